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

	private String givenName;

	private String familyName;

	private @Nullable String preferredName;

	private @Nullable String pronouns;

	private LocalDate birthDate;

	@Enumerated(EnumType.STRING)
	private BirthDatePrecision birthDatePrecision;

	private @Nullable String mrn;

	private String mrnSystem = "";

	private String language;

	private boolean interpreter;

	private @Nullable String comfortNote;

	private @Nullable String timesThatWork;

	private @Nullable String timesThatDoNot;

	private @Nullable String involvement;

	private @Nullable LocalDate involvementAskedOn;

	private boolean deceased;

	private @Nullable LocalDate deceasedOn;

	private Instant addedAt;

	private UUID addedBy;

	private @Nullable Instant changedAt;

	private @Nullable UUID changedBy;

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
		this.addedAt = now;
		this.addedBy = by;
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
		return this.changedBy;
	}

	@Nullable Instant changedAt() {
		return this.changedAt;
	}

	boolean isDeceased() {
		return this.deceased;
	}

	String name() {
		return PatientNames.shown(this.givenName, this.familyName, this.preferredName);
	}

	void change(PatientDetails details, UUID by, Instant now) {
		this.changedAt = now;
		this.changedBy = by;
		write(details, by, now);
	}

	void died(@Nullable LocalDate on, UUID by, Instant now) {
		this.deceased = true;
		this.deceasedOn = on;
		this.changedAt = now;
		this.changedBy = by;
	}

	void isAliveAfterAll(UUID by, Instant now) {
		this.deceased = false;
		this.deceasedOn = null;
		this.changedAt = now;
		this.changedBy = by;
	}

	PatientDetails details() {
		return new PatientDetails(this.givenName, this.familyName, this.preferredName, this.pronouns,
				new BirthDate(this.birthDate, this.birthDatePrecision), this.mrn, this.language, this.interpreter,
				this.comfortNote, this.timesThatWork, this.timesThatDoNot, this.involvement, this.involvementAskedOn,
				this.phones.stream().map(PatientPhone::details).toList(),
				this.contactPeople.stream()
					.filter((person) -> !person.isRemoved())
					.map(ContactPerson::details)
					.toList());
	}

	private void write(PatientDetails details, UUID by, Instant now) {
		this.givenName = details.givenName();
		this.familyName = details.familyName();
		this.preferredName = details.preferredName();
		this.pronouns = details.pronouns();
		this.birthDate = details.birthDate().day();
		this.birthDatePrecision = details.birthDate().precision();
		this.mrnSystem = Objects.equals(this.mrn, details.mrn()) ? this.mrnSystem : "";
		this.mrn = details.mrn();
		this.language = details.language();
		this.interpreter = details.interpreter();
		this.comfortNote = details.comfortNote();
		this.timesThatWork = details.timesThatWork();
		this.timesThatDoNot = details.timesThatDoNot();
		this.involvement = details.involvement();
		this.involvementAskedOn = details.involvementAskedOn();
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
