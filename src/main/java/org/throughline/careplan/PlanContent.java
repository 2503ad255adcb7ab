package org.throughline.careplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * What a patient read in one version of their plan, with the names of that time.
 *
 * @param first the line that the team said comes first; absent when the rule answered
 */
public record PlanContent(List<Said> words, List<Goal> goals, @Nullable String first) {

	public PlanContent {
		words = List.copyOf(words);
		goals = List.copyOf(goals);
	}

	public static PlanContent of(PlanView plan) {
		return new PlanContent(plan.said().stream().map(Said::of).toList(),
				plan.goals().stream().map(Goal::of).toList(),
				plan.steps()
					.filter((step) -> step.step().id().equals(plan.chosenFirst()))
					.findFirst()
					.map(PlanStep::line)
					.orElse(null));
	}

	/** What they would read if somebody changed the plan so. */
	public static PlanContent of(PlanView plan, PlanEdit edit) {
		List<PlanStep> open = plan.steps().toList();
		List<Goal> goals = new ArrayList<>();
		for (PlanEdit.Goal goal : edit.goals()) {
			int number = goals.size() + 1;
			goals.add(new Goal(number, goal.title(),
					edit.steps()
						.stream()
						.filter((step) -> step.goal() == number)
						.flatMap((step) -> step.of(open))
						.map(Step::of)
						.toList()));
		}
		return new PlanContent(plan.said().stream().map(Said::of).toList(), goals,
				edit.steps()
					.stream()
					.filter((step) -> step.id().equals(edit.first()))
					.flatMap((step) -> step.of(open))
					.map(PlanStep::line)
					.findFirst()
					.orElse(null));
	}

	/**
	 * For people outside the clinical group.
	 * @param readable the lines that are not covered for them
	 */
	PlanContent withoutClinicalLines(Set<String> readable) {
		return new PlanContent(this.words,
				this.goals.stream().map((goal) -> goal.withoutClinicalLines(readable)).toList(), null);
	}

	/**
	 * Something that was said.
	 *
	 * @param saidBy who said it, where it was not the patient
	 */
	public record Said(String words, LocalDate on, String heardBy, String heardIn, @Nullable String saidBy) {

		static Said of(Quotation said) {
			return new Said(said.words(), said.saidOn(), said.heardBy().fullName(), said.heardIn(), said.saidBy());
		}

	}

	/** A shared goal and its steps. */
	public record Goal(int number, String title, List<Step> steps) {

		public Goal {
			steps = List.copyOf(steps);
		}

		static Goal of(GoalView goal) {
			return new Goal(goal.number(), goal.title(), goal.steps().stream().map(Step::of).toList());
		}

		Goal withoutClinicalLines(Set<String> readable) {
			return new Goal(this.number, this.title,
					this.steps.stream()
						.filter((step) -> step.usable != null || readable.contains(step.title))
						.map(Step::withoutClinicalLine)
						.toList());
		}

	}

	/**
	 * A next step that served a goal.
	 *
	 * @param title the clinical line
	 * @param who "Patient", or the name of whoever does it
	 */
	public record Step(String title, @Nullable String usable, String who, @Nullable String often,
			@Nullable String tracked, @Nullable String willing, @Nullable String doneLooksLike) {

		/** What the patient reads. */
		public String line() {
			return (this.usable != null) ? this.usable : this.title;
		}

		/** In full, where another version has the full name. */
		String whoAmong(PlanContent other) {
			return other.goals.stream()
				.flatMap((goal) -> goal.steps.stream())
				.map(Step::who)
				.filter((full) -> shortOf(full).equals(this.who))
				.findFirst()
				.orElse(this.who);
		}

		/** "Dana W." of "Dana Whitcomb", "Dr. Ortega" of "Dr. Elena Ortega". */
		private static String shortOf(String full) {
			int last = full.lastIndexOf(' ') + 1;
			return full.startsWith("Dr. ") ? "Dr. " + full.substring(last)
					: (last > 0) ? full.substring(0, last + 1) + "." : full;
		}

		Step withoutClinicalLine() {
			return new Step(line(), null, this.who, this.often, null, null, null);
		}

		/** By the name of that time, in full. */
		private static String who(PlanStep of) {
			StaffCard staff = of.step().owner().staff();
			return (staff != null) ? staff.fullName() : of.step().owner().name("Patient");
		}

		static Step of(PlanStep of) {
			return new Step(of.step().title(), of.usable(), who(of),
					(of.step().checked() != null) ? of.step().checked().rhythmInWords() : null,
					(of.tracked() != null) ? of.tracked().label() : null,
					(of.willing() != null) ? of.willing().label() : null, of.step().doneLooksLike());
		}

	}

}
