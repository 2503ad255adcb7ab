package org.throughline.followup;

import java.util.List;

import org.throughline.staff.CoverDuty;

/**
 * What somebody covers while a colleague is away, by due time.
 *
 * @param all how many there are, shown or not
 */
public record CoveredSteps(CoverDuty duty, List<StepView> steps, int all) {

	public CoveredSteps {
		steps = List.copyOf(steps);
	}

}
