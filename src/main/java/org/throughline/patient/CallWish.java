package org.throughline.patient;

import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * Between which hours one may call a patient, and how often they want to hear from us;
 * what nobody has asked is absent.
 *
 * @param everyDays not sooner than so many days after we were last in touch
 */
public record CallWish(@Nullable LocalTime from, @Nullable LocalTime until, @Nullable Integer everyDays) {

	public static final CallWish UNKNOWN = new CallWish(null, null, null);

	public CallWish {
		if ((from == null) != (until == null) || from != null && !from.isBefore(until)) {
			throw new IllegalArgumentException("One may call from a time until a later one");
		}
	}

	public CallWish every(@Nullable Integer days) {
		return new CallWish(this.from, this.until, days);
	}

	/** "about once a week"; nothing when nobody has asked. */
	public @Nullable String often() {
		if (this.everyDays == null) {
			return null;
		}
		return switch (this.everyDays) {
			case 1 -> "once a day";
			case 7 -> "once a week";
			case 14 -> "once every two weeks";
			case 30 -> "once a month";
			default -> "once every " + this.everyDays + " days";
		};
	}

}
