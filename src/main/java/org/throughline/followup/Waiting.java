package org.throughline.followup;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;

/**
 * Somebody outside has to answer before a step goes on: who, since when, and until when
 * we wait.
 */
@Embeddable
record Waiting(String waitingOn, Instant waitingSince, Instant waitingUntil) {

	/**
	 * @param before the wait it goes on from, which keeps its beginning
	 */
	static Waiting on(String whom, Instant until, @Nullable Waiting before, Instant now) {
		if (!until.isAfter(now)) {
			throw new RefusedByRule("until", "That time is over. Until when do you wait?");
		}
		return new Waiting(whom, (before != null) ? before.waitingSince : now, until);
	}

}
