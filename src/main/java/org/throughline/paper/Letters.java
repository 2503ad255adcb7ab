package org.throughline.paper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.throughline.careplan.CarePlans;
import org.throughline.careplan.TeachBacks;
import org.throughline.careteam.CareTeamView;
import org.throughline.careteam.CareTeams;
import org.throughline.careteam.ExternalClinician;
import org.throughline.careteam.MayLeave;
import org.throughline.careteam.TeamMember;
import org.throughline.careteam.Topic;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.progress.Easier;
import org.throughline.safetyplan.SafetyPlans;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.visit.VisitView;
import org.throughline.visit.Visits;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the letter that asks somebody of a care team who works elsewhere for their yes
 * (N36). People send it themselves; nothing leaves from here.
 */
@Service
@Transactional
public class Letters {

	static final int ANSWERS = 3;

	private final PatientAccess access;

	private final CareTeams teams;

	private final CarePlans plans;

	private final TeachBacks teachBacks;

	private final Visits visits;

	private final Easier easier;

	private final SafetyPlans safetyPlans;

	private final Clinics clinics;

	private final Moments moments;

	private final DoseWords doses;

	Letters(PatientAccess access, CareTeams teams, CarePlans plans, TeachBacks teachBacks, Visits visits, Easier easier,
			SafetyPlans safetyPlans, Clinics clinics, Moments moments, DoseWords doses) {
		this.access = access;
		this.teams = teams;
		this.plans = plans;
		this.teachBacks = teachBacks;
		this.visits = visits;
		this.easier = easier;
		this.safetyPlans = safetyPlans;
		this.clinics = clinics;
		this.moments = moments;
		this.doses = doses;
	}

	/**
	 * The look is written first, as for every print.
	 * @throws NotFound when nothing may leave to them, or they are not on the team
	 */
	public Letter write(Actor actor, UUID patientId, UUID memberId, Instant now) {
		actor.requireClinical();
		PatientCard card = this.access.open(actor, patientId, "letter to a clinician elsewhere", now);
		CareTeamView team = this.teams.of(actor, card, now);
		TeamMember member = team.now()
			.stream()
			.filter((one) -> one.id().equals(memberId))
			.findFirst()
			.orElseThrow(NotFound::new);
		ExternalClinician to = member.who().external();
		MayLeave leaves = member.mayLeave();
		if (to == null || leaves == null) {
			throw new NotFound();
		}
		ClinicView clinic = this.clinics.get(card.clinicId());
		LetterLeaves stands = new LetterLeaves(leaves, this.doses.ofToday(card, now));
		LetterText text = new LetterText(card, leaves, clinic, this.moments, stands, now);
		text.to(to, actor.name());
		if (leaves.has(Topic.THE_PLAN)) {
			this.plans.ofPatient(actor, patientId, now)
				.ifPresent((plan) -> text.plan(plan, this.teachBacks.of(plan).isFinished()));
			text.card(team.card());
		}
		if (leaves.has(Topic.MEDICATION)) {
			this.plans.ofPatient(actor, patientId, now).ifPresent(text::medication);
		}
		if (leaves.has(Topic.APPOINTMENTS)) {
			text.visits(coming(actor, patientId, now));
		}
		if (leaves.has(Topic.HOW_IT_GOES)) {
			text.easier(this.easier.ofPatient(patientId, ANSWERS));
		}
		if (leaves.has(Topic.SAFETY_PLAN)) {
			this.safetyPlans.current(actor, patientId).ifPresent(text::safetyPlan);
		}
		return new Letter(card, to, leaves.way(), text.signed(actor.name(), clinic), stands.doses());
	}

	private List<VisitView> coming(Actor actor, UUID patientId, Instant now) {
		return this.visits.ofPatient(actor, patientId)
			.stream()
			.filter((visit) -> visit.open() && visit.startsAt().isAfter(now))
			.sorted((one, other) -> one.startsAt().compareTo(other.startsAt()))
			.toList();
	}

}
