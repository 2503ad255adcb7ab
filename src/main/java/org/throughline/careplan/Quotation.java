package org.throughline.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * What the patient said, or another person about them, as they said it.
 *
 * @param heardIn in which room or at which visit
 * @param saidBy who said it, where it was not the patient
 * @param past since when, and by whose word, it is no longer so; absent while it is
 */
public record Quotation(UUID id, String words, LocalDate saidOn, StaffCard heardBy, String heardIn,
		@Nullable String saidBy, @Nullable Past past) {

	/** In the patient's own words. */
	public boolean isTheirOwn() {
		return this.saidBy == null;
	}

	public boolean isSo() {
		return this.past == null;
	}

	/** It is no longer so. */
	public record Past(Instant at, StaffCard by, @Nullable String why) {
	}

}
