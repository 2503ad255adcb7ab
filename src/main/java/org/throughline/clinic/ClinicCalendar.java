package org.throughline.clinic;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.throughline.shared.RefusedByRule;

/**
 * When a clinic is open: its time zone, open hours and closed days. Every due time,
 * answer-by time and huddle day is reckoned with it.
 *
 * @param zone the clinic's time zone
 * @param week open hours by day of the week; a day without is closed
 * @param closedDays days it is closed although the week says open, by name
 * @param holidays the holidays it goes by, with its own edits
 */
public record ClinicCalendar(ZoneId zone, Map<DayOfWeek, OpenHours> week, Map<LocalDate, String> closedDays,
		Holidays holidays) {

	private static final DateTimeFormatter PLAIN_DAY = DateTimeFormatter.ofPattern("EEE MMM d", Locale.US);

	/**
	 * A clinic closed for longer than this has no next open day that could be promised.
	 */
	private static final int DAYS_TO_LOOK_AHEAD = 400;

	public ClinicCalendar {
		week = Map.copyOf(week);
		closedDays = Map.copyOf(closedDays);
		if (week.isEmpty()) {
			throw new IllegalArgumentException("A clinic is open on one day of the week at least");
		}
	}

	/** A clinic that keeps no holidays but the days it names itself. */
	public ClinicCalendar(ZoneId zone, Map<DayOfWeek, OpenHours> week, Map<LocalDate, String> closedDays) {
		this(zone, week, closedDays, Holidays.NONE);
	}

	public LocalDate dayOf(Instant moment) {
		return moment.atZone(this.zone).toLocalDate();
	}

	public Optional<OpenHours> hoursOn(LocalDate day) {
		return Optional.ofNullable(this.week.get(day.getDayOfWeek())).filter((hours) -> closedFor(day).isEmpty());
	}

	/** What the clinic is closed for on a day: its own closed day, or a holiday. */
	public Optional<String> closedFor(LocalDate day) {
		return Optional.ofNullable(this.closedDays.get(day)).or(() -> this.holidays.closedFor(day));
	}

	public boolean isOpenDay(LocalDate day) {
		return hoursOn(day).isPresent();
	}

	public Optional<Instant> opens(LocalDate day) {
		return hoursOn(day).map((hours) -> day.atTime(hours.opens()).atZone(this.zone).toInstant());
	}

	public Optional<Instant> closes(LocalDate day) {
		return hoursOn(day).map((hours) -> day.atTime(hours.closes()).atZone(this.zone).toInstant());
	}

	/**
	 * A bare date means closing time that day.
	 * @throws RefusedByRule when the clinic is closed on that day (rule 5), naming the
	 * last open day before
	 */
	public Instant closingOn(LocalDate day) {
		return closes(day)
			.orElseThrow(() -> new RefusedByRule("due", "The clinic is closed that day. The last open day before is %s."
				.formatted(PLAIN_DAY.format(lastOpenDayBefore(day)))));
	}

	public boolean fallsOnClosedDay(Instant moment) {
		return !isOpenDay(dayOf(moment));
	}

	/**
	 * The same moment, or closing time of the last open day before it when it falls on a
	 * closed day.
	 */
	public Instant lastOpenTimeBefore(Instant moment) {
		LocalDate day = dayOf(moment);
		return isOpenDay(day) ? moment : closes(lastOpenDayBefore(day)).orElseThrow();
	}

	public LocalDate nextOpenDay(LocalDate after) {
		return open(after.plusDays(1).datesUntil(after.plusDays(DAYS_TO_LOOK_AHEAD)));
	}

	public LocalDate lastOpenDayBefore(LocalDate day) {
		return open(Stream.iterate(day.minusDays(1), (earlier) -> earlier.minusDays(1)).limit(DAYS_TO_LOOK_AHEAD));
	}

	/** Today until closing time, then the next open day: whose huddle a screen shows. */
	public LocalDate huddleDay(Instant now) {
		LocalDate today = dayOf(now);
		return closes(today).filter(now::isBefore).isPresent() ? today : nextOpenDay(today);
	}

	/** How much of the time between two moments the clinic is open. */
	public Duration openTimeBetween(Instant from, Instant until) {
		return new OpenTime(this).between(from, until);
	}

	/** The moment at which the clinic has been open for so long since. */
	public Instant plusOpen(Instant from, Duration open) {
		return new OpenTime(this).plus(from, open);
	}

	/**
	 * By when a person who was asked must answer: halfway from asking to due, counted in
	 * open hours, at least 15 minutes after asking; when due is sooner, the due time.
	 * Whoever is asked for what is late already has the 15 minutes.
	 */
	public Instant answerBy(Instant asked, Instant due) {
		return new OpenTime(this).answerBy(asked, due);
	}

	/**
	 * The next closed stretch of a day or more: at most nine days ahead with an ordinary
	 * week.
	 */
	public Optional<ClosedBlock> nextClosedBlock(Instant now) {
		LocalDate today = dayOf(now);
		return today.datesUntil(today.plusDays(DAYS_TO_LOOK_AHEAD))
			.filter((day) -> !isOpenDay(day))
			.findFirst()
			.map((day) -> ClosedBlock.around(day, this));
	}

	/**
	 * Two closed days or more that begin when the clinic closes today: what is not done
	 * by then waits for long.
	 */
	public Optional<ClosedBlock> closedFromTonight(Instant now) {
		return nextClosedBlock(now).filter((block) -> dayOf(block.from()).equals(dayOf(now)))
			.filter((block) -> block.days(this.zone) > 1);
	}

	private LocalDate open(Stream<LocalDate> days) {
		return days.filter(this::isOpenDay)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The clinic has no open day in sight"));
	}

}
