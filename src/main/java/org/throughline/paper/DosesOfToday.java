package org.throughline.paper;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.PlanStep;

/**
 * The doses of one patient that a prescriber or nurse has confirmed today, as they read
 * then.
 */
final class DosesOfToday {

	private final Map<UUID, DoseConfirmation> confirmed;

	private final Set<String> words;

	/**
	 * @param words those outside of a step
	 */
	DosesOfToday(Map<UUID, DoseConfirmation> confirmed, Set<String> words) {
		this.confirmed = confirmed;
		this.words = words;
	}

	/** Words outside of a step that are confirmed. */
	Set<String> words() {
		return this.words;
	}

	/** What a dose is confirmed by: the words that the patient reads. */
	static String line(PlanStep planned) {
		String doneWhen = planned.step().doneLooksLike();
		return (doneWhen != null) ? planned.line() + " (" + doneWhen + ")" : planned.line();
	}

	boolean wantsAWord(PlanStep planned) {
		DoseConfirmation word = wordOn(planned);
		return Doses.isIn(line(planned)) && (word == null || !word.line().equals(line(planned)));
	}

	@Nullable DoseConfirmation wordOn(PlanStep planned) {
		return Doses.isIn(line(planned)) ? this.confirmed.get(planned.step().id()) : null;
	}

}
