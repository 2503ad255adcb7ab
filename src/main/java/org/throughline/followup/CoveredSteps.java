package org.throughline.followup;

import java.util.List;

import org.throughline.staff.CoverDuty;

/**
 * What somebody covers while a colleague is away, by due time.
 */
public record CoveredSteps(CoverDuty duty, List<StepView> steps) {

	public CoveredSteps {
		steps = List.copyOf(steps);
	}

}
