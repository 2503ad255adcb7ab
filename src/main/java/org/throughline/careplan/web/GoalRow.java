package org.throughline.careplan.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.GoalView;
import org.throughline.shared.Line;
import org.throughline.shared.Texts;

/**
 * One of the three places for a goal, as typed. An empty place is no goal.
 */
record GoalRow(@Nullable UUID id, @Line(max = 140) @Nullable String title) {

	static GoalRow empty() {
		return new GoalRow(null, null);
	}

	static GoalRow of(GoalView goal) {
		return new GoalRow(goal.id(), goal.title());
	}

	boolean isEmpty() {
		return Texts.clean(this.title) == null;
	}

}
