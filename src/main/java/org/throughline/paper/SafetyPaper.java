package org.throughline.paper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.Told;
import org.throughline.careteam.Topic;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientService;
import org.throughline.patient.PatientView;
import org.throughline.safetyplan.SafetyPart;
import org.throughline.safetyplan.SafetyPlanCopies;
import org.throughline.safetyplan.SafetyPlanView;
import org.throughline.safetyplan.SafetyPlans;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a safety plan to print by itself. Clinical people print it, and for nobody else
 * than the patient and whom the patient agreed that they may have it.
 */
@Service
@Transactional
public class SafetyPaper {

	private final PatientAccess access;

	private final PatientService patients;

	private final Clinics clinics;

	private final SafetyPlans plans;

	private final SafetyPlanCopies copies;

	private final DoseWords doses;

	SafetyPaper(PatientAccess access, PatientService patients, Clinics clinics, SafetyPlans plans,
			SafetyPlanCopies copies, DoseWords doses) {
		this.access = access;
		this.patients = patients;
		this.clinics = clinics;
		this.plans = plans;
		this.copies = copies;
		this.doses = doses;
	}

	/**
	 * The look is written first, as for every print.
	 * @param contactPersonId for whom the copy is; absent for the patient
	 * @throws NotFound when there is no safety plan for this reader, or the patient has
	 * not agreed that this person may have it
	 */
	public PrintedSafety write(Actor actor, UUID patientId, @Nullable UUID contactPersonId, boolean otherWords,
			Instant now) {
		actor.requireClinical();
		PatientCard card = this.access.open(actor, patientId, "printed safety plan", now);
		SafetyPlanView plan = this.plans.current(actor, patientId).orElseThrow(NotFound::new);
		PatientView patient = this.patients.view(card);
		PrintedSafety printed = written(card, patient, plan, otherWords,
				new NamedDoses(this.doses.ofToday(card, now).words()));
		return (contactPersonId != null)
				? printed.with(holder(actor, card, contactPersonId, patient.firstName(), printed.words(), now))
				: printed;
	}

	/**
	 * The patient's own copy with all that is in it, for the writer to know how long it
	 * is.
	 */
	@Transactional(readOnly = true)
	public PrintedSafety own(PatientCard card, SafetyPlanView plan) {
		return written(card, this.patients.view(card), plan, false,
				new NamedDoses(plan.text().lines().collect(Collectors.toSet())));
	}

	private PrintedSafety written(PatientCard card, PatientView patient, SafetyPlanView plan, boolean otherWords,
			NamedDoses named) {
		ClinicView clinic = this.clinics.get(card.clinicId());
		PaperWords words = PaperWords.of(patient.details().language(), otherWords);
		List<PrintedSafety.Part> parts = parts(plan, words, named);
		return new PrintedSafety(words, patient.firstName(), clinic.name(), clinic.nurseLine(),
				words.say("safety.version", plan.version(), words.longDay(clinic.calendar().dayOf(plan.writtenAt()))),
				null, parts, words.say("night.danger") + " " + new NightLines(words, clinic.emergencyPlace()).danger(),
				named.doses());
	}

	private PrintedSafety.Holder holder(Actor actor, PatientCard patient, UUID contactPersonId, String name,
			PaperWords words, Instant now) {
		try {
			Told person = this.copies.mayHaveIt(actor, patient, contactPersonId, now);
			return new PrintedSafety.Holder(words.say("safety.for", person.name()),
					person.may()
						.stream()
						.filter((may) -> may.topic() == Topic.SAFETY_PLAN)
						.map((may) -> words.say("safety.agreed", name, words.longDay(may.askedOn())))
						.findFirst()
						.orElseThrow(NotFound::new));
		}
		catch (RefusedByRule refused) {
			throw new NotFound();
		}
	}

	private static List<PrintedSafety.Part> parts(SafetyPlanView plan, PaperWords words, NamedDoses named) {
		return Stream.of(SafetyPart.values())
			.map((part) -> new PrintedSafety.Part(words.say("safety." + part.name()),
					plan.text().lines(part).filter(named::prints).toList()))
			.filter((part) -> !part.lines().isEmpty())
			.toList();
	}

}
