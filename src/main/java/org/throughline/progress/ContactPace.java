package org.throughline.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.patient.CallWish;
import org.throughline.patient.Pronouns;

/**
 * Whether a patient hears from us as often as they want to, today: too much warns as too
 * little does. Where nobody has asked them, nothing is said of it.
 */
public record ContactPace(CallWish wish, Touches before) {

	/** So many tries in a week that nobody answered are enough of the same. */
	public static final int MANY = 3;

	/** One sentence each; none when all is well. */
	public List<String> words(Pronouns them, ClinicCalendar calendar, Instant now) {
		List<String> words = new ArrayList<>();
		LocalDate today = calendar.dayOf(now);
		Integer every = this.wish.everyDays();
		if (every != null) {
			Long heard = daysSince(this.before.heard(), calendar, today);
			Long spoke = daysSince(this.before.spoke(), calendar, today);
			if (heard != null && heard < every && !this.before.invited()) {
				words.add("%s heard from us %s and %s to hear from us %s at most.".formatted(named(them), ago(heard),
						want(them), this.wish.often()));
			}
			else if (spoke != null && spoke > every) {
				words.add("Nobody has spoken with %s for %d days. %s %s to hear from us %s.".formatted(them.object(),
						spoke, named(them), want(them), this.wish.often()));
			}
		}
		if (this.before.inVain() >= MANY) {
			words.add("%d tries in a week without an answer. Another way may reach %s.".formatted(this.before.inVain(),
					them.object()));
		}
		return List.copyOf(words);
	}

	private static String named(Pronouns them) {
		return Character.toUpperCase(them.subject().charAt(0)) + them.subject().substring(1);
	}

	private static String want(Pronouns them) {
		return them.subject().equals("they") ? "want" : "wants";
	}

	private static @Nullable Long daysSince(@Nullable Instant then, ClinicCalendar calendar, LocalDate today) {
		return (then != null) ? ChronoUnit.DAYS.between(calendar.dayOf(then), today) : null;
	}

	private static String ago(long days) {
		return (days <= 0) ? "today" : (days == 1) ? "yesterday" : days + " days ago";
	}

}
