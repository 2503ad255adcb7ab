package org.throughline.careplan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepView;

/**
 * A next step as the plan has it. Without a goal it is only open.
 *
 * @param step the clinical line, covered already for people outside the clinical group
 * @param usable the same in words that the patient can use
 * @param tracked how it shows whether it was done
 * @param willing what the patient said about trying it
 */
public record PlanStep(StepView step, @Nullable String usable, @Nullable Tracking tracked, @Nullable Willing willing) {

	/**
	 * Open steps as the plan has them; without a plan as they stand.
	 */
	public static List<PlanStep> of(List<StepView> open, @Nullable PlanView plan) {
		Map<UUID, PlanStep> inThePlan = Stream.ofNullable(plan)
			.flatMap(PlanView::steps)
			.collect(Collectors.toMap((planned) -> planned.step().id(), Function.identity()));
		return open.stream()
			.map((step) -> inThePlan.getOrDefault(step.id(), new PlanStep(step, null, null, null)))
			.toList();
	}

	/** What the patient reads. */
	public String line() {
		return (this.usable != null) ? this.usable : this.step.title();
	}

	/** The patient does it. */
	public boolean isTheirs() {
		return this.step.owner().isPatient();
	}

}
