package org.throughline.myday;

import java.util.List;

import org.throughline.followup.StepView;

/**
 * Steps under one heading: late, today, before the weekend, later.
 *
 * @param more how many are not shown
 */
public record DayGroup(String name, List<StepView> steps, int more) {

	static DayGroup of(String name, List<StepView> steps, int most, int unread) {
		return new DayGroup(name, steps.subList(0, Math.min(most, steps.size())),
				Math.max(0, steps.size() - most) + unread);
	}

	/** The link to those that are not shown. */
	public String rest() {
		return (this.steps.isEmpty() ? "%d here" : "and %d more").formatted(this.more);
	}

}
