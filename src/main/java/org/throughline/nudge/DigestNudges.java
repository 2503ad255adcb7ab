package org.throughline.nudge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.followup.DaySteps;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;
import org.throughline.workspace.NavCount;

import org.springframework.stereotype.Component;

/**
 * The e-mail of the day, when a clinic opens.
 */
@Component
class DigestNudges {

	/** A digest that could not be made by then is not made that day. */
	private static final Duration LATEST = Duration.ofHours(2);

	private final Clinics clinics;

	private final Steps steps;

	private final StaffDirectory staff;

	private final List<NavCount> counts;

	private final Nudges nudges;

	private final Recipients recipients;

	DigestNudges(Clinics clinics, Steps steps, StaffDirectory staff, List<NavCount> counts, Nudges nudges,
			Recipients recipients) {
		this.clinics = clinics;
		this.steps = steps;
		this.staff = staff;
		this.counts = counts.stream().filter((count) -> count.place() == NavCount.Place.DOOR).toList();
		this.nudges = nudges;
		this.recipients = recipients;
	}

	/** One for everybody whose clinic has just opened, the first of theirs to open. */
	void make(Instant now) {
		this.clinics.all().forEach((clinic) -> opened(clinic.calendar(), now).ifPresent((day) -> {
			Instant until = clinic.calendar().closes(day).orElseThrow();
			Set<UUID> made = this.nudges.withDigest(day);
			this.recipients.who(EmailChoice::digest, now)
				.filter((card) -> card.worksAt(clinic.id()) && !made.contains(card.id()))
				.forEach((card) -> this.nudges.digest(card.id(), day, until, now));
		}));
	}

	/** The day on which the clinic has opened, from then on for a while. */
	static Optional<LocalDate> opened(ClinicCalendar calendar, Instant now) {
		LocalDate today = calendar.dayOf(now);
		return calendar.opens(today)
			.filter((opens) -> !now.isBefore(opens) && now.isBefore(opens.plus(LATEST)))
			.filter((opens) -> calendar.closes(today).filter(now::isBefore).isPresent())
			.map((opens) -> today);
	}

	/** How much there is now, in all clinics of the person. */
	DayCounts count(Nudge nudge, Instant now) {
		StaffCard card = this.staff.get(nudge.staffId());
		Actor person = this.staff.actor(card.id(), card.clinicIds().iterator().next());
		DaySteps day = this.steps.forDay(person, now);
		ClinicCalendar calendar = this.clinics.get(person.clinicId()).calendar();
		int late = (int) day.yours().stream().filter(StepView::late).count();
		int today = (int) day.yours().stream().filter((step) -> isToday(step, calendar, now)).count();
		int atDoor = this.counts.stream().mapToInt((count) -> count.count(person, now)).sum();
		return new DayCounts(atDoor, today + day.toCheck().size(), late);
	}

	private static boolean isToday(StepView step, ClinicCalendar calendar, Instant now) {
		return !step.waitsStill(now) && !step.late() && !calendar.dayOf(step.turn()).isAfter(calendar.dayOf(now));
	}

}
