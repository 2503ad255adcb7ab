package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.staff.Actor;

/**
 * The owner of a step said yes; recorded by whoever heard it.
 */
@Embeddable
record Acceptance(Instant acceptedAt, UUID acceptedRecordedBy, @Nullable UUID acceptedAtHuddle) {

	static Acceptance heardBy(Actor actor, Instant now) {
		return new Acceptance(now, actor.staffId(), actor.huddleId());
	}

	/** Somebody else said it for them: theirs to turn down until closing (rule 7). */
	boolean mayBeTurnedDownBy(UUID owner, ClinicCalendar calendar, Instant now) {
		return !this.acceptedRecordedBy.equals(owner) && calendar.dayOf(this.acceptedAt).equals(calendar.dayOf(now))
				&& !now.isAfter(calendar.closes(calendar.dayOf(this.acceptedAt)).orElse(now));
	}

}
