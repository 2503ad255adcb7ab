package org.throughline.careplan;

import java.util.List;
import java.util.UUID;

/**
 * One of at most three goals that everybody shares.
 *
 * @param number 1 to 3
 * @param steps those that are open
 */
public record GoalView(UUID id, int number, String title, List<PlanStep> steps) {

	public GoalView {
		steps = List.copyOf(steps);
	}

}
