package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * A patient's next open step, in brief: for the huddle, the roster and the banner.
 *
 * @param title what the viewer reads
 * @param wallTitle what the wall may show, names not yet turned into initials
 */
public record NextStep(UUID id, UUID patientId, String title, String wallTitle, StepKind kind, OwnerRef owner,
		StepState state, @Nullable Instant askedAt, @Nullable Instant answerBy, Instant due, boolean late,
		@Nullable GapKind gap, boolean mayTake) {

	static NextStep of(StepView step) {
		StepView.Asked asked = (step.state() == StepState.ASKED) ? step.asked() : null;
		return new NextStep(step.id(), step.patientId(), step.title(), step.wallTitle(), step.kind(), step.owner(),
				step.state(), (asked != null) ? asked.at() : null, (asked != null) ? asked.answerBy() : null,
				step.due(), step.late(), step.gap(), step.mayTake());
	}

	/** Red: nobody has it, or it rests with nobody who said yes. */
	public boolean withoutOwner() {
		return this.state == StepState.NEEDED || this.gap != null;
	}

	/**
	 * Who has it, as {@link SeenStep} reads it: sent back with a form that was opened
	 * over it.
	 */
	public String standing() {
		StaffCard staff = this.owner.staff();
		return Standing.asSeen(this.state, (staff != null) ? staff.id() : null, this.askedAt);
	}

	public boolean isAsked() {
		return this.state == StepState.ASKED && this.gap == null;
	}

}
