package org.throughline.huddle;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * One patient of the huddle, for whom somebody is being found.
 *
 * @param step the next open step, in its wall version
 * @param everybody who works here; those who are away stand last
 */
public record HuddleAsk(String initials, int age, @Nullable HuddleStep step, List<StaffCard> everybody) {

	/** Who may be asked: nobody who has it, or who is asked and in time. */
	public List<StaffCard> toAsk() {
		return able().filter((person) -> !isOwner(person) || holder() == StepHolder.NOBODY).toList();
	}

	/**
	 * Who may say yes here: whoever is asked first, and nobody who has said so already.
	 */
	public List<StaffCard> toSayYes() {
		return able().filter((person) -> !isOwner(person) || holder() != StepHolder.SAID_YES)
			.sorted(Comparator.comparing((person) -> !isOwner(person)))
			.toList();
	}

	private Stream<StaffCard> able() {
		HuddleStep open = this.step;
		return this.everybody.stream()
			.filter((person) -> open == null || open.kind().mayBeAcceptedBy(person.discipline()));
	}

	private StepHolder holder() {
		return (this.step != null) ? this.step.holder() : StepHolder.NOBODY;
	}

	private boolean isOwner(StaffCard person) {
		return this.step != null && person.id().equals(this.step.ownerId());
	}

}
