package org.throughline.careplan;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepView;

/**
 * A next step as the plan has it. Without a goal it is only open.
 *
 * @param step the clinical line, covered already for people outside the clinical group
 * @param usable the same in words that the patient can use
 * @param tracked how it shows whether it was done
 * @param willing what the patient said about trying it
 */
public record PlanStep(StepView step, @Nullable String usable, @Nullable Tracking tracked, @Nullable Willing willing) {

	/** What the patient reads. */
	public String line() {
		return (this.usable != null) ? this.usable : this.step.title();
	}

	/** The patient does it. */
	public boolean isTheirs() {
		return this.step.owner().isPatient();
	}

}
