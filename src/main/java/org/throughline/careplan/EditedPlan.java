package org.throughline.careplan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepView;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;

/**
 * A plan as an edit leaves it, and what rules say against it, all of it at once.
 */
record EditedPlan(List<PlanRow.Goal> goals, List<PlanRow.Step> serving, @Nullable UUID first,
		List<RefusedByRule> refused) {

	static EditedPlan of(PlanEdit edit, PlanRow plan, List<StepView> open) {
		List<RefusedByRule> refused = new ArrayList<>();
		List<PlanRow.Goal> goals = goals(edit, plan, refused::add);
		List<PlanRow.Step> serving = serving(edit, plan, goals, open, refused::add);
		return new EditedPlan(goals, serving, first(edit, open, refused::add), refused);
	}

	boolean changes(PlanRow plan, List<StepView> open) {
		return !plan.reads(this.goals, this.serving, this.first, open);
	}

	private static List<PlanRow.Goal> goals(PlanEdit edit, PlanRow plan, Consumer<RefusedByRule> refused) {
		if (edit.goals().size() > CarePlanService.MOST_GOALS) {
			refused.accept(new RefusedByRule("goals", "Three goals are as many as anybody shares. Let one go first."));
		}
		List<PlanRow.Goal> goals = new ArrayList<>();
		for (PlanEdit.Goal goal : edit.goals()) {
			boolean known = plan.goals().stream().anyMatch((one) -> one.id().equals(goal.id()));
			goals.add(new PlanRow.Goal((known && goal.id() != null) ? goal.id() : Ids.next(), goals.size() + 1,
					goal.title()));
		}
		return goals;
	}

	private static List<PlanRow.Step> serving(PlanEdit edit, PlanRow plan, List<PlanRow.Goal> goals,
			List<StepView> open, Consumer<RefusedByRule> refused) {
		Map<UUID, StepView> byId = new HashMap<>();
		open.forEach((step) -> byId.put(step.id(), step));
		List<PlanRow.Step> serving = new ArrayList<>();
		for (PlanEdit.Step step : edit.steps()) {
			StepView of = byId.get(step.id());
			if (of == null || step.goal() == 0 && step.isKeptBy(plan)) {
				continue;
			}
			Optional<RefusedByRule> wrong = wrong(step, of, goals);
			wrong.ifPresent(refused);
			if (wrong.isEmpty()) {
				serving.add(new PlanRow.Step(step.id(), goals.get(step.goal() - 1).id(), step.usable(), step.tracked(),
						step.willing()));
			}
		}
		return serving;
	}

	private static Optional<RefusedByRule> wrong(PlanEdit.Step step, StepView of, List<PlanRow.Goal> goals) {
		if (step.goal() == 0) {
			return Optional.of(new RefusedByRule("steps",
					"What you wrote for “%s” has no place without a goal. Choose the goal it serves, or take it out again."
						.formatted(of.title())));
		}
		if (step.goal() < 1 || step.goal() > goals.size()) {
			return Optional.of(new RefusedByRule("steps", "Choose one of the goals for “%s”.".formatted(of.title())));
		}
		return (of.owner().isPatient() && (step.tracked() == null || step.willing() == null))
				? Optional.of(new RefusedByRule("steps",
						"Say how “%s” is tracked, and whether they are willing.".formatted(of.title())))
				: Optional.empty();
	}

	/** What has ended while somebody wrote comes first no more. */
	private static @Nullable UUID first(PlanEdit edit, List<StepView> open, Consumer<RefusedByRule> refused) {
		UUID first = edit.first();
		if (first == null || open.stream().noneMatch((step) -> step.id().equals(first))) {
			return null;
		}
		if (edit.steps().stream().noneMatch((step) -> step.id().equals(first) && step.goal() != 0)) {
			refused.accept(
					new RefusedByRule("first", "What comes first serves a goal. Choose the goal of that step too."));
		}
		return first;
	}

}
