package org.throughline.handoff;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The receiver took it; recorded by them, or by the sender who heard the yes.
 *
 * @param passedTo whom they asked to have it instead: it stays theirs until then
 */
@Embeddable
record Taking(UUID takenBy, Instant takenAt, UUID takenRecordedBy, @Nullable UUID passedTo) {

	Taking by(UUID who) {
		return new Taking(who, this.takenAt, this.takenRecordedBy, who.equals(this.passedTo) ? null : this.passedTo);
	}

	Taking passedTo(UUID who) {
		return new Taking(this.takenBy, this.takenAt, this.takenRecordedBy, who);
	}

	/** They have it, and nobody is asked to have it instead. */
	Taking kept() {
		return new Taking(this.takenBy, this.takenAt, this.takenRecordedBy, null);
	}

}
