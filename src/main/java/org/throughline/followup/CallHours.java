package org.throughline.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.patient.CallWish;

/**
 * The hours in which a patient may be called: theirs within the clinic's, or the clinic's
 * where theirs are not known.
 */
record CallHours(ClinicCalendar calendar, CallWish wish) {

	private static final int HOURS_BETWEEN = 2;

	private static final int DAYS_AHEAD = 14;

	/** Their hours lie wholly outside those of the clinic. */
	boolean isNever(Instant now) {
		return ahead(now).findAny().isEmpty();
	}

	/** After two hours, on the half hour, while they may be called. */
	Optional<Instant> laterToday(Instant now) {
		LocalDate today = this.calendar.dayOf(now);
		ZonedDateTime after = local(now).plusHours(HOURS_BETWEEN);
		int minute = after.getMinute();
		ZonedDateTime half = after.truncatedTo(ChronoUnit.HOURS)
			.plusMinutes((minute == 0) ? 0 : (minute <= 30) ? 30 : 60);
		return window(today).filter((window) -> !half.toLocalDate().isAfter(today))
			.flatMap((window) -> window.from(half.toLocalTime()))
			.map((time) -> at(today, time));
	}

	/** The first half of their hours is not over today. */
	boolean isEarly(Instant now) {
		return window(this.calendar.dayOf(now)).filter((window) -> local(now).toLocalTime().isBefore(window.middle()))
			.isPresent();
	}

	/**
	 * On one of the next days on which they may be called.
	 * @param which 0 for the first of them
	 * @param late in the middle of their hours, else as soon as they begin
	 */
	Optional<Instant> onDay(int which, boolean late, Instant now) {
		return ahead(now).skip(which).findFirst().flatMap((day) -> slot(day, late));
	}

	Optional<Instant> firstFrom(LocalDate day, Instant now) {
		return Stream.iterate(day, (later) -> later.plusDays(1))
			.limit(DAYS_AHEAD)
			.flatMap((later) -> slot(later, false).stream())
			.filter((slot) -> slot.isAfter(now))
			.findFirst();
	}

	private Stream<LocalDate> ahead(Instant now) {
		LocalDate today = this.calendar.dayOf(now);
		return today.plusDays(1).datesUntil(today.plusDays(DAYS_AHEAD)).filter((day) -> window(day).isPresent());
	}

	private Optional<Instant> slot(LocalDate day, boolean late) {
		return window(day).map((window) -> at(day, late ? window.middle() : window.from()));
	}

	private Optional<Window> window(LocalDate day) {
		return this.calendar.hoursOn(day)
			.map((hours) -> new Window(later(hours.opens(), this.wish.from()),
					sooner(hours.closes(), this.wish.until())))
			.filter((window) -> window.from().isBefore(window.until()));
	}

	private Instant at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(this.calendar.zone()).toInstant();
	}

	private ZonedDateTime local(Instant moment) {
		return moment.atZone(this.calendar.zone());
	}

	private static LocalTime later(LocalTime one, @Nullable LocalTime other) {
		return (other != null && other.isAfter(one)) ? other : one;
	}

	private static LocalTime sooner(LocalTime one, @Nullable LocalTime other) {
		return (other != null && other.isBefore(one)) ? other : one;
	}

	private record Window(LocalTime from, LocalTime until) {

		/** That time, or when they begin; nothing when they are over by then. */
		Optional<LocalTime> from(LocalTime time) {
			return Optional.of(later(this.from, time)).filter((first) -> first.isBefore(this.until));
		}

		/** The half hour in the middle. */
		LocalTime middle() {
			int minutes = (this.from.toSecondOfDay() + this.until.toSecondOfDay()) / 2 / 60;
			return later(this.from, LocalTime.ofSecondOfDay((minutes / 30) * 30L * 60));
		}

	}

}
