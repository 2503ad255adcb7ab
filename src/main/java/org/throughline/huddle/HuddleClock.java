package org.throughline.huddle;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The clock of a huddle, kept on the server so that a reload keeps it.
 *
 * @param most how long the huddle may take
 * @param used how much of it ran before the last start
 * @param startedAt since when it runs; absent while it stands
 */
public record HuddleClock(Duration most, Duration used, @Nullable Instant startedAt) {

	public boolean runs() {
		return this.startedAt != null;
	}

	/** Negative when it is over. */
	public long secondsLeft(Instant now) {
		Duration running = (this.startedAt != null) ? Duration.between(this.startedAt, now) : Duration.ZERO;
		return this.most.minus(this.used).minus(running).toSeconds();
	}

	public boolean isOver(Instant now) {
		return secondsLeft(now) < 0;
	}

	/** "7:48", or "1:10 over". */
	public String text(Instant now) {
		long left = secondsLeft(now);
		long seconds = Math.abs(left);
		String time = "%d:%02d".formatted(seconds / 60, seconds % 60);
		return (left < 0) ? time + " over" : time;
	}

}
