package org.throughline.paper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.throughline.careplan.PlanStep;
import org.throughline.careteam.CardLine;
import org.throughline.careteam.MayLeave;
import org.throughline.careteam.Topic;

/**
 * What of all there is stands in a letter: a medication or safety step only where that
 * may leave, and a dose only once somebody confirmed it today.
 */
final class LetterLeaves {

	private final MayLeave leaves;

	private final DosesOfToday confirmed;

	private final NamedDoses named;

	private final Set<PrintedPlan.Dose> stepDoses = new LinkedHashSet<>();

	LetterLeaves(MayLeave leaves, DosesOfToday confirmed) {
		this.leaves = leaves;
		this.confirmed = confirmed;
		this.named = new NamedDoses(confirmed.words());
	}

	boolean mayLeave(PlanStep planned) {
		return switch (planned.step().kind()) {
			case MEDICATION -> this.leaves.has(Topic.MEDICATION);
			case SAFETY -> this.leaves.has(Topic.SAFETY_PLAN);
			default -> true;
		};
	}

	boolean prints(PlanStep planned) {
		if (!Doses.isIn(planned.line()) || !this.confirmed.wantsAWord(planned)) {
			return true;
		}
		this.stepDoses.add(new PrintedPlan.Dose(planned.step().id(), DosesOfToday.line(planned)));
		return false;
	}

	boolean prints(CardLine line) {
		return this.named.prints(line);
	}

	boolean prints(String words) {
		return this.named.prints(words);
	}

	/** What the letter does not hold, for the person who sends it. */
	List<PrintedPlan.Dose> doses() {
		return Stream.concat(this.stepDoses.stream(), this.named.doses().stream()).toList();
	}

}
