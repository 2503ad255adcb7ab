package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a step: absent until it did.
 */
final class StepFacts {

	private StepFacts() {
	}

	/** Offered to its owner, who has not answered or did. */
	@Embeddable
	record Asking(UUID askedBy, Instant askedAt, Instant answerBy) {
	}

	/** Its owner said yes; recorded by whoever heard it. */
	@Embeddable
	record Acceptance(Instant acceptedAt, UUID acceptedRecordedBy, @Nullable UUID acceptedAtHuddle) {
	}

	/** Somebody outside has to answer first. */
	@Embeddable
	record Waiting(String waitingOn, Instant waitingSince, Instant waitingUntil) {
	}

	/** Nobody has it, or nobody had it once: then without {@code neededSince}. */
	@Embeddable
	record Need(@Nullable Instant neededSince, @Enumerated(EnumType.STRING) NeedCause neededBecause,
			@Nullable UUID declinedBy, @Nullable String declineReason, @Nullable UUID cameBackTo) {

		Need over() {
			return new Need(null, this.neededBecause, this.declinedBy, this.declineReason, this.cameBackTo);
		}

		Need again(Instant now) {
			return new Need(now, this.neededBecause, this.declinedBy, this.declineReason, this.cameBackTo);
		}

	}

	@Embeddable
	record Ending(Instant endedAt, UUID endedBy, @Nullable UUID doneBy, @Nullable String outcome) {
	}

	/** The patient's own part: how often, and who looks whether it was done. */
	@Embeddable
	record PatientsPart(@Enumerated(EnumType.STRING) Rhythm rhythm,
			@Column(name = "times_a_week") @Nullable Integer timesAWeek, UUID checkedBy) {
	}

}
