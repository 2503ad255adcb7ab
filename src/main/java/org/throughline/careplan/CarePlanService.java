package org.throughline.careplan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.responsibility.NewResponsibility;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything clinical people do with a plan. Each change of what the patient reads makes
 * a new version.
 *
 * <p>
 * Every verb throws {@link NotFound} when there is no such patient or plan for this
 * person, and {@link RefusedByRule} when a rule says no.
 */
@Service
@Transactional
public class CarePlanService {

	/** More than three and nobody shares them. */
	public static final int MOST_GOALS = 3;

	private final PlanQueries queries;

	private final PlanWrites writes;

	private final CarePlans plans;

	private final Steps steps;

	private final ResponsibilityService responsibilities;

	private final PatientAccess access;

	private final StaffDirectory staff;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	CarePlanService(PlanQueries queries, PlanWrites writes, CarePlans plans, Steps steps,
			ResponsibilityService responsibilities, PatientAccess access, StaffDirectory staff, Clinics clinics,
			ApplicationEventPublisher events) {
		this.queries = queries;
		this.writes = writes;
		this.plans = plans;
		this.steps = steps;
		this.responsibilities = responsibilities;
		this.access = access;
		this.staff = staff;
		this.clinics = clinics;
		this.events = events;
	}

	/**
	 * The patient said something: the first words start the plan, and whoever writes them
	 * down keeps it until somebody else says yes.
	 */
	public UUID heard(Actor actor, UUID patientId, NewWords said, Instant now) {
		PatientCard patient = writable(actor, patientId, now);
		requireHeard(said, patient, now);
		boolean started = this.writes.start(patient, actor, now);
		PlanRow plan = this.queries.lock(patientId);
		if (said.corrects() != null) {
			requireSaid(plan, said.corrects());
			this.writes.noLongerSo(said.corrects(), "Put right", actor, now);
		}
		UUID id = Ids.next();
		this.writes.hear(id, plan.id(), said, actor, now);
		if (started) {
			this.responsibilities.need(actor, NewResponsibility.of(patientId, ResponsibilityKind.PLAN, actor.staffId()),
					now);
		}
		changed(actor, plan, started ? 1 : plan.version() + 1, started ? "plan started" : "plan words heard", null,
				now);
		return id;
	}

	/** What was said stays, and is no longer so. */
	public void noLongerSo(Actor actor, UUID patientId, UUID wordsId, @Nullable String why, Instant now) {
		writable(actor, patientId, now);
		PlanRow plan = this.queries.lock(patientId);
		requireSaid(plan, wordsId);
		if (this.writes.noLongerSo(wordsId, why, actor, now)) {
			changed(actor, plan, plan.version() + 1, "plan words no longer so", why, now);
		}
	}

	/**
	 * Goals, which steps serve them, and what comes first.
	 * @throws ChangedMeanwhile when it is another version than the one they began from
	 */
	public void change(Actor actor, UUID patientId, PlanEdit edit, Instant now) {
		PatientCard patient = writable(actor, patientId, now);
		PlanRow plan = this.queries.lock(patientId);
		if (plan.version() != edit.seen()) {
			throw new ChangedMeanwhile("%s changed the plan while you were writing."
				.formatted(this.staff.get(plan.changedBy()).fullName()));
		}
		List<StepView> open = this.steps.ofPatient(actor, patientId, now).stream().filter(StepView::isOpen).toList();
		List<PlanRow.Goal> goals = goals(edit, plan);
		List<PlanRow.Step> serving = serving(edit, goals, open);
		UUID first = first(edit, serving);
		int version = plan.version();
		if (!plan.reads(goals, serving, first, open)) {
			this.writes.goals(plan.id(), goals, actor, now);
			this.writes.steps(plan.id(), open.stream().map(StepView::id).toList(), serving);
			this.writes.first(plan.id(), first);
			changed(actor, plan, ++version, "plan changed", edit.why(), now);
		}
		if (edit.agreed()) {
			this.writes.agreed(plan.id(), version, this.clinics.get(patient.clinicId()).calendar().dayOf(now), actor);
			this.events.publishEvent(PlanChanged.of(plan, version, "plan agreed with the patient", null, actor, now));
		}
	}

	private List<PlanRow.Goal> goals(PlanEdit edit, PlanRow plan) {
		if (edit.goals().size() > MOST_GOALS) {
			throw new RefusedByRule("goals", "Three goals are as many as anybody shares. Let one go first.");
		}
		List<PlanRow.Goal> goals = new ArrayList<>();
		for (PlanEdit.Goal goal : edit.goals()) {
			boolean known = plan.goals().stream().anyMatch((one) -> one.id().equals(goal.id()));
			goals.add(new PlanRow.Goal((known && goal.id() != null) ? goal.id() : Ids.next(), goals.size() + 1,
					goal.title()));
		}
		return goals;
	}

	private static List<PlanRow.Step> serving(PlanEdit edit, List<PlanRow.Goal> goals, List<StepView> open) {
		Map<UUID, StepView> byId = new HashMap<>();
		open.forEach((step) -> byId.put(step.id(), step));
		List<PlanRow.Step> serving = new ArrayList<>();
		for (PlanEdit.Step step : edit.steps()) {
			StepView of = byId.get(step.id());
			if (of == null) {
				continue;
			}
			if (step.goal() < 1 || step.goal() > goals.size()) {
				throw new RefusedByRule("steps", "Choose one of the goals for “%s”.".formatted(of.title()));
			}
			if (of.owner().isPatient() && (step.tracked() == null || step.willing() == null)) {
				throw new RefusedByRule("steps",
						"Say how “%s” is tracked, and whether they are willing.".formatted(of.title()));
			}
			serving.add(new PlanRow.Step(step.id(), goals.get(step.goal() - 1).id(), step.usable(), step.tracked(),
					step.willing()));
		}
		return serving;
	}

	private static @Nullable UUID first(PlanEdit edit, List<PlanRow.Step> serving) {
		UUID first = edit.first();
		if (first != null && serving.stream().noneMatch((step) -> step.followUpId().equals(first))) {
			throw new RefusedByRule("first", "What comes first serves a goal. Choose the goal of that step too.");
		}
		return first;
	}

	/** Whoever may see the patient and writes plans. */
	private PatientCard writable(Actor actor, UUID patientId, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		if (!actor.isClinical()) {
			throw new NotFound();
		}
		if (!patient.inOurCare()) {
			throw new RefusedByRule("", "Follow this person first: only patients in our care have a plan.");
		}
		return patient;
	}

	private void requireHeard(NewWords said, PatientCard patient, Instant now) {
		if (said.saidOn().isAfter(this.clinics.get(patient.clinicId()).calendar().dayOf(now))) {
			throw new RefusedByRule("saidOn", "That day is still to come.");
		}
		if (this.staff.find(said.heardBy()).filter((card) -> card.worksAt(patient.clinicId())).isEmpty()) {
			throw new RefusedByRule("heardBy", "Choose one person from the list.");
		}
	}

	private static void requireSaid(PlanRow plan, UUID wordsId) {
		if (plan.words().stream().noneMatch((said) -> said.id().equals(wordsId))) {
			throw new NotFound();
		}
	}

	private void changed(Actor actor, PlanRow plan, int version, String what, @Nullable String why, Instant now) {
		PlanView after = this.plans.ofPatient(actor, plan.patientId(), now).orElseThrow(NotFound::new);
		this.writes.version(plan.id(), version, why, PlanContent.of(after), actor, now);
		this.events.publishEvent(PlanChanged.of(plan, version, what, why, actor, now));
	}

}
