package org.throughline.handoff;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * The receiver took it; recorded by them, or by the sender who heard the yes.
 */
@Embeddable
record Taking(UUID takenBy, Instant takenAt, UUID takenRecordedBy) {

	Taking by(UUID who) {
		return new Taking(who, this.takenAt, this.takenRecordedBy);
	}
}
