package org.throughline.chart;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.CarePlans;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.TeachBacks;
import org.throughline.careteam.CareTeams;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.Friction;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.handoff.AlreadyTold;
import org.throughline.handoff.BeforeLeaving;
import org.throughline.handoff.Handoffs;
import org.throughline.outside.OutsideHandoffs;
import org.throughline.patient.Accommodations;
import org.throughline.patient.Barriers;
import org.throughline.patient.CarriedLabels;
import org.throughline.patient.EnrollmentView;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientService;
import org.throughline.patient.PatientView;
import org.throughline.progress.Contacts;
import org.throughline.progress.Easier;
import org.throughline.progress.FeltAnswers;
import org.throughline.progress.Wins;
import org.throughline.responsibility.Responsibilities;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.safetyplan.SafetyPlans;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;
import org.throughline.visit.Visits;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens one patient's page: the look is written first, then every module is asked once.
 */
@Service
@Transactional
public class Chart {

	private static final int WINS = 6;

	private static final int CONTACTS = 5;

	private static final int FELT = 6;

	/** Enough for the visits of the last weeks, and for a trend. */
	private static final int ANSWERS = 12;

	private final PatientAccess access;

	private final PatientService patients;

	private final Barriers barriers;

	private final Clinics clinics;

	private final StaffDirectory staff;

	private final Flags flags;

	private final Steps steps;

	private final BeforeLeaving beforeLeaving;

	private final AlreadyTold alreadyTold;

	private final Handoffs handoffs;

	private final OutsideHandoffs outside;

	private final Visits visits;

	private final Wins wins;

	private final Contacts contacts;

	private final Responsibilities responsibilities;

	private final SafetyPlans safetyPlans;

	private final CarePlans plans;

	private final TeachBacks teachBacks;

	private final FeltAnswers felt;

	private final Easier easier;

	private final CareTeams teams;

	private final Accommodations accommodations;

	private final CarriedLabels labels;

	Chart(PatientAccess access, PatientService patients, Barriers barriers, Clinics clinics, StaffDirectory staff,
			Flags flags, Steps steps, BeforeLeaving beforeLeaving, AlreadyTold alreadyTold, Handoffs handoffs,
			OutsideHandoffs outside, Visits visits, Wins wins, Contacts contacts, Responsibilities responsibilities,
			SafetyPlans safetyPlans, CarePlans plans, TeachBacks teachBacks, FeltAnswers felt, Easier easier,
			CareTeams teams, Accommodations accommodations, CarriedLabels labels) {
		this.access = access;
		this.patients = patients;
		this.barriers = barriers;
		this.clinics = clinics;
		this.staff = staff;
		this.flags = flags;
		this.steps = steps;
		this.beforeLeaving = beforeLeaving;
		this.alreadyTold = alreadyTold;
		this.handoffs = handoffs;
		this.outside = outside;
		this.visits = visits;
		this.wins = wins;
		this.contacts = contacts;
		this.responsibilities = responsibilities;
		this.safetyPlans = safetyPlans;
		this.plans = plans;
		this.teachBacks = teachBacks;
		this.felt = felt;
		this.easier = easier;
		this.teams = teams;
		this.accommodations = accommodations;
		this.labels = labels;
	}

	/**
	 * @throws NotFound when there is no such patient or this person may not see them
	 */
	public PatientSheet open(Actor viewer, UUID patientId, Instant now) {
		PatientCard card = this.access.open(viewer, patientId, "patient", now);
		PatientView patient = this.patients.view(card);
		ClinicView clinic = this.clinics.get(card.clinicId());
		List<StepView> open = this.steps.ofPatient(viewer, patientId, now);
		List<ResponsibilityView> held = this.responsibilities.ofPatient(viewer, patientId, now);
		PlanView plan = this.plans.ofPatient(viewer, patientId, open, held).orElse(null);
		return new PatientSheet(patient, clinic.calendar(), enrolledBy(patient.enrollment()),
				(viewer.group() == Group.DESK) ? null : patient.details().involvement(),
				this.flags.ofPatient(patientId, HuddleDay.at(clinic, now)), open, plan,
				(plan != null) ? this.teachBacks.of(plan) : null,
				(plan != null) ? plan.friction(clinic.frictionLimit()) : Friction.of(List.of(), clinic.frictionLimit()),
				Duties.of(held, viewer), this.teams.of(viewer, card, now), this.beforeLeaving.of(viewer, card, now),
				this.alreadyTold.of(viewer, patientId), this.handoffs.ofPatient(viewer, card),
				this.outside.ofPatient(viewer, patientId), new VisitRecord(this.visits.ofPatient(viewer, patientId)),
				this.safetyPlans.current(viewer, patientId).orElse(null), this.barriers.forPatient(viewer, patientId),
				this.accommodations.ofPatient(patientId), this.labels.ofPatient(viewer, patientId),
				viewer.isClinical() ? this.wins.ofPatient(patientId, WINS) : List.of(),
				viewer.isClinical() ? this.easier.ofPatient(patientId, ANSWERS) : List.of(), felt(viewer, patient),
				viewer.isClinical() ? this.contacts.ofPatient(patientId, CONTACTS) : List.of(),
				this.contacts.paceOf(viewer, card, patient.details().callWish(), clinic.calendar(), now));
	}

	private Felt felt(Actor viewer, PatientView patient) {
		EnrollmentView care = patient.enrollment();
		return !viewer.isClinical() ? new Felt(List.of(), null)
				: new Felt(this.felt.ofPatient(patient.card().id(), FELT), (care != null) ? care.since() : null);
	}

	private @Nullable StaffCard enrolledBy(@Nullable EnrollmentView enrollment) {
		return (enrollment != null) ? this.staff.get(enrollment.enrolledBy()) : null;
	}

}
