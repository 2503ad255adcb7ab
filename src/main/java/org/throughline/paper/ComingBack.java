package org.throughline.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;
import org.throughline.visit.VisitView;
import org.throughline.visit.Visits;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Puts the next visit that somebody will keep on paper: under the last goal for which the
 * patient has no line of their own, since coming back is what they do for it; else beside
 * what we do.
 */
@Component
class ComingBack {

	private final Visits visits;

	private final StaffDirectory staff;

	ComingBack(Visits visits, StaffDirectory staff) {
		this.visits = visits;
		this.staff = staff;
	}

	PrintedPlan with(PrintedPlan plan, Actor actor, UUID patientId, ClinicCalendar calendar, Instant now) {
		List<VisitView> coming = this.visits.ofPatient(actor, patientId)
			.stream()
			.filter((visit) -> visit.open() && visit.startsAt().isAfter(now))
			.sorted(Comparator.comparing(VisitView::startsAt))
			.toList();
		PrintedPlan told = plan;
		for (VisitView visit : coming) {
			Optional<String> why = whyNot(visit);
			if (why.isEmpty()) {
				return with(told, visit, calendar, now);
			}
			told = told.without(new Slip.HeldBack(null,
					PaperWords.forStaff().at(visit.startsAt(), calendar, now) + ": " + visit.withName(), why.get()));
		}
		return told;
	}

	/** A visit with nobody there is no promise. */
	private Optional<String> whyNot(VisitView visit) {
		return this.staff.find(visit.withStaff()).map((who) -> SlipVisits.whyNot(who, visit.startsAt()));
	}

	private PrintedPlan with(PrintedPlan plan, VisitView visit, ClinicCalendar calendar, Instant now) {
		PaperWords words = plan.words();
		String when = words.at(visit.startsAt(), calendar, now);
		String whom = this.staff.find(visit.withStaff()).map(StaffCard::knownAs).orElse(visit.withName());
		String titled = words.wantsAnArticle(whom) ? ".titled" : "";
		int under = IntStream.range(0, plan.goals().size())
			.filter((at) -> plan.goals().get(at).lines().isEmpty())
			.reduce((one, other) -> other)
			.orElse(-1);
		if (under < 0) {
			List<PrintedPlan.Doing> doing = new ArrayList<>(plan.doing());
			doing.add(new PrintedPlan.Doing(words.say("plan.visit" + titled, whom, visit.minutes()), when));
			return plan.with(plan.goals(), doing);
		}
		List<PrintedPlan.Goal> goals = new ArrayList<>(plan.goals());
		goals.set(under, goals.get(under)
			.with(StringUtils.capitalize(words.say("plan.visit.goal" + titled, when, whom, visit.minutes()))));
		return plan.with(goals, plan.doing());
	}

}
