package org.throughline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.PlanStep;
import org.throughline.careplan.Willing;
import org.throughline.followup.StepState;
import org.throughline.followup.StepView;

/**
 * What stays off the paper, and why, for whoever writes it.
 */
final class KeptBack {

	/** Titles that the person who prints does not read. */
	static final String COVERED = "A clinical person prints this line.";

	private static final String NOBODYS = "Nobody has it. Who does it? Ask someone, then print.";

	private final List<Slip.HeldBack> held = new ArrayList<>();

	/** Why a step is no promise yet; absent when it is one. */
	static @Nullable String whyNotYet(PlanStep planned) {
		StepView step = planned.step();
		if (step.withoutOwner() || step.owner().isNobody()) {
			return NOBODYS;
		}
		if (step.state() == StepState.ASKED) {
			return "%s has not said yes.".formatted(step.owner().name("The patient"));
		}
		if (step.late()) {
			return "Its day is over. Give it a new one, then print.";
		}
		return (planned.willing() == Willing.NOT_WILLING) ? "Not willing to try it now." : null;
	}

	void add(PlanStep planned, String why) {
		this.held.add(new Slip.HeldBack(planned.step().id(), planned.line(), why));
	}

	/**
	 * Tells the writer when it is not what comes first in the plan, which is kept back.
	 */
	void beginsWith(PlanStep printed, PlanStep first) {
		if (printed.equals(first)) {
			return;
		}
		UUID id = first.step().id();
		String why = this.held.stream()
			.filter((one) -> id.equals(one.stepId()))
			.map(Slip.HeldBack::why)
			.findFirst()
			.map((known) -> known + " ")
			.orElse("");
		this.held.removeIf((one) -> id.equals(one.stepId()));
		this.held.add(0,
				new Slip.HeldBack(id, first.line(),
						why + "It comes first in the plan. Until it prints, the paper begins with “%s”."
							.formatted(printed.line())));
	}

	/** A promise that there is no room for. */
	void noRoomFor(PlanStep planned) {
		boolean worded = planned.usable() != null;
		add(planned, worded ? "No room beside the first three. It stands on the visit slip."
				: "No room beside the first three. It stands on the visit slip. What has words for the patient comes first.");
	}

	List<Slip.HeldBack> all() {
		return this.held;
	}

}
