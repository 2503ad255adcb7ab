package org.throughline.huddle;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * One patient of the huddle, for whom somebody is being found.
 *
 * @param step the next open step, in its wall version
 * @param everybody who works here; those who are away stand last
 */
public record HuddleAsk(String initials, int age, @Nullable HuddleStep step, List<StaffCard> everybody) {

	/** Who may say yes to the step. */
	public List<StaffCard> people() {
		HuddleStep open = this.step;
		return this.everybody.stream()
			.filter((person) -> open == null || open.kind().mayBeAcceptedBy(person.discipline()))
			.filter((person) -> open == null || open.holder() != StepHolder.ASKED
					|| !person.id().equals(open.ownerId()))
			.toList();
	}

}
