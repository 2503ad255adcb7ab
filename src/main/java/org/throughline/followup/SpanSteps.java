package org.throughline.followup;

import java.util.List;

/**
 * Some of the steps of one owner in one span of time.
 *
 * @param from how many stand before these
 * @param all how many there are, as long as these are any
 */
public record SpanSteps(List<StepView> steps, int from, int all) {

	public SpanSteps {
		steps = List.copyOf(steps);
	}

	/** How many stand before these and with them. */
	public int until() {
		return this.from + this.steps.size();
	}

	/** How many come after these. */
	public int more() {
		return Math.max(0, this.all - until());
	}

}
