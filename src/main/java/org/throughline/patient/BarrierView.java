package org.throughline.patient;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that gets in the way, as this viewer may read it.
 *
 * @param label the kind; for the desk in general words
 * @param icon the name of its picture in the icon sprite
 * @param account what was said; absent for the desk
 * @param clearedHow absent when nobody wrote it down, and for the desk
 * @param blockedStepId the step it is in the way of, kept when it is out of the way
 */
public record BarrierView(UUID id, String label, String icon, @Nullable String account, boolean inTheirWords,
		UUID notedBy, Instant notedAt, @Nullable Instant clearedAt, @Nullable String clearedHow,
		@Nullable UUID blockedStepId) {

	public boolean isCleared() {
		return this.clearedAt != null;
	}

}
