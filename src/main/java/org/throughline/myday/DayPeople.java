package org.throughline.myday;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.followup.DaySteps;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.handoff.HandoffDay;
import org.throughline.responsibility.ResponsibilityView;

/**
 * The patients who stand on the page of somebody's day, and why.
 */
final class DayPeople {

	private DayPeople() {
	}

	/** Whose steps stand on the page. */
	static Set<UUID> named(DaySteps day, List<StepView> hardest, List<DayGroup> groups) {
		Set<UUID> named = new HashSet<>();
		Stream
			.of(day.cameBack(), day.asked(), day.saidForYou(), hardest,
					groups.stream().flatMap((group) -> group.steps().stream()).toList())
			.forEach((steps) -> steps.forEach((step) -> named.add(step.patientId())));
		return named;
	}

	/** Whose work is looked after for somebody who is away. */
	static Set<UUID> covered(List<Covering> covered) {
		return covered.stream()
			.flatMap((one) -> Stream.concat(one.steps().stream().map(StepView::patientId),
					one.held().stream().map(ResponsibilityView::patientId)))
			.collect(Collectors.toSet());
	}

	/** The calls of the day. */
	static List<StepView> calls(List<StepView> hardest, List<DayGroup> groups) {
		return Stream.concat(hardest.stream(), groups.stream().flatMap((group) -> group.steps().stream()))
			.filter((step) -> step.kind() == StepKind.CALL)
			.toList();
	}

	/** Never a win beside somebody's crisis. */
	static Set<UUID> inTrouble(DaySteps day, HandoffDay doors) {
		Set<UUID> troubled = new HashSet<>();
		Stream.of(day.cameBack(), day.yours(), day.asked())
			.forEach((steps) -> steps.stream()
				.filter((step) -> step.withoutOwner() || step.kind() == StepKind.SAFETY)
				.forEach((step) -> troubled.add(step.patientId())));
		troubled.addAll(handedOver(doors));
		return troubled;
	}

	/** Who was handed over, to this person or by them. */
	static Set<UUID> handedOver(HandoffDay doors) {
		return Stream
			.of(doors.atDoor(), doors.takenByOthers(), doors.loops(), doors.waitingTooLong(), doors.passedOn(),
					doors.reports())
			.flatMap(List::stream)
			.map((handoff) -> handoff.patient().id())
			.collect(Collectors.toSet());
	}

}
