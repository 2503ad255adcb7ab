package org.throughline.careplan;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.throughline.followup.StepRecorded;
import org.throughline.shared.Recorded;
import org.throughline.shared.RecordedTogether;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps a step that repeats under its goal, in the words that the patient reads, and
 * first where it came first: done makes the next, and the plan stays as it was agreed.
 */
@Component
class RepeatedSteps {

	private static final Set<String> REPEATED = Set.of("step repeated");

	private static final Set<String> OPEN_AGAIN = Set.of("step undone", "step reopened");

	private final GoalWrites goals;

	RepeatedSteps(GoalWrites goals) {
		this.goals = goals;
	}

	@EventListener
	void on(RecordedTogether recorded) {
		steps(recorded, REPEATED).forEach(this.goals::serveOn);
		steps(recorded, OPEN_AGAIN).forEach(this.goals::firstAgain);
	}

	private static Stream<UUID> steps(RecordedTogether recorded, Set<String> what) {
		return recorded.each()
			.stream()
			.filter((one) -> one instanceof StepRecorded && what.contains(one.what()))
			.map(Recorded::subjectId)
			.filter(Objects::nonNull);
	}

}
