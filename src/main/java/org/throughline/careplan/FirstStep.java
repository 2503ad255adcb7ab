package org.throughline.careplan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Answers "What do I do first?" with exactly one open step. What the team chose wins
 * while it is open. Else it is the patient's own step that they are most willing to try,
 * by goal; else whatever serves a goal; else whatever is open. What they are not willing
 * to try comes last.
 */
final class FirstStep {

	private FirstStep() {
	}

	/**
	 * @param may which of the steps may stand where it is asked
	 */
	static Optional<PlanStep> of(PlanView plan, Predicate<PlanStep> may) {
		List<PlanStep> open = plan.steps().filter(may).toList();
		List<PlanStep> ofGoals = plan.goals().stream().flatMap((goal) -> goal.steps().stream()).filter(may).toList();
		List<PlanStep> alsoOpen = plan.alsoOpen().stream().filter(may).toList();
		return first(open, (step) -> step.step().id().equals(plan.chosenFirst())).or(() -> theirs(ofGoals))
			.or(() -> first(ofGoals, (step) -> step.willing() != Willing.NOT_WILLING))
			.or(() -> theirs(alsoOpen))
			.or(() -> first(alsoOpen, (step) -> true))
			.or(() -> first(open, (step) -> true));
	}

	private static Optional<PlanStep> theirs(List<PlanStep> steps) {
		return steps.stream()
			.filter(PlanStep::isTheirs)
			.filter((step) -> step.willing() != Willing.NOT_WILLING)
			.min(Comparator.comparing((step) -> step.willing() == Willing.WILLING ? 0 : 1));
	}

	private static Optional<PlanStep> first(List<PlanStep> steps, Predicate<PlanStep> which) {
		return steps.stream().filter(which).findFirst();
	}

}
