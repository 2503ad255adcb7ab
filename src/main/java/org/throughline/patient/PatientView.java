package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * All that the head of a patient's page shows, and what their form starts from.
 *
 * @param enrollment absent while somebody is only listed
 * @param version of what is written down, for two people who change it at once
 * @param changedBy who changed it last, if anybody has
 */
public record PatientView(PatientCard card, PatientDetails details, @Nullable EnrollmentView enrollment,
		@Nullable LocalDate deceasedOn, int version, @Nullable UUID changedBy, @Nullable Instant changedAt) {

	public UUID id() {
		return this.card.id();
	}

	/** How we call them in a sentence. */
	public String firstName() {
		String preferred = this.details.preferredName();
		String given = this.details.givenName();
		return (preferred != null) ? preferred : given.isEmpty() ? this.card.name() : given;
	}

	/** Such as "Spanish, with an interpreter"; nothing for plain English. */
	public @Nullable String languageLine() {
		return Languages.line(this.details.language(), this.details.interpreter());
	}

}
