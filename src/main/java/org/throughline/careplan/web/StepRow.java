package org.throughline.careplan.web;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.PlanStep;
import org.throughline.careplan.Tracking;
import org.throughline.careplan.Willing;
import org.throughline.shared.Line;
import org.throughline.shared.Texts;
import org.throughline.shared.web.Move;

/**
 * An open step and how the plan has it, as typed.
 *
 * @param goal the place of the goal it serves, from 1; absent when it serves none
 */
record StepRow(@Nullable UUID id, @Nullable Integer goal, @Line(max = 140) @Nullable String usable,
		@Nullable Tracking tracked, @Nullable Willing willing) {

	static StepRow of(PlanStep step, @Nullable Integer goal) {
		return new StepRow(step.step().id(), goal, step.usable(), step.tracked(), step.willing());
	}

	StepRow moved(Move move) {
		return new StepRow(this.id, (this.goal != null) ? (Integer) move.placeOf(this.goal) : null, this.usable,
				this.tracked, this.willing);
	}

	StepRow on(Map<UUID, UUID> next) {
		return (this.id != null && next.containsKey(this.id))
				? new StepRow(next.get(this.id), this.goal, this.usable, this.tracked, this.willing) : this;
	}

	/** Something is written or chosen for it beside its goal. */
	boolean says() {
		return Texts.clean(this.usable) != null || this.tracked != null || this.willing != null;
	}

	boolean isOf(PlanStep step) {
		return step.step().id().equals(this.id);
	}

}
