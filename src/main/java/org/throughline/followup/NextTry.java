package org.throughline.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.patient.CallWish;
import org.throughline.progress.ContactPace;
import org.throughline.progress.Touches;

/**
 * When to try a patient again: while the clinic is open, in the hours that work for them,
 * and as often as they want to hear from us. It warns of too much as of too little, and
 * refuses nothing.
 */
public record NextTry(ClinicCalendar calendar, CallWish wish, Touches before, Instant now) {

	private static final int HOURS_BETWEEN = 2;

	private static final int DAYS_AHEAD = 14;

	private static final int MOST = 4;

	/** The next times to choose from, the soonest first. */
	public List<Instant> offers() {
		if (isNeverOpenForThem()) {
			return new NextTry(this.calendar, new CallWish(null, null, this.wish.everyDays()), this.before, this.now)
				.offers();
		}
		LocalDate today = this.calendar.dayOf(this.now);
		List<LocalDate> days = workable().limit(3).toList();
		boolean early = isEarlyToday(today);
		Stream<Instant> soon = Stream.of(laterToday(today), at(days, 0, early), at(days, 1, !early))
			.flatMap(Optional::stream);
		Stream<Instant> calm = Stream.of(wantedFrom(), enough()).flatMap(Optional::stream).flatMap(this::firstFrom);
		return Stream.concat(calm.limit(1), soon).distinct().limit(MOST).sorted().toList();
	}

	/** What one might think of before one calls then. */
	public Set<Care> cares(Instant then) {
		Set<Care> cares = EnumSet.noneOf(Care.class);
		LocalDate day = this.calendar.dayOf(then);
		LocalTime time = local(then).toLocalTime();
		if (this.calendar.hoursOn(day)
			.filter((hours) -> !time.isBefore(hours.opens()) && time.isBefore(hours.closes()))
			.isEmpty()) {
			cares.add(Care.CLOSED);
		}
		if (this.wish.from() != null
				&& (time.isBefore(this.wish.from()) || !time.isBefore(orMidnight(this.wish.until())))) {
			cares.add(Care.NOT_THEIR_HOURS);
		}
		if (wantedFrom().filter(day::isBefore).isPresent()) {
			cares.add(Care.TOO_SOON);
		}
		else if (wantedBy().filter(day::isAfter).isPresent()) {
			cares.add(Care.TOO_LATE);
		}
		if (enough().filter(day::isBefore).isPresent()) {
			cares.add(Care.MANY_TRIES);
		}
		return cares;
	}

	/** The same in words, one sentence each. */
	public List<String> words(Instant then) {
		return cares(then).stream().map(this::words).toList();
	}

	private String words(Care care) {
		return switch (care) {
			case CLOSED -> "The clinic is closed then.";
			case NOT_THEIR_HOURS -> "Outside the hours that work for them.";
			case TOO_SOON -> "Sooner than they want to hear from us: %s at most.".formatted(this.wish.often());
			case TOO_LATE -> "Later than they want to hear from us: %s.".formatted(this.wish.often());
			case MANY_TRIES ->
				"%d tries in a week without an answer. Another way may reach them.".formatted(this.before.inVain());
		};
	}

	/** Their hours lie wholly outside those of the clinic. */
	public boolean isNeverOpenForThem() {
		return this.wish.from() != null && days().noneMatch((day) -> window(day).isPresent());
	}

	/**
	 * Not sooner, when they said how often: the day after so many since they heard us.
	 */
	private Optional<LocalDate> wantedFrom() {
		Integer every = this.wish.everyDays();
		Instant heard = this.before.heard();
		return (every != null && heard != null && !this.before.invited())
				? Optional.of(this.calendar.dayOf(heard).plusDays(every)) : Optional.empty();
	}

	/** Not later, and where that is over already: the next open day. */
	private Optional<LocalDate> wantedBy() {
		Integer every = this.wish.everyDays();
		Instant spoke = this.before.spoke();
		if (every == null || spoke == null) {
			return Optional.empty();
		}
		LocalDate by = this.calendar.dayOf(spoke).plusDays(every);
		LocalDate next = this.calendar.nextOpenDay(this.calendar.dayOf(this.now));
		return Optional.of(by.isAfter(next) ? by : next);
	}

	/** After many tries in vain, a quiet week. */
	private Optional<LocalDate> enough() {
		return (this.before.inVain() >= ContactPace.MANY)
				? Optional.of(this.calendar.dayOf(this.now).plusDays(Touches.LATELY.toDays())) : Optional.empty();
	}

	private Stream<Instant> firstFrom(LocalDate day) {
		return Stream.iterate(day, (later) -> later.plusDays(1))
			.limit(DAYS_AHEAD)
			.flatMap((later) -> slot(later, false).stream())
			.filter((slot) -> slot.isAfter(this.now))
			.limit(1);
	}

	/** After two hours, on the half hour, while they may be called. */
	private Optional<Instant> laterToday(LocalDate today) {
		ZonedDateTime after = local(this.now).plusHours(HOURS_BETWEEN);
		int minute = after.getMinute();
		ZonedDateTime half = after.truncatedTo(ChronoUnit.HOURS)
			.plusMinutes((minute == 0) ? 0 : (minute <= 30) ? 30 : 60);
		return window(today)
			.map((window) -> half.toLocalTime().isBefore(window.from()) ? window.from() : half.toLocalTime())
			.filter((time) -> !half.toLocalDate().isAfter(today))
			.filter((time) -> window(today).orElseThrow().holds(time))
			.map((time) -> at(today, time));
	}

	/** At another time of day than the one that was tried now. */
	private boolean isEarlyToday(LocalDate today) {
		return window(today).filter((window) -> local(this.now).toLocalTime().isBefore(window.middle())).isPresent();
	}

	private Optional<Instant> at(List<LocalDate> days, int which, boolean late) {
		return (which < days.size()) ? slot(days.get(which), late) : Optional.empty();
	}

	private Optional<Instant> slot(LocalDate day, boolean late) {
		return window(day).map((window) -> at(day, late ? window.middle() : window.from()));
	}

	private Stream<LocalDate> workable() {
		return days().filter((day) -> window(day).isPresent());
	}

	private Stream<LocalDate> days() {
		LocalDate today = this.calendar.dayOf(this.now);
		Predicate<LocalDate> open = this.calendar::isOpenDay;
		return today.plusDays(1).datesUntil(today.plusDays(DAYS_AHEAD)).filter(open);
	}

	/** Their hours within the clinic's; the clinic's where theirs are not known. */
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

	private static LocalTime orMidnight(@Nullable LocalTime until) {
		return (until != null) ? until : LocalTime.MAX;
	}

	/** Why to think again before one calls at a time. */
	public enum Care {

		CLOSED, NOT_THEIR_HOURS, TOO_SOON, TOO_LATE, MANY_TRIES

	}

	private record Window(LocalTime from, LocalTime until) {

		boolean holds(LocalTime time) {
			return !time.isBefore(this.from) && time.isBefore(this.until);
		}

		/** The half hour in the middle. */
		LocalTime middle() {
			int minutes = (this.from.toSecondOfDay() + this.until.toSecondOfDay()) / 2 / 60;
			return LocalTime.ofSecondOfDay((minutes / 30) * 30L * 60).isBefore(this.from) ? this.from
					: LocalTime.ofSecondOfDay((minutes / 30) * 30L * 60);
		}

	}

}
