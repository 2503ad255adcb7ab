package org.throughline.careplan;

import java.util.Objects;

import org.throughline.followup.StepRecorded;
import org.throughline.shared.Recorded;
import org.throughline.shared.RecordedTogether;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps a step that repeats under its goal and in the words that the patient reads: done
 * makes the next, and the plan stays as it was agreed.
 */
@Component
class RepeatedSteps {

	private final GoalWrites goals;

	RepeatedSteps(GoalWrites goals) {
		this.goals = goals;
	}

	@EventListener
	void on(RecordedTogether recorded) {
		recorded.each()
			.stream()
			.filter((one) -> one instanceof StepRecorded && one.what().equals("step repeated"))
			.map(Recorded::subjectId)
			.filter(Objects::nonNull)
			.forEach(this.goals::serveOn);
	}

}
