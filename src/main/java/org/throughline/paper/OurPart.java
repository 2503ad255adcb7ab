package org.throughline.paper;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.PlanStep;
import org.throughline.careplan.PlanView;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.staff.StaffCard;

/**
 * What we promised the patient, as it stands on paper: beside their first step what
 * somebody does about the same goal right away, with what they do when it does not
 * happen; then the soonest of the others. The rest stands on the visit slip.
 */
final class OurPart {

	private static final int MOST = 3;

	private final PlanView plan;

	private final List<PlanStep> ours;

	private final PlanLines lines;

	private final WhomToCall calls;

	/** Promises in words for the patient come first, the soonest before the others. */
	OurPart(PlanView plan, List<PlanStep> printing, PlanLines lines, WhomToCall calls) {
		this.plan = plan;
		this.ours = printing.stream()
			.filter(PlanLines::isOurs)
			.sorted(Comparator.comparing((PlanStep step) -> step.usable() == null)
				.thenComparing((step) -> step.step().due()))
			.toList();
		this.lines = lines;
		this.calls = calls;
	}

	/** The first step is ours, or somebody of us sees to it beside theirs. */
	Optional<PlanStep> beside(PlanStep first, ClinicCalendar calendar, LocalDate today) {
		if (PlanLines.isOurs(first)) {
			return Optional.of(first);
		}
		return this.plan.goals()
			.stream()
			.filter((goal) -> goal.steps().contains(first))
			.flatMap((goal) -> this.ours.stream().filter(goal.steps()::contains))
			.filter((step) -> step.usable() != null)
			.filter((step) -> !calendar.dayOf(step.step().due()).isAfter(today.plusDays(1)))
			.findFirst();
	}

	PrintedPlan.Promise promise(PlanStep planned) {
		StaffCard doer = Objects.requireNonNull(planned.step().owner().staff());
		return new PrintedPlan.Promise(this.lines.ours(planned), this.lines.by(planned),
				this.calls.unless(planned.line(), doer.id(), doer.knownAs(), keeper()));
	}

	/**
	 * @param said a promise that stands beside the first step already
	 */
	List<PrintedPlan.Doing> doing(@Nullable PlanStep said) {
		List<PlanStep> rest = this.ours.stream().filter((step) -> !step.equals(said)).toList();
		rest.stream().skip(MOST).forEach(this.lines.held()::noRoomFor);
		return rest.stream()
			.limit(MOST)
			.map((step) -> new PrintedPlan.Doing(this.lines.ours(step), this.lines.by(step)))
			.toList();
	}

	private @Nullable UUID keeper() {
		return (this.plan.keeper() != null && this.plan.keeper().saidYes() && this.plan.keeper().who() != null)
				? this.plan.keeper().who().id() : null;
	}

}
