package org.throughline.followup;

import java.util.List;
import java.util.UUID;

/**
 * What rests with nobody in a clinic: the first of it, and how much there is.
 *
 * @param steps without an active person who said yes, first due first
 * @param patients in our care without any next step, longest in our care first
 */
public record OpenGaps(List<StepView> steps, int allSteps, List<UUID> patients, int allPatients) {

	public int more() {
		return this.allSteps - this.steps.size() + this.allPatients - this.patients.size();
	}

}
