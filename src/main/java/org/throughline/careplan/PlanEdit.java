package org.throughline.careplan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepView;

/**
 * How somebody wants the plan to read from now on.
 *
 * @param seen the version they began from
 * @param goals in their order; three at most
 * @param steps the open steps that serve a goal, and those for which something is written
 * without one; all others serve none
 * @param first which step comes first; absent when the rule answers
 * @param agreed the patient says yes to it now
 * @param why why it changes
 * @param offered the steps that they had before them; absent when those were all
 */
public record PlanEdit(int seen, List<Goal> goals, List<Step> steps, @Nullable UUID first, boolean agreed,
		@Nullable String why, @Nullable Set<UUID> offered) {

	public PlanEdit {
		goals = List.copyOf(goals);
		steps = List.copyOf(steps);
	}

	public PlanEdit(int seen, List<Goal> goals, List<Step> steps, @Nullable UUID first, boolean agreed,
			@Nullable String why) {
		this(seen, goals, steps, first, agreed, why, null);
	}

	/** Steps that it is about and that are not open. */
	Set<UUID> ended(List<StepView> open) {
		Set<UUID> ended = this.steps.stream().map(Step::id).collect(Collectors.toSet());
		if (this.first != null) {
			ended.add(this.first);
		}
		open.forEach((step) -> ended.remove(step.id()));
		return ended;
	}

	/** What was meant for a step that was done meanwhile goes to the next of it. */
	PlanEdit following(Map<UUID, UUID> next) {
		Set<UUID> had = (this.offered != null) ? new HashSet<>(this.offered) : null;
		if (had != null) {
			had.addAll(next.values());
		}
		return new PlanEdit(this.seen, this.goals, this.steps.stream().map((step) -> step.on(next)).toList(),
				(this.first != null) ? next.getOrDefault(this.first, this.first) : null, this.agreed, this.why, had);
	}

	/** Words typed for steps that ended and have no next one. */
	List<String> unplaced(PlanRow plan, List<StepView> steps) {
		return this.steps.stream()
			.filter((step) -> step.usable() != null && plan.steps()
				.stream()
				.noneMatch((kept) -> kept.followUpId().equals(step.id()) && step.usable().equals(kept.usable())))
			.flatMap((step) -> steps.stream()
				.filter((one) -> one.id().equals(step.id()) && !one.isOpen())
				.map((one) -> "“%s” ended while you wrote, so these words have no place: “%s”".formatted(one.title(),
						step.usable())))
			.toList();
	}

	/**
	 * With what serves a goal already and nobody had before them, such as the next of a
	 * step that was done meanwhile: it stays where it is.
	 */
	PlanEdit keeping(PlanRow plan) {
		return (this.offered != null) ? keeping(plan, this.offered) : this;
	}

	private PlanEdit keeping(PlanRow plan, Set<UUID> had) {
		Stream<Step> unseen = plan.steps()
			.stream()
			.filter((step) -> !had.contains(step.followUpId()))
			.flatMap((step) -> placeOf(step.goalId()).mapToObj(
					(place) -> new Step(step.followUpId(), place, step.usable(), step.tracked(), step.willing())));
		return new PlanEdit(this.seen, this.goals, Stream.concat(this.steps.stream(), unseen).toList(), this.first,
				this.agreed, this.why, had);
	}

	private IntStream placeOf(UUID goalId) {
		return IntStream.range(0, this.goals.size())
			.filter((at) -> goalId.equals(this.goals.get(at).id()))
			.map((at) -> at + 1);
	}

	/**
	 * @param id the goal that is meant; absent when it is new
	 */
	public record Goal(@Nullable UUID id, String title) {
	}

	/**
	 * @param goal which of the goals it serves, by its place from 1; 0 when it serves
	 * none
	 */
	public record Step(UUID id, int goal, @Nullable String usable, @Nullable Tracking tracked,
			@Nullable Willing willing) {

		/** It says nothing about the step that the plan does not say already. */
		boolean isKeptBy(PlanRow plan) {
			return plan.steps()
				.stream()
				.anyMatch((kept) -> kept.followUpId().equals(this.id) && Objects.equals(kept.usable(), this.usable)
						&& kept.tracked() == this.tracked && kept.willing() == this.willing);
		}

		Step on(Map<UUID, UUID> next) {
			return new Step(next.getOrDefault(this.id, this.id), this.goal, this.usable, this.tracked, this.willing);
		}

		Stream<PlanStep> of(List<PlanStep> open) {
			return open.stream()
				.filter((step) -> step.step().id().equals(this.id))
				.map((step) -> new PlanStep(step.step(), this.usable, this.tracked, this.willing));
		}

	}

}
