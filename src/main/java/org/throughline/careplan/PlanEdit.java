package org.throughline.careplan;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How somebody wants the plan to read from now on.
 *
 * @param seen the version they began from
 * @param goals in their order; three at most
 * @param steps the open steps that serve a goal; all others serve none
 * @param first which step comes first; absent when the rule answers
 * @param agreed the patient says yes to it now
 * @param why why it changes
 */
public record PlanEdit(int seen, List<Goal> goals, List<Step> steps, @Nullable UUID first, boolean agreed,
		@Nullable String why) {

	public PlanEdit {
		goals = List.copyOf(goals);
		steps = List.copyOf(steps);
	}

	/**
	 * @param id the goal that is meant; absent when it is new
	 */
	public record Goal(@Nullable UUID id, String title) {
	}

	/**
	 * @param goal which of the goals it serves, by its place from 1
	 */
	public record Step(UUID id, int goal, @Nullable String usable, @Nullable Tracking tracked,
			@Nullable Willing willing) {

		Stream<PlanStep> of(List<PlanStep> open) {
			return open.stream()
				.filter((step) -> step.step().id().equals(this.id))
				.map((step) -> new PlanStep(step.step(), this.usable, this.tracked, this.willing));
		}

	}

}
