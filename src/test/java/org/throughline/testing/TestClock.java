package org.throughline.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until a test moves it.
 */
public final class TestClock extends Clock {

	/** Tuesday, December 2, 2025, 9:00 in the morning in Minnesota. */
	public static final Instant START = Instant.parse("2025-12-02T15:00:00Z");

	private final AtomicReference<Instant> now;

	private final ZoneId zone;

	public TestClock() {
		this(new AtomicReference<>(START), ZoneOffset.UTC);
	}

	private TestClock(AtomicReference<Instant> now, ZoneId zone) {
		this.now = now;
		this.zone = zone;
	}

	public void set(Instant instant) {
		this.now.set(instant);
	}

	public void advance(Duration duration) {
		this.now.updateAndGet((instant) -> instant.plus(duration));
	}

	public void reset() {
		set(START);
	}

	@Override
	public Instant instant() {
		return this.now.get();
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new TestClock(this.now, zone);
	}

}
