package org.throughline.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.followup.FollowUpService;
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

	private final FollowUpService followUps;

	private final ResponsibilityService responsibilities;

	private final PatientAccess access;

	private final StaffDirectory staff;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	CarePlanService(PlanQueries queries, PlanWrites writes, CarePlans plans, Steps steps, FollowUpService followUps,
			ResponsibilityService responsibilities, PatientAccess access, StaffDirectory staff, Clinics clinics,
			ApplicationEventPublisher events) {
		this.queries = queries;
		this.writes = writes;
		this.plans = plans;
		this.steps = steps;
		this.followUps = followUps;
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
		this.writes.keep(planId, 1, null, said.firstContent(this.staff), actor, now);
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
		changedWords(actor, plan, "plan words heard", null, now);
		return id;
	}

	/** What was said stays, and is no longer so. */
	public void noLongerSo(Actor actor, UUID patientId, UUID wordsId, @Nullable String why, Instant now) {
		writable(actor, patientId, now);
		PlanRow plan = this.queries.lock(patientId);
		requireSaid(plan, wordsId);
		if (this.writes.noLongerSo(wordsId, why, actor, now)) {
			changedWords(actor, plan, "plan words no longer so", why, now);
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
		boolean changes = !plan.reads(goals, serving, first, open);
		int version = changes ? plan.version() + 1 : plan.version();
		if (changes) {
			this.writes.goals(plan.id(), goals, actor, now);
			this.writes.steps(plan.id(), open.stream().map(StepView::id).toList(), serving);
			this.writes.version(plan.id(), version, first, actor, now);
			this.writes.keep(plan.id(), version, edit.why(),
					PlanContent.of(this.plans.view(plan, open, List.of()), edit), actor, now);
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
	}

	/**
	 * A step of the patient's own, asked of them and agreed with them, for one of the
	 * goals.
	 */
	public UUID willTry(Actor actor, UUID patientId, TheirStep theirs, Instant now) {
		writable(actor, patientId, now);
		PlanRow plan = this.queries.lock(patientId);
		PlanRow.Goal goal = plan.goals()
			.stream()
			.filter((one) -> one.position() == theirs.goal())
			.findFirst()
			.orElseThrow(() -> new RefusedByRule("goal", "Choose the goal it serves."));
		UUID step = this.followUps.create(actor, theirs.step(patientId), now);
		PlanRow.Step serving = new PlanRow.Step(step, goal.id(), theirs.usable(), theirs.tracked(), theirs.willing());
		this.writes.serve(plan.id(), serving);
		changed(actor, plan.with(serving), this.steps.ofPatient(actor, patientId, now), "plan changed", null, now);
		return step;
	}

	/** "I'll keep it", where nobody keeps it since our care began again. */
	public void keep(Actor actor, UUID patientId, Instant now) {
		writable(actor, patientId, now);
		this.queries.lock(patientId);
		this.responsibilities.need(actor, NewResponsibility.of(patientId, ResponsibilityKind.PLAN, actor.staffId()),
				now);
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
		LocalDate on = said.saidOn();
		if (on != null && on.isAfter(this.clinics.get(patient.clinicId()).calendar().dayOf(now))) {
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

	private void changedWords(Actor actor, PlanRow before, String what, @Nullable String why, Instant now) {
		PlanRow plan = this.queries.ofPatient(before.patientId()).orElseThrow(NotFound::new);
		changed(actor, plan, plan.steps().isEmpty() ? List.of() : this.steps.ofPatient(actor, plan.patientId(), now),
				what, why, now);
	}

	private void changed(Actor actor, PlanRow plan, List<StepView> steps, String what, @Nullable String why,
			Instant now) {
		int version = plan.version() + 1;
		this.writes.version(plan.id(), version, plan.firstStep(), actor, now);
		this.writes.keep(plan.id(), version, why, PlanContent.of(this.plans.view(plan, steps, List.of())), actor, now);
		this.events.publishEvent(PlanChanged.of(plan, version, what, why, actor, now));
	}

}
