package org.throughline.myday;

import java.util.List;

import org.throughline.followup.CoveredSteps;
import org.throughline.followup.StepView;
import org.throughline.responsibility.CoveredDuties;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.staff.CoverDuty;

/**
 * What somebody stands in for while a colleague is away: what falls due, and what they
 * look after.
 *
 * @param count of both, shown or not
 */
public record Covering(CoverDuty duty, List<StepView> steps, List<ResponsibilityView> held, int count) {

	static Covering of(CoveredSteps covered, CoveredDuties held) {
		return new Covering(covered.duty(), covered.steps(), held.shown(), covered.all() + held.all());
	}

	/** How many are not shown. */
	public int more() {
		return this.count - this.steps.size() - this.held.size();
	}

}
