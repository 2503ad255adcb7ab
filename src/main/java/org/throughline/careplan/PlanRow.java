package org.throughline.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepView;

/**
 * A plan as the tables have it.
 *
 * @param reliedOn somebody agreed to this version or said it back
 */
record PlanRow(UUID id, UUID patientId, UUID clinicId, int version, Instant changedAt, UUID changedBy,
		@Nullable LocalDate agreedOn, @Nullable UUID agreedWith, @Nullable Integer agreedVersion,
		@Nullable UUID firstStep, List<Words> words, List<Goal> goals, List<Step> steps, boolean reliedOn) {

	/**
	 * It would read the same with these goals and steps: a step that came first and has
	 * ended comes first no more.
	 */
	boolean reads(List<Goal> goals, List<Step> serving, @Nullable UUID first, List<StepView> open) {
		Set<UUID> openIds = open.stream().map(StepView::id).collect(Collectors.toSet());
		Set<Step> now = this.steps.stream()
			.filter((step) -> openIds.contains(step.followUpId()))
			.map(Step::written)
			.collect(Collectors.toSet());
		UUID chosen = openIds.contains(this.firstStep) ? this.firstStep : null;
		return this.goals.equals(goals) && now.equals(Set.copyOf(serving)) && Objects.equals(chosen, first);
	}

	/** How many statements there are that are so, or so no longer. */
	int saidInAll(boolean so) {
		return this.words.stream()
			.filter((said) -> (said.pastAt() == null) == so)
			.findFirst()
			.map(Words::inAll)
			.orElse(0);
	}

	/** With one step more. */
	PlanRow with(Step serving) {
		return new PlanRow(this.id, this.patientId, this.clinicId, this.version, this.changedAt, this.changedBy,
				this.agreedOn, this.agreedWith, this.agreedVersion, this.firstStep, this.words, this.goals,
				Stream.concat(this.steps.stream(), Stream.of(serving)).toList(), this.reliedOn);
	}

	/** With other words for one of its steps. */
	PlanRow saying(Step serving) {
		return new PlanRow(this.id, this.patientId, this.clinicId, this.version, this.changedAt, this.changedBy,
				this.agreedOn, this.agreedWith, this.agreedVersion, this.firstStep, this.words, this.goals,
				this.steps.stream()
					.map((step) -> step.followUpId().equals(serving.followUpId()) ? serving : step)
					.toList(),
				this.reliedOn);
	}

	/**
	 * Something that was said.
	 *
	 * @param inAll how many there are that are so, or so no longer, as this one
	 */
	record Words(UUID id, String words, LocalDate saidOn, UUID heardBy, String heardIn, @Nullable String saidBy,
			@Nullable Instant pastAt, @Nullable UUID pastBy, @Nullable String pastWhy, int inAll) {
	}

	record Goal(UUID id, int position, String title) {
	}

	/**
	 * How a step serves a goal.
	 *
	 * @param theirs the title of a step that the patient does and reads
	 */
	record Step(UUID followUpId, UUID goalId, @Nullable String usable, @Nullable Tracking tracked,
			@Nullable Willing willing, @Nullable String theirs) {

		Step(UUID followUpId, UUID goalId, @Nullable String usable, @Nullable Tracking tracked,
				@Nullable Willing willing) {
			this(followUpId, goalId, usable, tracked, willing, null);
		}

		/** What the patient reads, where the viewer may not read the clinical line. */
		@Nullable String usable(boolean covered) {
			return (this.usable != null || !covered) ? this.usable : this.theirs;
		}

		/** As somebody writes it. */
		Step written() {
			return new Step(this.followUpId, this.goalId, this.usable, this.tracked, this.willing);
		}

	}

}
