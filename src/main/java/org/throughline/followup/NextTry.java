package org.throughline.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

	private static final int MOST = 4;

	/** The next times to choose from, the soonest first. */
	public List<Instant> offers() {
		if (isNeverOpenForThem()) {
			return new NextTry(this.calendar, new CallWish(null, null, this.wish.everyDays()), this.before, this.now)
				.offers();
		}
		CallHours hours = hours();
		boolean early = hours.isEarly(this.now);
		Stream<Instant> soon = Stream
			.of(hours.laterToday(this.now), hours.onDay(0, early, this.now), hours.onDay(1, !early, this.now))
			.flatMap(Optional::stream);
		Stream<Instant> calm = Stream.of(wantedFrom(), enough())
			.flatMap(Optional::stream)
			.flatMap((day) -> hours.firstFrom(day, this.now).stream());
		return Stream.concat(calm.limit(1), soon).distinct().limit(MOST).sorted().toList();
	}

	/** What one might think of before one calls then. */
	public Set<Care> cares(Instant then) {
		Set<Care> cares = EnumSet.noneOf(Care.class);
		LocalDate day = this.calendar.dayOf(then);
		LocalTime time = then.atZone(this.calendar.zone()).toLocalTime();
		if (this.calendar.hoursOn(day)
			.filter((hours) -> !time.isBefore(hours.opens()) && !time.isAfter(hours.closes()))
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
		return this.wish.from() != null && hours().isNever(this.now);
	}

	private CallHours hours() {
		return new CallHours(this.calendar, this.wish);
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

	private static LocalTime orMidnight(@Nullable LocalTime until) {
		return (until != null) ? until : LocalTime.MAX;
	}

	/** Why to think again before one calls at a time. */
	public enum Care {

		CLOSED, NOT_THEIR_HOURS, TOO_SOON, TOO_LATE, MANY_TRIES

	}

}
