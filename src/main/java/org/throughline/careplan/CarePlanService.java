package org.throughline.careplan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientCard;
import org.throughline.responsibility.NewResponsibility;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.RefusedByRules;
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

	private final GoalWrites goals;

	private final PlanDesk desk;

	private final PlanHearing hearing;

	private final CarePlans plans;

	private final Steps steps;

	private final FollowUpService followUps;

	private final ResponsibilityService responsibilities;

	private final StaffDirectory staff;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	CarePlanService(PlanQueries queries, PlanWrites writes, GoalWrites goals, PlanDesk desk, PlanHearing hearing,
			CarePlans plans, Steps steps, FollowUpService followUps, ResponsibilityService responsibilities,
			StaffDirectory staff, Clinics clinics, ApplicationEventPublisher events) {
		this.queries = queries;
		this.writes = writes;
		this.goals = goals;
		this.desk = desk;
		this.hearing = hearing;
		this.plans = plans;
		this.steps = steps;
		this.followUps = followUps;
		this.responsibilities = responsibilities;
		this.staff = staff;
		this.clinics = clinics;
		this.events = events;
	}

	/**
	 * The patient said something: the first words start the plan, and whoever writes them
	 * down keeps it until somebody else says yes.
	 */
	public UUID heard(Actor actor, UUID patientId, NewWords said, Instant now) {
		return this.hearing.heard(actor, patientId, said, now);
	}

	/** What was said stays, and is no longer so. */
	public void noLongerSo(Actor actor, UUID patientId, UUID wordsId, @Nullable String why, Instant now) {
		this.hearing.noLongerSo(actor, patientId, wordsId, why, now);
	}

	/**
	 * Goals, which steps serve them, and what comes first.
	 * @return words typed for a step that ended meanwhile, to be shown back
	 * @throws ChangedMeanwhile when it is another version than the one they began from
	 */
	public List<String> change(Actor actor, UUID patientId, PlanEdit typed, Instant now) {
		PatientCard patient = this.desk.writable(actor, patientId, now);
		PlanRow plan = this.queries.lock(patientId);
		if (plan.version() != typed.seen()) {
			throw new ChangedMeanwhile("%s changed the plan while you were writing."
				.formatted(this.staff.get(plan.changedBy()).asFirst(actor)));
		}
		List<StepView> all = this.steps.ofPatient(actor, patientId, now);
		List<StepView> open = all.stream().filter(StepView::isOpen).toList();
		PlanEdit edit = following(typed, patientId, open).keeping(plan);
		EditedPlan edited = EditedPlan.of(edit, plan, open);
		PlanView found = this.plans.view(plan, open, List.of());
		boolean changes = edited.changes(plan, open);
		refuse(edited, changes, plan, edit);
		int version = changes ? plan.version() + 1 : plan.version();
		if (changes) {
			this.goals.goals(plan.id(), edited.goals(), actor, now);
			this.goals.steps(plan.id(), open.stream().map(StepView::id).toList(), edited.serving());
			this.writes.version(plan.id(), version, edited.first(), actor, now);
			this.writes.keep(plan.id(), version, edit.why(), PlanContent.of(found), PlanContent.of(found, edit), actor,
					now);
		}
		if (edit.agreed()) {
			this.writes.agreed(plan.id(), version, this.clinics.get(patient.clinicId()).calendar().dayOf(now), actor);
		}
		if (changes || edit.agreed()) {
			this.events.publishEvent(PlanChanged.of(plan, version,
					changes ? edit.agreed() ? "plan changed and agreed with the patient" : "plan changed"
							: "plan agreed with the patient",
					edit.why(), actor, now));
		}
		return edit.unplaced(plan, all);
	}

	/** A missing reason is told together with what is wrong in the goals and steps. */
	private static void refuse(EditedPlan edited, boolean changes, PlanRow plan, PlanEdit edit) {
		List<RefusedByRule> refused = new ArrayList<>(edited.refused());
		if (changes || !refused.isEmpty()) {
			PlanDesk.missingReason(plan, edit.why()).ifPresent(refused::add);
		}
		RefusedByRules.throwAny(refused);
	}

	/** What was shown back when this was saved, for whoever saves it a second time. */
	@Transactional(readOnly = true)
	public List<String> unplaced(Actor actor, UUID patientId, PlanEdit saved, Instant now) {
		PatientCard patient = this.desk.writable(actor, patientId, now);
		PlanRow plan = this.queries.ofPatient(patient.id()).orElseThrow(NotFound::new);
		List<StepView> all = this.steps.ofPatient(actor, patientId, now);
		return following(saved, patientId, all.stream().filter(StepView::isOpen).toList()).unplaced(plan, all);
	}

	private PlanEdit following(PlanEdit typed, UUID patientId, List<StepView> open) {
		return typed.following(this.plans.nextOf(patientId, typed.ended(open)));
	}

	/**
	 * A step of the patient's own, asked of them and agreed with them, for one of the
	 * goals.
	 */
	public UUID willTry(Actor actor, UUID patientId, TheirStep theirs, Instant now) {
		this.desk.writable(actor, patientId, now);
		PlanRow plan = this.queries.lock(patientId);
		PlanRow.Goal goal = plan.goals()
			.stream()
			.filter((one) -> one.position() == theirs.goal())
			.findFirst()
			.orElseThrow(() -> new RefusedByRule("goal", "Choose the goal it serves."));
		UUID step = this.followUps.create(actor, theirs.step(patientId), now);
		PlanRow.Step serving = new PlanRow.Step(step, goal.id(), theirs.usable(), theirs.tracked(), theirs.willing());
		this.goals.serve(plan.id(), serving);
		this.desk.changed(actor, plan, plan.with(serving), this.steps.ofPatient(actor, patientId, now), "plan changed",
				"What the patient will try", now);
		return step;
	}

	/** "I'll keep it", where nobody keeps it since our care began again. */
	public void keep(Actor actor, UUID patientId, Instant now) {
		this.desk.writable(actor, patientId, now);
		this.queries.lock(patientId);
		this.responsibilities.need(actor, NewResponsibility.of(patientId, ResponsibilityKind.PLAN, actor.staffId()),
				now);
	}

}
