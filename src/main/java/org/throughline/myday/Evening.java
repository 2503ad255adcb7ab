package org.throughline.myday;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.followup.DaySteps;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.handoff.HandoffDay;
import org.throughline.handoff.Handoffs;
import org.throughline.patient.PatientLooks;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what is left of one person's day before they go home, in a fixed number of
 * statements, and leaves one line of who was shown.
 */
@Service
@Transactional
public class Evening {

	/** What is shown of each part before the rest is asked for. */
	private static final int FIRST = 20;

	private final Steps steps;

	private final Handoffs handoffs;

	private final PatientLooks looks;

	private final Clinics clinics;

	Evening(Steps steps, Handoffs handoffs, PatientLooks looks, Clinics clinics) {
		this.steps = steps;
		this.handoffs = handoffs;
		this.looks = looks;
		this.clinics = clinics;
	}

	/**
	 * @param all everything, not the first of each part
	 */
	public EveningSheet read(Actor viewer, boolean all, Instant now) {
		DaySteps day = this.steps.forDay(viewer, now);
		HandoffDay doors = this.handoffs.day(viewer, now);
		ClinicCalendar calendar = this.clinics.get(viewer.clinicId()).calendar();
		List<StepView> waiting = day.yours()
			.stream()
			.filter(StepView::isWaiting)
			.sorted(Comparator.comparing(Evening::askAgain))
			.toList();
		List<StepView> left = day.yours()
			.stream()
			.filter((step) -> !step.isWaiting() && !calendar.dayOf(step.turn()).isAfter(calendar.dayOf(now)))
			.toList();
		Predicate<StepView> isCall = (step) -> step.kind() == StepKind.CALL;
		List<StepView> calls = left.stream().filter(isCall).toList();
		EveningSheet sheet = EveningSheet.of(waiting, doors.loops(), day.asked(), calls, doors.reports(),
				left.size() - calls.size(), all ? Integer.MAX_VALUE : FIRST);
		Set<UUID> shown = new HashSet<>();
		Stream.of(sheet.waiting(), sheet.calls(), sheet.asked())
			.forEach((steps) -> steps.forEach((step) -> shown.add(step.patientId())));
		Stream.of(sheet.owed(), sheet.unread())
			.forEach((handoffs) -> handoffs.forEach((handoff) -> shown.add(handoff.patient().id())));
		return sheet.with(this.looks.cards(viewer, shown, "end of day", now));
	}

	private static Instant askAgain(StepView step) {
		StepView.WaitingOn waiting = step.waiting();
		return (waiting != null) ? waiting.until() : step.due();
	}

}
