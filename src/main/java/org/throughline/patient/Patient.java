package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
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

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "patient_id", nullable = false, updatable = false)
	@OrderBy("position")
	private List<PatientPhone> phones = new ArrayList<>();

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "patient_id", nullable = false, updatable = false)
	@OrderBy("id")
	private List<ContactPerson> contactPeople = new ArrayList<>();

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
		return this.phones.stream().anyMatch(PatientPhone::isDoubtful);
	}

	long workingPhones() {
		return this.phones.stream().filter((phone) -> !phone.isDoubtful()).count();
	}

	PatientDetails details() {
		return new PatientDetails(this.naming.givenName(), this.naming.familyName(), this.naming.preferredName(),
				this.naming.pronouns(), new BirthDate(this.birthDate, this.birthDatePrecision), this.mrn,
				this.approach.language(), this.approach.interpreter(), this.approach.comfortNote(),
				this.approach.timesThatWork(), this.approach.timesThatDoNot(), this.approach.involvement(),
				this.approach.involvementAskedOn(), this.approach.callWish(),
				this.phones.stream().map(PatientPhone::details).toList(),
				this.contactPeople.stream()
					.filter((person) -> !person.isRemoved())
					.map(ContactPerson::details)
					.toList());
	}

	private void write(PatientDetails details, UUID by, Instant now) {
		this.naming = Naming.of(details);
		this.birthDate = details.birthDate().day();
		this.birthDatePrecision = details.birthDate().precision();
		this.mrnSystem = Objects.equals(this.mrn, details.mrn()) ? this.mrnSystem : "";
		this.mrn = details.mrn();
		this.approach = Approach.of(details);
		writePhones(details.phones());
		writeContactPeople(details.contactPeople(), by, now);
	}

	private void writePhones(List<PhoneDetails> details) {
		while (this.phones.size() > details.size()) {
			this.phones.remove(this.phones.size() - 1);
		}
		for (int i = 0; i < details.size(); i++) {
			if (i < this.phones.size()) {
				this.phones.get(i).write(details.get(i));
			}
			else {
				this.phones.add(new PatientPhone(this.clinicId, i, details.get(i)));
			}
		}
	}

	private void writeContactPeople(List<ContactPersonDetails> details, UUID by, Instant now) {
		Map<UUID, ContactPerson> known = this.contactPeople.stream()
			.collect(Collectors.toMap(ContactPerson::id, Function.identity()));
		for (ContactPersonDetails each : details) {
			ContactPerson person = (each.id() != null) ? known.remove(each.id()) : null;
			if (person != null) {
				person.write(each, by);
			}
			else {
				this.contactPeople.add(new ContactPerson(this.clinicId, each, by));
			}
		}
		known.values().forEach((person) -> person.remove(now));
	}

}
