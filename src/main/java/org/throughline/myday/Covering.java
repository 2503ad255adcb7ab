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
 * @param more how many that are looked after are not shown
 */
public record Covering(CoverDuty duty, List<StepView> steps, List<ResponsibilityView> held, int more) {

	private static final int MOST = 12;

	static Covering of(CoveredSteps covered, List<ResponsibilityView> held, boolean all) {
		int shown = all ? held.size() : Math.min(MOST, held.size());
		return new Covering(covered.duty(), covered.steps(), List.copyOf(held.subList(0, shown)), held.size() - shown);
	}

	public int count() {
		return this.steps.size() + this.held.size() + this.more;
	}

}
