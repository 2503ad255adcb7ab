package org.throughline.handoff.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Moments;
import org.throughline.followup.StepKind;
import org.throughline.staff.Actor;
import org.throughline.staff.AwaySpan;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Whom a handoff can be offered to: colleagues whom the step's kind allows, those who are
 * away last and marked.
 */
@Component
class Receivers {

	private final StaffDirectory staff;

	private final Moments moments;

	Receivers(StaffDirectory staff, Moments moments) {
		this.staff = staff;
		this.moments = moments;
	}

	List<Receiver> forStep(StepKind kind, UUID clinicId, Actor sender, ClinicCalendar calendar, Instant now) {
		return this.staff.ofClinic(clinicId)
			.stream()
			.filter((card) -> !card.id().equals(sender.staffId()) && kind.mayBeAcceptedBy(card.discipline()))
			.map((card) -> new Receiver(card, away(card, calendar, now)))
			.sorted(Comparator.comparing((receiver) -> receiver.away() != null))
			.toList();
	}

	static Map<UUID, String> options(List<Receiver> receivers) {
		Map<UUID, String> options = new LinkedHashMap<>();
		receivers.forEach((receiver) -> options.put(receiver.card().id(), receiver.label()));
		return options;
	}

	private @Nullable String away(StaffCard card, ClinicCalendar calendar, Instant now) {
		for (AwaySpan span : card.away()) {
			if (span.contains(now)) {
				boolean today = calendar.dayOf(span.until()).equals(calendar.dayOf(now));
				return "away until " + (today ? this.moments.time(span.until(), calendar)
						: this.moments.weekday(calendar.dayOf(span.until())));
			}
			if (span.from().isAfter(now) && calendar.dayOf(span.from()).equals(calendar.dayOf(now))) {
				return "away from " + this.moments.time(span.from(), calendar);
			}
		}
		return null;
	}

	/**
	 * A colleague who can be asked.
	 *
	 * @param away until or from when, for those who are away today
	 */
	record Receiver(StaffCard card, @Nullable String away) {

		String label() {
			return (this.away != null) ? this.card.shortName() + ", " + this.away : this.card.fullName();
		}

	}

}
