package org.throughline.progress;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;

/**
 * What somebody answered to "what got easier since last time?" at a visit or at a
 * handoff.
 *
 * @param gotEasier in their words where we can; absent when nothing did yet
 */
public record EasierToKeep(UUID patientId, @Nullable UUID visitId, @Nullable UUID handoffId, @Nullable String gotEasier,
		boolean nothingYet) {

	public EasierToKeep {
		gotEasier = Texts.clean(gotEasier);
		if (nothingYet == (gotEasier != null)) {
			throw new RefusedByRule("gotEasier", "Choose one: what got easier, or nothing yet.");
		}
	}

	public static EasierToKeep atVisit(UUID patientId, UUID visitId, @Nullable String gotEasier, boolean nothingYet) {
		return new EasierToKeep(patientId, visitId, null, gotEasier, nothingYet);
	}

	public static EasierToKeep atHandoff(UUID patientId, UUID handoffId, @Nullable String gotEasier,
			boolean nothingYet) {
		return new EasierToKeep(patientId, null, handoffId, gotEasier, nothingYet);
	}

}
