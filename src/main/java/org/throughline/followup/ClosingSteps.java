package org.throughline.followup;

import java.util.List;
import java.util.Map;

/**
 * The next steps that a closed block touches.
 *
 * @param steps the first of each part, soonest first
 * @param totals how many each part has
 */
public record ClosingSteps(Map<ClosingPart, List<StepView>> steps, Map<ClosingPart, Integer> totals) {

	public List<StepView> in(ClosingPart part) {
		return this.steps.getOrDefault(part, List.of());
	}

	public int total(ClosingPart part) {
		return this.totals.getOrDefault(part, 0);
	}

}
