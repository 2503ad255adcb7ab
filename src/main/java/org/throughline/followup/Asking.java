package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.staff.Actor;

/**
 * A step was offered to its owner: by whom, when, and by when to answer.
 *
 * @param askReason why it was handed over to them; absent when they were just asked
 */
@Embeddable
record Asking(UUID askedBy, Instant askedAt, Instant answerBy, @Nullable String askReason) {

	static Asking by(Actor asker, Instant due, ClinicCalendar calendar, Instant now) {
		return new Asking(asker.staffId(), now, calendar.answerBy(now, due), null);
	}

	Asking because(String reason) {
		return new Asking(this.askedBy, this.askedAt, this.answerBy, reason);
	}

	Asking insteadBy(UUID staffId) {
		return new Asking(staffId, this.askedAt, this.answerBy, this.askReason);
	}

	/** The answer is still due halfway, counted from when they were asked. */
	Asking withDue(Instant due, ClinicCalendar calendar) {
		return new Asking(this.askedBy, this.askedAt, calendar.answerBy(this.askedAt, due), this.askReason);
	}

}
