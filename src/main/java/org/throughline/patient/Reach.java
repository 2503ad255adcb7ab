package org.throughline.patient;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;

/**
 * What to know before one calls a patient: when it works for them, in their words and in
 * hours, and how involved they want us to be.
 */
public record Reach(UUID patientId, @Nullable String timesThatWork, @Nullable String timesThatDoNot,
		@Nullable String involvement, CallWish wish) {

	/** Nobody has asked them, or it is not they who are called. */
	public static Reach unknown(UUID patientId) {
		return new Reach(patientId, null, null, null, CallWish.UNKNOWN);
	}

	/** The desk does not read how involved they want us to be. */
	Reach asReadBy(Actor viewer) {
		return (viewer.group() == Group.DESK)
				? new Reach(this.patientId, this.timesThatWork, this.timesThatDoNot, null, this.wish.every(null))
				: this;
	}

}
