package org.throughline.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * What the patient said, as they said it.
 *
 * @param heardIn in which room or at which visit
 * @param past since when, and by whose word, it is no longer so; absent while it is
 */
public record Quotation(UUID id, String words, LocalDate saidOn, StaffCard heardBy, String heardIn,
		@Nullable Past past) {

	public boolean isSo() {
		return this.past == null;
	}

	/** It is no longer so. */
	public record Past(Instant at, StaffCard by, @Nullable String why) {
	}

}
