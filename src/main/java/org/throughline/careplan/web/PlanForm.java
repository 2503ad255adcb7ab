package org.throughline.careplan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.GoalView;
import org.throughline.careplan.PlanEdit;
import org.throughline.careplan.PlanView;
import org.throughline.shared.Line;
import org.throughline.shared.Texts;
import org.throughline.shared.web.Move;

/**
 * Goals and the steps that serve them, as typed: every word is kept until it can be
 * saved.
 *
 * @param version the version that the person began from
 * @param first the step that comes first; absent when the rule answers
 * @param agreed the patient says yes to it now
 * @param usual why it changes, as plans often do
 * @param why why it changes, or more about it
 * @param move which goal goes up or down before anything is saved; absent when it is
 * saved
 */
record PlanForm(@Nullable UUID formKey, @Nullable Integer version, @Nullable List<@Valid GoalRow> goals,
		@Nullable List<@Valid StepRow> steps, @Nullable UUID first, @Nullable Boolean agreed,
		@Nullable PlanReason usual, @Line(max = 130) @Nullable String why, @Line(max = 20) @Nullable String move) {

	private static final int MOST_STEPS = 200;

	PlanForm {
		List<GoalRow> places = new ArrayList<>(known(goals));
		while (places.size() < CarePlanService.MOST_GOALS) {
			places.add(GoalRow.empty());
		}
		goals = places.subList(0, CarePlanService.MOST_GOALS);
		steps = known(steps).stream().limit(MOST_STEPS).toList();
	}

	static PlanForm of(PlanView plan) {
		List<GoalRow> goals = new ArrayList<>();
		for (int place = 1; place <= CarePlanService.MOST_GOALS; place++) {
			goals.add(at(plan, place));
		}
		return new PlanForm(null, plan.version(), goals, List.of(), plan.chosenFirst(), null, null, null, null)
			.with(plan);
	}

	private static GoalRow at(PlanView plan, int place) {
		return plan.goals()
			.stream()
			.filter((goal) -> goal.number() == place)
			.findFirst()
			.map(GoalRow::of)
			.orElseGet(GoalRow::empty);
	}

	/** With a row for each step that is open now: as typed, else as the plan has it. */
	PlanForm with(PlanView plan) {
		List<StepRow> rows = plan.steps()
			.map((step) -> known(this.steps).stream()
				.filter((row) -> row.isOf(step))
				.findFirst()
				.orElseGet(() -> StepRow.of(step, placeOf(plan, step.step().id()))))
			.toList();
		return new PlanForm(this.formKey, this.version, this.goals, rows, this.first, this.agreed, this.usual, this.why,
				null);
	}

	/** Steps that it names and the plan has no more. */
	Set<UUID> ended(PlanView plan) {
		Set<UUID> open = plan.steps().map((step) -> step.step().id()).collect(Collectors.toSet());
		return Stream.concat(Stream.ofNullable(this.first), known(this.steps).stream().map(StepRow::id))
			.filter((id) -> id != null && !open.contains(id))
			.map(Objects::requireNonNull)
			.collect(Collectors.toSet());
	}

	/** What was typed for a step that was done meanwhile stands at the next of it. */
	PlanForm following(Map<UUID, UUID> next) {
		return new PlanForm(this.formKey, this.version, this.goals,
				known(this.steps).stream().map((row) -> row.on(next)).toList(),
				(this.first != null) ? next.getOrDefault(this.first, this.first) : null, this.agreed, this.usual,
				this.why, this.move);
	}

	/** Words typed for steps that the plan has no more. */
	List<String> unplaced(PlanView plan) {
		Set<UUID> ended = ended(plan);
		return known(this.steps).stream()
			.filter((row) -> row.id() != null && ended.contains(row.id()))
			.map((row) -> Texts.clean(row.usable()))
			.filter(Objects::nonNull)
			.toList();
	}

	/** The same words over what has been saved meanwhile. */
	PlanForm over(PlanView newer) {
		return new PlanForm(null, newer.version(), this.goals, this.steps, this.first, this.agreed, this.usual,
				this.why, null);
	}

	Optional<Move> moves() {
		return Move.of(this.move, CarePlanService.MOST_GOALS);
	}

	/** With the goals in another order; the steps go with the goals they serve. */
	PlanForm moved(Move move) {
		return new PlanForm(this.formKey, this.version, move.in(known(this.goals)),
				known(this.steps).stream().map((step) -> step.moved(move)).toList(), this.first, this.agreed,
				this.usual, this.why, null);
	}

	PlanEdit edit() {
		List<PlanEdit.Goal> goals = new ArrayList<>();
		List<PlanEdit.Step> steps = new ArrayList<>();
		for (int place = 1; place <= known(this.goals).size(); place++) {
			GoalRow row = known(this.goals).get(place - 1);
			String title = Texts.clean(row.title());
			if (title != null) {
				goals.add(new PlanEdit.Goal(row.id(), title));
				servingPlace(place).forEach((step) -> steps.add(new PlanEdit.Step(Objects.requireNonNull(step.id()),
						goals.size(), Texts.clean(step.usable()), step.tracked(), step.willing())));
			}
		}
		steps.addAll(withoutGoal(steps));
		return new PlanEdit((this.version != null) ? this.version : -1, goals, steps, this.first,
				Boolean.TRUE.equals(this.agreed),
				Texts.joined((this.usual != null) ? this.usual.label() : null, this.why), offered());
	}

	private Set<UUID> offered() {
		return known(this.steps).stream().map(StepRow::id).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	private Stream<StepRow> servingPlace(int place) {
		return known(this.steps).stream()
			.filter((step) -> step.id() != null && step.goal() != null && step.goal() == place);
	}

	/** What is written for a step that serves no goal: nothing typed goes unsaid. */
	private List<PlanEdit.Step> withoutGoal(List<PlanEdit.Step> serving) {
		return known(this.steps).stream()
			.filter((step) -> step.id() != null && step.says()
					&& serving.stream().noneMatch((one) -> one.id().equals(step.id())))
			.map((step) -> new PlanEdit.Step(Objects.requireNonNull(step.id()), 0, Texts.clean(step.usable()),
					step.tracked(), step.willing()))
			.toList();
	}

	private static @Nullable Integer placeOf(PlanView plan, UUID stepId) {
		return plan.goals()
			.stream()
			.filter((goal) -> goal.steps().stream().anyMatch((step) -> step.step().id().equals(stepId)))
			.findFirst()
			.map(GoalView::number)
			.orElse(null);
	}

	private static <T> List<T> known(@Nullable List<T> rows) {
		return (rows != null) ? rows.stream().filter(Objects::nonNull).toList() : List.of();
	}

}
