package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Ids;

/**
 * Someone of the patient's. Kept after they are taken off the list, because steps may
 * name them.
 */
@Entity
class ContactPerson {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID clinicId;

	private String name;

	private String relationship;

	private @Nullable String phone;

	private @Nullable String mayHear;

	private @Nullable LocalDate askedOn;

	private @Nullable UUID askedBy;

	private @Nullable Instant removedAt;

	protected ContactPerson() {
	}

	ContactPerson(UUID clinicId, ContactPersonDetails details, UUID by) {
		this.id = Ids.next();
		this.clinicId = clinicId;
		this.name = details.name();
		this.relationship = details.relationship();
		this.phone = details.phone();
		this.mayHear = details.mayHear();
		this.askedOn = details.askedOn();
		this.askedBy = (details.askedOn() != null) ? by : null;
	}

	UUID id() {
		return this.id;
	}

	boolean isRemoved() {
		return this.removedAt != null;
	}

	void write(ContactPersonDetails details, UUID by) {
		boolean askedAgain = !Objects.equals(this.mayHear, details.mayHear())
				|| !Objects.equals(this.askedOn, details.askedOn());
		this.name = details.name();
		this.relationship = details.relationship();
		this.phone = details.phone();
		this.mayHear = details.mayHear();
		this.askedOn = details.askedOn();
		this.removedAt = null;
		if (askedAgain) {
			this.askedBy = (details.askedOn() != null) ? by : null;
		}
	}

	void remove(Instant now) {
		this.removedAt = (this.removedAt != null) ? this.removedAt : now;
	}

	ContactPersonDetails details() {
		return new ContactPersonDetails(this.id, this.name, this.relationship, this.phone, this.mayHear, this.askedOn);
	}

}
