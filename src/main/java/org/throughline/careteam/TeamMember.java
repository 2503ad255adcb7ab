package org.throughline.careteam;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of a patient's care team.
 *
 * @param does what they do for this patient
 * @param until their last day on the team; absent while they are on it
 * @param mayLeave what may leave to them; absent while nothing may, and for those who
 * work here
 * @param leavesSaid how often it changed what may leave to them
 */
public record TeamMember(UUID id, TeamPerson who, String does, LocalDate since, @Nullable LocalDate until,
		@Nullable MayLeave mayLeave, int leavesSaid) {

	/** On the team now, and here. */
	public boolean isOn() {
		return this.until == null && !this.who.isGone();
	}

	/** Whether they are asked to agree. */
	public boolean isAsked() {
		return isOn() && this.who.isClinician();
	}

}
