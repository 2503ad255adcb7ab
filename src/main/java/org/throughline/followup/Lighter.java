package org.throughline.followup;

import java.util.List;

/**
 * One way in which a plan could ask less of the patient.
 *
 * @param steps what it is about: two that one could do for, else one
 */
public record Lighter(Burden burden, List<StepView> steps, String words) {

	/** One call, or one day, could do for both of the patient's steps. */
	public boolean isMerge() {
		return this.steps.size() > 1 && this.steps.stream().allMatch((step) -> step.owner().isPatient());
	}

	/** It could go without the log-in. */
	public boolean isLogIn() {
		return this.burden == Burden.LOG_IN;
	}

	public StepView step() {
		return this.steps.get(0);
	}

	/** The one that would go. */
	public StepView other() {
		return this.steps.get(this.steps.size() - 1);
	}

}
