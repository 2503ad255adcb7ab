package org.throughline.huddle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who opened a day's huddle, when, and its clock.
 */
public record HuddleOpening(UUID id, LocalDate day, UUID hostId, Instant openedAt, @Nullable Instant closedAt,
		HuddleClock clock) {

	public boolean isOpen() {
		return this.closedAt == null;
	}

	public boolean isHostedBy(UUID staffId) {
		return isOpen() && this.hostId.equals(staffId);
	}

}
