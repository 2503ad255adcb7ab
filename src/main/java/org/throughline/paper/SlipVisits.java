package org.throughline.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;
import org.throughline.visit.VisitView;

import org.springframework.util.StringUtils;

/**
 * The visits of a patient for paper: whom they saw today, and the next that somebody who
 * is there will keep.
 */
final class SlipVisits {

	private static final int MOST = 2;

	private final PaperWords words;

	private final ClinicCalendar calendar;

	private final StaffDirectory staff;

	private final NamedDoses named;

	private final Instant now;

	private final List<Slip.HeldBack> held = new ArrayList<>();

	SlipVisits(PaperWords words, ClinicCalendar calendar, StaffDirectory staff, NamedDoses named, Instant now) {
		this.words = words;
		this.calendar = calendar;
		this.staff = staff;
		this.named = named;
		this.now = now;
	}

	List<Slip.Met> met(List<VisitView> visits) {
		return visits.stream()
			.filter((visit) -> this.calendar.dayOf(visit.startsAt()).equals(this.calendar.dayOf(this.now))
					&& !visit.missed() && !visit.cancelled() && !visit.startsAt().isAfter(this.now))
			.sorted(Comparator.comparing(VisitView::startsAt))
			.map((visit) -> new Slip.Met(visit.withName(), discipline(visit), about(visit)))
			.toList();
	}

	List<Slip.Coming> coming(List<VisitView> visits) {
		return visits.stream()
			.filter((visit) -> visit.open() && visit.startsAt().isAfter(this.now))
			.sorted(Comparator.comparing(VisitView::startsAt))
			.filter(this::isKept)
			.limit(MOST)
			.map((visit) -> new Slip.Coming(
					StringUtils.capitalize(this.words.at(visit.startsAt(), this.calendar, this.now)),
					this.words.say(this.words.wantsAnArticle(visit.withName()) ? "visit.titled" : "visit.with",
							visit.withName(), visit.minutes()),
					about(visit)))
			.toList();
	}

	List<Slip.HeldBack> held() {
		return this.held;
	}

	/** A visit with nobody there is no promise. */
	private boolean isKept(VisitView visit) {
		String why = with(visit).map((who) -> whyNot(who, visit.startsAt())).orElse(null);
		if (why != null) {
			this.held.add(new Slip.HeldBack(null,
					PaperWords.forStaff().at(visit.startsAt(), this.calendar, this.now) + ": " + visit.withName(),
					why));
		}
		return why == null;
	}

	static @Nullable String whyNot(StaffCard who, Instant at) {
		if (!who.isActive()) {
			return "%s no longer works here. Book it with somebody else, then print.".formatted(who.shortName());
		}
		return who.isAway(at)
				? "%s is away then. Book another day or somebody else, then print.".formatted(who.shortName()) : null;
	}

	/** What it is for, but for a dose that nobody confirmed today. */
	private String about(VisitView visit) {
		return this.named.prints(visit.purpose()) ? visit.purpose() : "";
	}

	private Optional<StaffCard> with(VisitView visit) {
		return this.staff.find(visit.withStaff());
	}

	private String discipline(VisitView visit) {
		return with(visit).map((who) -> this.words.say("discipline." + who.discipline().name())).orElse("");
	}

}
