package org.throughline.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientCard;
import org.throughline.responsibility.NewResponsibility;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down what the patient said. It is never edited: what is put right is said anew.
 */
@Component
class PlanHearing {

	private final PlanQueries queries;

	private final PlanWrites writes;

	private final PlanDesk desk;

	private final Steps steps;

	private final ResponsibilityService responsibilities;

	private final StaffDirectory staff;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	PlanHearing(PlanQueries queries, PlanWrites writes, PlanDesk desk, Steps steps,
			ResponsibilityService responsibilities, StaffDirectory staff, Clinics clinics,
			ApplicationEventPublisher events) {
		this.queries = queries;
		this.writes = writes;
		this.desk = desk;
		this.steps = steps;
		this.responsibilities = responsibilities;
		this.staff = staff;
		this.clinics = clinics;
		this.events = events;
	}

	/**
	 * The patient said something: the first words start the plan, and whoever writes them
	 * down keeps it until somebody else says yes.
	 */
	UUID heard(Actor actor, UUID patientId, NewWords said, Instant now) {
		PatientCard patient = this.desk.writable(actor, patientId, now);
		NewWords heard = said.by(actor, this.clinics.get(patient.clinicId()).calendar().dayOf(now));
		requireHeard(heard, patient, now);
		UUID planId = Ids.next();
		return this.writes.start(planId, patient, actor, now) ? begin(actor, planId, patient, heard, now)
				: heardAgain(actor, patientId, heard, now);
	}

	private UUID begin(Actor actor, UUID planId, PatientCard patient, NewWords said, Instant now) {
		UUID id = this.writes.hear(planId, said, actor, now);
		this.responsibilities.need(actor, NewResponsibility.of(patient.id(), ResponsibilityKind.PLAN, actor.staffId()),
				now);
		this.writes.keep(planId, 1, null, null, said.firstContent(this.staff), actor, now);
		this.events.publishEvent(PlanChanged.started(planId, patient, actor, now));
		return id;
	}

	private UUID heardAgain(Actor actor, UUID patientId, NewWords said, Instant now) {
		PlanRow plan = this.queries.lock(patientId);
		UUID corrects = said.corrects();
		if (corrects != null) {
			requireSaid(plan, corrects);
			this.writes.noLongerSo(corrects, "Put right", actor, now);
		}
		UUID id = this.writes.hear(plan.id(), said, actor, now);
		changedWords(actor, plan, "plan words heard", whyHeard(said), now);
		return id;
	}

	private static String whyHeard(NewWords said) {
		if (said.corrects() != null) {
			return "What was said is put right";
		}
		return (said.saidBy() == null) ? "The patient said more" : "More was said by " + said.saidBy();
	}

	/**
	 * What was said stays, and is no longer so.
	 * @throws RefusedByRule when somebody gave another reason before
	 */
	void noLongerSo(Actor actor, UUID patientId, UUID wordsId, @Nullable String why, Instant now) {
		this.desk.writable(actor, patientId, now);
		PlanRow plan = this.queries.lock(patientId);
		PlanRow.Words said = requireSaid(plan, wordsId);
		if (this.writes.noLongerSo(wordsId, why, actor, now)) {
			changedWords(actor, plan, "plan words no longer so",
					Objects.requireNonNullElse(why, "What was said is no longer so"), now);
		}
		else {
			refuseAnotherReason(said, why);
		}
	}

	/** A click that comes twice says nothing new. */
	private void refuseAnotherReason(PlanRow.Words said, @Nullable String why) {
		if (why != null && said.pastBy() != null && !why.equals(said.pastWhy())) {
			throw new RefusedByRule("",
					"%s said already that it is no longer so%s.".formatted(this.staff.get(said.pastBy()).fullName(),
							(said.pastWhy() != null) ? " (“" + said.pastWhy() + "”)" : ""));
		}
	}

	private void requireHeard(NewWords said, PatientCard patient, Instant now) {
		LocalDate on = said.saidOn();
		if (on != null && on.isAfter(this.clinics.get(patient.clinicId()).calendar().dayOf(now))) {
			throw new RefusedByRule("saidOn", "That day is still to come.");
		}
		if (on != null) {
			patient.requireBorn(on, "saidOn");
		}
		if (this.staff.find(said.heardBy()).filter((card) -> card.worksAt(patient.clinicId())).isEmpty()) {
			throw new RefusedByRule("heardBy", "Choose one person from the list.");
		}
	}

	private static PlanRow.Words requireSaid(PlanRow plan, UUID wordsId) {
		return plan.words().stream().filter((said) -> said.id().equals(wordsId)).findFirst().orElseThrow(NotFound::new);
	}

	private void changedWords(Actor actor, PlanRow before, String what, @Nullable String why, Instant now) {
		PlanRow plan = this.queries.whole(before.patientId());
		this.desk.changed(actor, before, plan,
				plan.steps().isEmpty() ? List.of() : this.steps.ofPatient(actor, plan.patientId(), now), what, why,
				now);
	}

}
