package org.throughline.careplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.throughline.followup.Asks;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepCourse;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a plan lighter: one call, or one day with a ride, does for two things that it
 * asks of the patient.
 */
@Service
@Transactional
public class OneForBoth {

	private static final int LINE = 140;

	private final PlanQueries queries;

	private final PlanDesk desk;

	private final GoalWrites goals;

	private final CarePlans plans;

	private final Steps steps;

	private final StepCourse course;

	private final StepEndings endings;

	OneForBoth(PlanQueries queries, PlanDesk desk, GoalWrites goals, CarePlans plans, Steps steps, StepCourse course,
			StepEndings endings) {
		this.queries = queries;
		this.desk = desk;
		this.goals = goals;
		this.plans = plans;
		this.steps = steps;
		this.course = course;
		this.endings = endings;
	}

	/**
	 * The one that serves a goal says both and asks for both; the other is dropped, and
	 * can be reopened.
	 * @throws NotFound when there is no such patient, plan or step
	 * @throws RefusedByRule when one cannot do for both
	 */
	public void make(Actor actor, UUID patientId, SeenStep first, SeenStep second, Instant now) {
		UUID one = first.id();
		UUID other = second.id();
		this.desk.writable(actor, patientId, now);
		PlanRow plan = this.queries.lock(patientId);
		List<StepView> open = this.steps.ofPatient(actor, patientId, now).stream().filter(StepView::isOpen).toList();
		PlanView read = this.plans.view(plan, open, List.of());
		PlanRow.Step serving = Stream.of(one, other)
			.flatMap((id) -> plan.steps().stream().filter((step) -> step.followUpId().equals(id)))
			.findFirst()
			.orElseThrow(() -> new RefusedByRule("",
					"Neither serves a goal. Put one of them under a goal first, so that it can say both."));
		if (isOver(one, open, plan) || isOver(other, open, plan)) {
			throw new RefusedByRule("", "One of the two is over already. Look again.");
		}
		PlanStep kept = planned(read, serving.followUpId());
		PlanStep dropped = planned(read, serving.followUpId().equals(one) ? other : one);
		PlanRow.Step both = new PlanRow.Step(serving.followUpId(), serving.goalId(), words(kept, dropped),
				serving.tracked(), serving.willing());
		this.endings.drop(actor, dropped.step().id().equals(one) ? first : second,
				why(kept) + ": “" + kept.line() + "”", now);
		askForBoth(actor, kept.step(), dropped.step(), now);
		this.goals.serve(plan.id(), both);
		PlanRow lighter = plan.saying(both);
		List<StepView> left = open.stream().filter((step) -> !step.equals(dropped.step())).toList();
		this.desk.changed(actor, plan, PlanContent.of(read), lighter, left, "plan changed", why(kept), now);
	}

	/** What the other one cost stays to be counted. */
	private void askForBoth(Actor actor, StepView kept, StepView dropped, Instant now) {
		Asks both = kept.asks().and(dropped.asks());
		if (!both.equals(kept.asks())) {
			this.course.changeAsks(actor, SeenStep.asItIs(kept.id()), both, now);
		}
	}

	private static boolean isOver(UUID step, List<StepView> open, PlanRow plan) {
		return open.stream().noneMatch((one) -> one.id().equals(step))
				&& plan.steps().stream().anyMatch((one) -> one.followUpId().equals(step));
	}

	private static PlanStep planned(PlanView plan, UUID stepId) {
		return plan.steps().filter((step) -> step.step().id().equals(stepId)).findFirst().orElseThrow(NotFound::new);
	}

	private static String why(PlanStep kept) {
		return (kept.step().kind() == StepKind.CALL) ? "One call does for both" : "One day does for both";
	}

	private static String words(PlanStep kept, PlanStep dropped) {
		StepKind kind = kept.step().kind();
		boolean alike = kind == dropped.step().kind() && kept.isTheirs() && dropped.isTheirs() && !kept.equals(dropped);
		if (!alike || (kind != StepKind.CALL && kind != StepKind.RIDE)) {
			throw new RefusedByRule("", "Two calls of theirs can be made one, or two rides. These are not alike.");
		}
		String both = kept.line().replaceFirst("[.?!…]+$", "")
				+ ((kind == StepKind.CALL) ? ", and in the same call: " : ", and the same day: ") + dropped.line();
		if (both.length() > LINE) {
			throw new RefusedByRule("", "Together they are too long for one line. Shorten one of them first.");
		}
		return both;
	}

}
