package org.throughline.myday;

import java.util.List;

import org.throughline.followup.CoveredSteps;
import org.throughline.followup.StepView;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.staff.CoverDuty;

/**
 * What somebody stands in for while a colleague is away: what falls due, and what they
 * look after.
 *
 * @param more how many of both are not shown
 */
public record Covering(CoverDuty duty, List<StepView> steps, List<ResponsibilityView> held, int more) {

	private static final int MOST = 12;

	static Covering of(CoveredSteps covered, List<ResponsibilityView> held, boolean all) {
		List<StepView> steps = first(covered.steps(), all);
		List<ResponsibilityView> shown = first(held, all);
		return new Covering(covered.duty(), steps, shown,
				covered.steps().size() - steps.size() + held.size() - shown.size());
	}

	private static <T> List<T> first(List<T> each, boolean all) {
		return all ? each : each.subList(0, Math.min(MOST, each.size()));
	}

	public int count() {
		return this.steps.size() + this.held.size() + this.more;
	}

}
