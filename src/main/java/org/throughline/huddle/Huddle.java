package org.throughline.huddle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Ids;

/**
 * The huddle of a clinic and day: who hosts it, since when, and how much of its ten
 * minutes is used.
 */
@Entity
class Huddle {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID clinicId;

	private LocalDate day;

	private UUID hostId;

	private Instant openedAt;

	private @Nullable Instant closedAt;

	private @Nullable Instant clockStartedAt;

	private int clockUsedSeconds;

	protected Huddle() {
	}

	Huddle(UUID clinicId, LocalDate day, UUID hostId, Instant now) {
		this.id = Ids.next();
		this.clinicId = clinicId;
		this.day = day;
		this.hostId = hostId;
		this.openedAt = now;
	}

	/** Somebody else hosts from here, or the same person opens it again after closing. */
	void host(UUID staffId) {
		this.hostId = staffId;
		this.closedAt = null;
	}

	void startOrPauseClock(Instant now) {
		if (this.clockStartedAt == null) {
			this.clockStartedAt = now;
		}
		else {
			stopClock(now);
		}
	}

	void close(Instant now) {
		stopClock(now);
		this.closedAt = now;
	}

	boolean isOpen() {
		return this.closedAt == null;
	}

	boolean isHostedBy(UUID staffId) {
		return isOpen() && this.hostId.equals(staffId);
	}

	UUID id() {
		return this.id;
	}

	LocalDate day() {
		return this.day;
	}

	HuddleOpening opening(Duration most) {
		return new HuddleOpening(this.id, this.day, this.hostId, this.openedAt, this.closedAt,
				new HuddleClock(most, Duration.ofSeconds(this.clockUsedSeconds), this.clockStartedAt));
	}

	private void stopClock(Instant now) {
		if (this.clockStartedAt != null) {
			this.clockUsedSeconds += (int) Duration.between(this.clockStartedAt, now).toSeconds();
			this.clockStartedAt = null;
		}
	}

}
