package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * A word that somebody elsewhere put on a patient, beside what the patient says. It is
 * nobody's finding here: it says who said it, and who questioned it.
 *
 * @param account what the patient says; absent until somebody has asked
 * @param setAsideWhy why the team no longer carries it; absent while it does
 */
public record CarriedLabelView(UUID id, String label, String saidBy, LocalDate saidOn, @Nullable String account,
		UUID notedBy, List<Question> questions, @Nullable Instant setAsideAt, @Nullable StaffCard setAsideBy,
		@Nullable String setAsideWhy) {

	public boolean isSetAside() {
		return this.setAsideAt != null;
	}

	/** Somebody on the team asked whether it is so. */
	public record Question(String words, StaffCard askedBy, Instant askedAt) {
	}

}
