package org.throughline.handoff.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.handoff.AlreadyTold;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDetails;
import org.throughline.patient.PatientHit;
import org.throughline.patient.PatientLooks;
import org.throughline.patient.PatientSearch;
import org.throughline.patient.PatientService;
import org.throughline.patient.Pronouns;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

import org.springframework.stereotype.Component;

/**
 * Gathers what the handoff form shows beside what is typed.
 */
@Component
class OfferPage {

	private static final int MOST_HITS = 6;

	private final PatientAccess access;

	private final PatientService patients;

	private final PatientSearch search;

	private final PatientLooks looks;

	private final AlreadyTold alreadyTold;

	private final Receivers receivers;

	private final Flags flags;

	private final Clinics clinics;

	private final Moments moments;

	OfferPage(PatientAccess access, PatientService patients, PatientSearch search, PatientLooks looks,
			AlreadyTold alreadyTold, Receivers receivers, Flags flags, Clinics clinics, Moments moments) {
		this.access = access;
		this.patients = patients;
		this.search = search;
		this.looks = looks;
		this.alreadyTold = alreadyTold;
		this.receivers = receivers;
		this.flags = flags;
		this.clinics = clinics;
		this.moments = moments;
	}

	DueChoices choices(ClinicView clinic, Instant now) {
		return new DueChoices(clinic.calendar(), this.moments, now);
	}

	/** The clinic of whoever it is about, else the one at hand. */
	ClinicView clinic(Actor actor, OfferForm form, Instant now) {
		UUID patientId = form.patientId();
		return this.clinics
			.get((patientId != null) ? this.access.require(actor, patientId, now).clinicId() : actor.clinicId());
	}

	/** The form with nothing typed, due at the first time that can be chosen. */
	OfferForm empty(Actor actor, String draft, @Nullable UUID patientId, Instant now) {
		ClinicView clinic = clinic(actor, OfferForm.empty(draft, patientId, ""), now);
		return OfferForm.empty(draft, patientId, choices(clinic, now).first());
	}

	/**
	 * @param opened whether the patient is shown to this person for the first time
	 */
	OfferSheet sheet(Actor actor, OfferForm form, boolean opened, Instant now) {
		PatientCard patient = patient(actor, form.patientId(), opened, now);
		ClinicView clinic = this.clinics.get((patient != null) ? patient.clinicId() : actor.clinicId());
		DueChoices choices = choices(clinic, now);
		List<Receivers.Receiver> able = this.receivers.forStep(form.kindOfStep(), clinic.id(), actor, clinic.calendar(),
				now);
		List<StaffCard> chosen = able.stream()
			.map(Receivers.Receiver::card)
			.filter((card) -> form.to().contains(card.id()))
			.toList();
		Pronouns pronouns = (patient != null) ? Pronouns.of(patient) : null;
		return new OfferSheet(clinic, patient, pronouns,
				(patient != null) ? patient.age(clinic.calendar().dayOf(now)) : 0, hits(actor, form, now),
				!form.q().isEmpty(), able, chosen, choices.options(), choices.words(form),
				choices.openDayInstead(form).orElse(null), form.kindOfStep(), StepKindGuess.of(form.stepTitle()),
				hint(form, pronouns), (patient != null) ? know(patient) : List.of(),
				(patient != null) ? this.alreadyTold.of(actor, patient.id()) : List.of());
	}

	/** Not while a safety step stands; what was typed already stays on the form. */
	boolean asksWhatGotEasier(Actor actor, OfferForm form, Instant now) {
		UUID patientId = form.patientId();
		return patientId != null && (form.askedWhatGotEasier()
				|| !form.safety() && !this.flags.callFirst(patientId, HuddleDay.at(clinic(actor, form, now), now)));
	}

	private @Nullable PatientCard patient(Actor actor, @Nullable UUID patientId, boolean opened, Instant now) {
		if (patientId == null) {
			return null;
		}
		return opened ? this.access.open(actor, patientId, "handoff form", now)
				: this.access.require(actor, patientId, now);
	}

	private List<PatientHit> hits(Actor actor, OfferForm form, Instant now) {
		if (form.patientId() != null || form.q().isEmpty()) {
			return List.of();
		}
		List<PatientHit> hits = this.search.find(actor, form.q(), MOST_HITS, now);
		this.looks.list(actor, hits.stream().map((hit) -> hit.card().id()).toList(), "handoff search", now);
		return hits;
	}

	private static @Nullable LabelHint hint(OfferForm form, @Nullable Pronouns pronouns) {
		if (form.keepMine()) {
			return null;
		}
		Pronouns patient = (pronouns != null) ? pronouns : new Pronouns("they", "them", "their");
		return LabelHint.in(form.sentences(), form.reasons(), patient).orElse(null);
	}

	private List<String> know(PatientCard patient) {
		PatientDetails details = this.patients.view(patient).details();
		Stream<String> comfort = Stream.ofNullable(details.comfortNote());
		Stream<String> contacts = details.contactPeople()
			.stream()
			.map((one) -> "%s, %s: what they may be told stands with the contacts".formatted(one.name(),
					one.relationship()));
		return Stream.concat(comfort, contacts).toList();
	}

}
