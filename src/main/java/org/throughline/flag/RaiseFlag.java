package org.throughline.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.shared.RefusedByRule;

/**
 * What must be said to raise a flag.
 *
 * @param because how it could change the plan today
 * @param endsAt when it ends by itself; absent means closing time of the next open day
 */
public record RaiseFlag(UUID patientId, FlagKind kind, String because, @Nullable Instant endsAt) {

	public RaiseFlag {
		if (!kind.isRaisedByHand()) {
			throw new IllegalArgumentException(kind + " follows from its cause");
		}
	}

	/**
	 * As somebody fills it in.
	 * @param until the day at whose closing time it ends
	 * @throws RefusedByRule when something is missing, or the clinic is closed on that
	 * day
	 */
	public static RaiseFlag asTyped(UUID patientId, @Nullable FlagKind kind, @Nullable String because,
			@Nullable LocalDate until, ClinicCalendar calendar) {
		if (kind == null || because == null || !kind.isRaisedByHand()) {
			throw new RefusedByRule("kind", "Choose one of the four.");
		}
		return new RaiseFlag(patientId, kind, because.strip(), endsAt(until, calendar));
	}

	private static @Nullable Instant endsAt(@Nullable LocalDate until, ClinicCalendar calendar) {
		try {
			return (until != null) ? calendar.closingOn(until) : null;
		}
		catch (RefusedByRule closed) {
			throw new RefusedByRule("until", closed.text());
		}
	}

}
