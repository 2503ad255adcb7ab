package org.throughline.progress;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A quiet gain in a person's days.
 */
public record WinView(UUID id, UUID patientId, WinKind kind, String words, boolean inTheirWords,
		@Nullable String wallWords, UUID notedBy, Instant notedAt) {

	/** How the days of somebody changed: what a score alone does not tell. */
	public boolean isLifeChange() {
		return this.kind == WinKind.LIFE_CHANGE;
	}

}
