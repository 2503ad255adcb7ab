package org.throughline.handoff.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Moments;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.TypedDay;

import org.springframework.util.StringUtils;

/**
 * By when: closing time of today or of the next open day, or a day that is picked. Never
 * silently a closed day (rule 5).
 */
record DueChoices(ClinicCalendar calendar, Moments moments, Instant now) {

	private static final int MOST_YEARS = 5;

	private static final DateTimeFormatter NEAR = DateTimeFormatter.ofPattern("EEE d", Locale.US);

	Map<String, String> options() {
		Map<String, String> options = new LinkedHashMap<>();
		LocalDate first = this.calendar.huddleDay(this.now);
		add(options, first);
		add(options, this.calendar.nextOpenDay(first));
		options.put(OfferForm.PICK, "Pick");
		return options;
	}

	String first() {
		return this.calendar.huddleDay(this.now).toString();
	}

	/**
	 * @throws RefusedByRule when nothing is chosen, the time is over or the clinic is
	 * closed then
	 */
	Instant due(OfferForm form) {
		LocalDate day = TypedDay.near("byDate",
				day(form).orElseThrow(() -> new RefusedByRule("by", "By when? Choose a day.")),
				this.calendar.dayOf(this.now), MOST_YEARS);
		LocalTime time = OfferForm.PICK.equals(form.by()) ? form.byTime() : null;
		if (!this.calendar.isOpenDay(day)) {
			throw new RefusedByRule("byDate", "The clinic is closed that day. The last open day before is %s."
				.formatted(this.moments.weekday(this.calendar.lastOpenDayBefore(day))));
		}
		Instant due = (time != null) ? day.atTime(time).atZone(this.calendar.zone()).toInstant()
				: this.calendar.closingOn(day);
		if (!due.isAfter(this.now)) {
			throw new RefusedByRule(OfferForm.PICK.equals(form.by()) ? "byDate" : "by",
					"That time is over. Choose a later one.");
		}
		return due;
	}

	/** What the form offers when a closed day was picked. */
	Optional<LocalDate> openDayInstead(OfferForm form) {
		LocalDate today = this.calendar.dayOf(this.now);
		return day(form).filter((day) -> !this.calendar.isOpenDay(day))
			.map((day) -> this.calendar.lastOpenDayBefore(day))
			.filter((day) -> !day.isBefore(today));
	}

	/** "Today by 4:30", "Tue Dec 2"; nothing until it can be said. */
	@Nullable String words(OfferForm form) {
		try {
			Instant due = due(form);
			boolean today = this.calendar.dayOf(due).equals(this.calendar.dayOf(this.now));
			return today ? "Today by " + this.moments.time(due, this.calendar)
					: StringUtils.capitalize(this.moments.due(due, this.calendar, this.now));
		}
		catch (RefusedByRule ex) {
			return null;
		}
	}

	private void add(Map<String, String> options, LocalDate day) {
		boolean today = day.equals(this.calendar.dayOf(this.now));
		String closing = this.calendar.closes(day).map((closes) -> this.moments.time(closes, this.calendar)).orElse("");
		options.put(day.toString(), today ? "Today " + closing : NEAR.format(day));
	}

	private Optional<LocalDate> day(OfferForm form) {
		if (OfferForm.PICK.equals(form.by())) {
			return Optional.ofNullable(form.byDate());
		}
		try {
			return form.by().matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(form.by()))
					: Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
