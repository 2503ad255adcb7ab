package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Ids;

/**
 * One of a patient's phones.
 */
@Entity
class PatientPhone {

	@Id
	private UUID id;

	private UUID clinicId;

	private String number;

	@Enumerated(EnumType.STRING)
	private PhoneKind kind;

	private boolean textFirst;

	private int position;

	private @Nullable LocalDate lastConfirmedOn;

	private @Nullable Instant unconfirmedSince;

	protected PatientPhone() {
	}

	PatientPhone(UUID clinicId, int position, PhoneDetails details) {
		this.id = Ids.next();
		this.clinicId = clinicId;
		this.position = position;
		this.number = details.number();
		this.kind = details.kind();
		this.textFirst = details.textFirst();
		this.lastConfirmedOn = details.lastConfirmedOn();
	}

	/** Another number, or a newer yes of the patient, and it counts as right again. */
	void write(PhoneDetails details) {
		boolean news = !Objects.equals(this.number, details.number())
				|| !Objects.equals(this.lastConfirmedOn, details.lastConfirmedOn());
		this.number = details.number();
		this.kind = details.kind();
		this.textFirst = details.textFirst();
		this.lastConfirmedOn = details.lastConfirmedOn();
		this.unconfirmedSince = news ? null : this.unconfirmedSince;
	}

	/** It was wrong the last time. */
	boolean isDoubtful() {
		return this.unconfirmedSince != null;
	}

	PhoneDetails details() {
		return new PhoneDetails(this.number, this.kind, this.textFirst, this.lastConfirmedOn);
	}

}
