package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Ids;

/**
 * A person the clinic cares for.
 */
@Entity
class Patient {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID clinicId;

	@Embedded
	private Naming naming;

	private LocalDate birthDate;

	@Enumerated(EnumType.STRING)
	private BirthDatePrecision birthDatePrecision;

	private @Nullable String mrn;

	private String mrnSystem = "";

	@Embedded
	private Approach approach;

	@Embedded
	private Death death = Death.NONE;

	@Embedded
	private Writing writing;

	@Embedded
	private Phones phones = new Phones();

	@Embedded
	private TheirPeople people = new TheirPeople();

	protected Patient() {
	}

	Patient(UUID clinicId, PatientDetails details, UUID by, Instant now) {
		this.id = Ids.next();
		this.clinicId = clinicId;
		this.writing = Writing.begun(by, now);
		write(details, by, now);
	}

	UUID id() {
		return this.id;
	}

	UUID clinicId() {
		return this.clinicId;
	}

	int version() {
		return Objects.requireNonNullElse(this.version, 0);
	}

	@Nullable UUID changedBy() {
		return this.writing.changedBy();
	}

	@Nullable Instant changedAt() {
		return this.writing.changedAt();
	}

	boolean isDeceased() {
		return this.death.deceased();
	}

	String name() {
		return this.naming.shown();
	}

	void change(PatientDetails details, UUID by, Instant now) {
		this.writing = this.writing.changed(by, now);
		write(details, by, now);
	}

	void died(@Nullable LocalDate on, UUID by, Instant now) {
		this.death = Death.on(on);
		this.writing = this.writing.changed(by, now);
	}

	void isAliveAfterAll(UUID by, Instant now) {
		this.death = Death.NONE;
		this.writing = this.writing.changed(by, now);
	}

	boolean hasDoubtfulPhone() {
		return this.phones.hasDoubtful();
	}

	long workingPhones() {
		return this.phones.working();
	}

	PatientDetails details() {
		return new PatientDetails(this.naming.givenName(), this.naming.familyName(), this.naming.preferredName(),
				this.naming.pronouns(), new BirthDate(this.birthDate, this.birthDatePrecision), this.mrn,
				this.approach.language(), this.approach.interpreter(), this.approach.comfortNote(),
				this.approach.timesThatWork(), this.approach.timesThatDoNot(), this.approach.involvement(),
				this.approach.involvementAskedOn(), this.approach.callWish(), this.phones.details(),
				this.people.details());
	}

	private void write(PatientDetails details, UUID by, Instant now) {
		this.naming = Naming.of(details);
		this.birthDate = details.birthDate().day();
		this.birthDatePrecision = details.birthDate().precision();
		this.mrnSystem = Objects.equals(this.mrn, details.mrn()) ? this.mrnSystem : "";
		this.mrn = details.mrn();
		this.approach = Approach.of(details);
		this.phones.write(this.clinicId, details.phones());
		this.people.write(this.clinicId, details.contactPeople(), by, now);
	}

}
