package org.throughline.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.patient.CallWish;

/**
 * Whether a patient hears from us as often as they want to, today: too much warns as too
 * little does (N98). Where nobody has asked them, nothing is said of it.
 */
public record ContactPace(CallWish wish, Touches before) {

	/** So many tries in a week that nobody answered are enough of the same. */
	public static final int MANY = 3;

	/** One sentence each; none when all is well. */
	public List<String> words(ClinicCalendar calendar, Instant now) {
		List<String> words = new ArrayList<>();
		LocalDate today = calendar.dayOf(now);
		Integer every = this.wish.everyDays();
		if (every != null) {
			Long heard = daysSince(this.before.heard(), calendar, today);
			Long spoke = daysSince(this.before.spoke(), calendar, today);
			if (heard != null && heard < every && !this.before.invited()) {
				words.add("They heard from us %s and want to hear from us %s at most.".formatted(ago(heard),
						this.wish.often()));
			}
			else if (spoke != null && spoke > every) {
				words.add("Nobody has spoken with them for %d days. They want to hear from us %s.".formatted(spoke,
						this.wish.often()));
			}
		}
		if (this.before.inVain() >= MANY) {
			words.add("%d tries in a week without an answer. Another way may reach them."
				.formatted(this.before.inVain()));
		}
		return List.copyOf(words);
	}

	private static @Nullable Long daysSince(@Nullable Instant then, ClinicCalendar calendar, LocalDate today) {
		return (then != null) ? ChronoUnit.DAYS.between(calendar.dayOf(then), today) : null;
	}

	private static String ago(long days) {
		return (days <= 0) ? "today" : (days == 1) ? "yesterday" : days + " days ago";
	}

}
