package org.throughline.careplan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepView;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;

/**
 * A plan as an edit leaves it, when no rule says no.
 */
record EditedPlan(List<PlanRow.Goal> goals, List<PlanRow.Step> serving, @Nullable UUID first) {

	/**
	 * @throws RefusedByRule when there are too many goals, or a step says too little
	 */
	static EditedPlan of(PlanEdit edit, PlanRow plan, List<StepView> open) {
		List<PlanRow.Goal> goals = goals(edit, plan);
		List<PlanRow.Step> serving = serving(edit, goals, open);
		return new EditedPlan(goals, serving, first(edit, serving, open));
	}

	boolean changes(PlanRow plan, List<StepView> open) {
		return !plan.reads(this.goals, this.serving, this.first, open);
	}

	private static List<PlanRow.Goal> goals(PlanEdit edit, PlanRow plan) {
		if (edit.goals().size() > CarePlanService.MOST_GOALS) {
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

	/** What has ended while somebody wrote comes first no more. */
	private static @Nullable UUID first(PlanEdit edit, List<PlanRow.Step> serving, List<StepView> open) {
		UUID first = edit.first();
		if (first == null || open.stream().noneMatch((step) -> step.id().equals(first))) {
			return null;
		}
		if (serving.stream().noneMatch((step) -> step.followUpId().equals(first))) {
			throw new RefusedByRule("first", "What comes first serves a goal. Choose the goal of that step too.");
		}
		return first;
	}

}
