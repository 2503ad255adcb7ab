package org.throughline.weekend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.throughline.careteam.CardGaps;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.ClosedBlock;
import org.throughline.followup.ClosingPart;
import org.throughline.followup.ClosingSteps;
import org.throughline.followup.StepView;
import org.throughline.followup.StepsOverClosing;
import org.throughline.handoff.HandoffView;
import org.throughline.handoff.Handoffs;
import org.throughline.patient.PatientLooks;
import org.throughline.responsibility.GapsAhead;
import org.throughline.responsibility.Responsibilities;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.staff.Actor;
import org.throughline.staff.AwaySpan;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what will break over the next closed days of the clinic at hand, in a fixed
 * number of statements, and leaves one line of who was shown.
 */
@Service
@Transactional
public class Weekend {

	private static final int CALLS_SHOWN = 12;

	private final StepsOverClosing steps;

	private final Handoffs handoffs;

	private final Responsibilities responsibilities;

	private final GapsAhead gapsAhead;

	private final CardGaps cardGaps;

	private final StaffDirectory staff;

	private final PatientLooks looks;

	private final Clinics clinics;

	Weekend(StepsOverClosing steps, Handoffs handoffs, Responsibilities responsibilities, GapsAhead gapsAhead,
			CardGaps cardGaps, StaffDirectory staff, PatientLooks looks, Clinics clinics) {
		this.steps = steps;
		this.handoffs = handoffs;
		this.responsibilities = responsibilities;
		this.gapsAhead = gapsAhead;
		this.cardGaps = cardGaps;
		this.staff = staff;
		this.looks = looks;
		this.clinics = clinics;
	}

	/** Nothing for a clinic that never closes for a day. */
	public Optional<WeekendSheet> read(Actor actor, Instant now) {
		return this.clinics.get(actor.clinicId())
			.calendar()
			.nextClosedBlock(now)
			.map((block) -> read(actor, block, now));
	}

	private WeekendSheet read(Actor actor, ClosedBlock block, Instant now) {
		ClinicCalendar calendar = this.clinics.get(actor.clinicId()).calendar();
		Instant after = calendar.closingOn(calendar.dayOf(block.until()));
		List<HandoffView> untaken = this.handoffs.untaken(actor);
		ClosingSteps found = without(untaken, this.steps.read(actor, block, after, now));
		Set<UUID> shown = found.steps()
			.values()
			.stream()
			.flatMap(List::stream)
			.map(StepView::patientId)
			.collect(Collectors.toCollection(HashSet::new));
		untaken.forEach((handoff) -> shown.add(handoff.patient().id()));
		List<ResponsibilityView> bridges = this.responsibilities.bridgesEnding(actor, calendar.dayOf(now),
				calendar.dayOf(block.until()), now);
		bridges.forEach((bridge) -> shown.add(bridge.patientId()));
		Unheld unheld = Unheld.read(this.responsibilities, this.gapsAhead, actor, bridges,
				Unheld.moments(this.staff.ofClinic(actor.clinicId()), block, now), now);
		unheld.first().forEach((one) -> shown.add(one.patientId()));
		unheld.then().first().forEach((one) -> shown.add(one.patientId()));
		CardGaps.Found calls = this.cardGaps.in(actor, CALLS_SHOWN);
		calls.gaps().forEach((line) -> shown.add(line.patientId()));
		return new WeekendSheet(block, block.days(calendar.zone()), !now.isBefore(block.from()), found, untaken,
				bridges, unheld, calls, away(actor, found, now, after),
				this.looks.cards(actor, shown, "before the weekend", now));
	}

	/** What a handoff shows is not shown again as the sender's step. */
	private static ClosingSteps without(List<HandoffView> untaken, ClosingSteps found) {
		Set<UUID> offered = untaken.stream().map(HandoffView::stepId).collect(Collectors.toSet());
		Map<ClosingPart, List<StepView>> steps = new EnumMap<>(ClosingPart.class);
		Map<ClosingPart, Integer> totals = new EnumMap<>(ClosingPart.class);
		found.steps().forEach((part, all) -> {
			List<StepView> rest = all.stream().filter((step) -> !offered.contains(step.id())).toList();
			steps.put(part, rest);
			totals.put(part, found.total(part) - all.size() + rest.size());
		});
		return new ClosingSteps(steps, totals);
	}

	private List<AwayOver> away(Actor actor, ClosingSteps found, Instant now, Instant after) {
		List<AwayOver> away = new ArrayList<>();
		for (StaffCard card : this.staff.ofClinic(actor.clinicId())) {
			card.away()
				.stream()
				.filter((span) -> span.from().isBefore(after) && span.until().isAfter(now))
				.min(Comparator.comparing(AwaySpan::from))
				.ifPresent((span) -> away.add(new AwayOver(card, covered(span), held(card, found))));
		}
		return away;
	}

	/** Without those who do not work here any more. */
	private AwaySpan covered(AwaySpan span) {
		return new AwaySpan(span.id(), span.from(), span.until(),
				span.covers().stream().filter((cover) -> this.staff.get(cover.staffId()).isActive()).toList());
	}

	private static long held(StaffCard card, ClosingSteps found) {
		return found.steps()
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((step) -> step.owner().is(card.id()))
			.count();
	}

}
