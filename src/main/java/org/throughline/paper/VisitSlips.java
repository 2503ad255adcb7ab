package org.throughline.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.throughline.careplan.CarePlans;
import org.throughline.careplan.PlanStep;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.handoff.HandoffStage;
import org.throughline.handoff.HandoffView;
import org.throughline.handoff.Handoffs;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientService;
import org.throughline.patient.PatientView;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;
import org.throughline.visit.VisitView;
import org.throughline.visit.Visits;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the visit slip of a day: who met the patient and what happens next.
 */
@Service
@Transactional
public class VisitSlips {

	private final PatientAccess access;

	private final PatientService patients;

	private final Clinics clinics;

	private final StaffDirectory staff;

	private final Steps steps;

	private final Handoffs handoffs;

	private final Visits visits;

	private final DoseWords doses;

	private final CarePlans plans;

	VisitSlips(PatientAccess access, PatientService patients, Clinics clinics, StaffDirectory staff, Steps steps,
			Handoffs handoffs, Visits visits, DoseWords doses, CarePlans plans) {
		this.access = access;
		this.patients = patients;
		this.clinics = clinics;
		this.staff = staff;
		this.steps = steps;
		this.handoffs = handoffs;
		this.visits = visits;
		this.doses = doses;
		this.plans = plans;
	}

	/**
	 * The look is written first, as for every print.
	 * @throws NotFound when there is no such patient, or this person prints no slips
	 */
	public Slip write(Actor actor, UUID patientId, boolean otherWords, Instant now) {
		if (actor.group() != Group.CLINICAL && actor.group() != Group.CARE) {
			throw new NotFound();
		}
		PatientCard card = this.access.open(actor, patientId, "visit slip", now);
		PatientView patient = this.patients.view(card);
		ClinicView clinic = this.clinics.get(card.clinicId());
		PaperWords words = PaperWords.of(patient.details().language(), otherWords);
		List<StepView> steps = this.steps.ofPatient(actor, patientId, now).stream().filter(StepView::isOpen).toList();
		DosesOfToday confirmed = this.doses.ofToday(card, now);
		SlipSteps sorted = new SlipSteps(words, clinic.calendar(), now, confirmed);
		PlanStep.of(steps, this.plans.ofPatient(actor, patientId, steps, List.of()).orElse(null)).forEach(sorted::add);
		List<VisitView> visits = this.visits.ofPatient(actor, patientId);
		NamedDoses named = new NamedDoses(confirmed.words());
		SlipVisits shown = new SlipVisits(words, clinic.calendar(), this.staff, named, now);
		return new Slip(words, patient.firstName(), words.longDay(clinic.calendar().dayOf(now)), clinic.name(),
				clinic.nurseLine(), met(actor, card, shown.met(visits), clinic.calendar(), words, now), sorted.own(),
				sorted.next(), shown.coming(visits),
				Stream.concat(sorted.held().stream(), shown.held().stream()).toList(),
				Stream.concat(sorted.doses().stream(), named.doses().stream()).toList(), sorted.notToThem());
	}

	private List<Slip.Met> met(Actor actor, PatientCard card, List<Slip.Met> seen, ClinicCalendar calendar,
			PaperWords words, Instant now) {
		List<Slip.Met> met = new ArrayList<>(seen);
		List<HandoffView> thread = this.handoffs.ofPatient(actor, card);
		thread.stream()
			.filter((handoff) -> isToday(handoff.offeredAt(), calendar, now))
			.sorted(Comparator.comparing(HandoffView::offeredAt))
			.forEach((handoff) -> add(met, handoff, words));
		return met;
	}

	/** Whoever sends a message or a slip was not with them for that. */
	private static void add(List<Slip.Met> met, HandoffView handoff, PaperWords words) {
		if (!handoff.kind().isSpoken()) {
			return;
		}
		StaffCard sender = handoff.sender();
		if (met.stream().noneMatch((one) -> one.who().equals(sender.fullName()))) {
			met.add(new Slip.Met(sender.fullName(), discipline(sender, words), null));
		}
		HandoffView.Taken taken = handoff.taken();
		if (taken != null && handoff.stage() != HandoffStage.LEFT_BEFORE) {
			StaffCard receiver = taken.who();
			met.removeIf((one) -> one.who().equals(receiver.fullName()) && one.about() == null);
			if (met.stream().noneMatch((one) -> one.who().equals(receiver.fullName()))) {
				met.add(new Slip.Met(receiver.fullName(), discipline(receiver, words),
						words.say("slip.asked-by", sender.fullName())));
			}
		}
	}

	private static String discipline(StaffCard who, PaperWords words) {
		return words.say("discipline." + who.discipline().name());
	}

	private static boolean isToday(Instant moment, ClinicCalendar calendar, Instant now) {
		return calendar.dayOf(moment).equals(calendar.dayOf(now));
	}

}
