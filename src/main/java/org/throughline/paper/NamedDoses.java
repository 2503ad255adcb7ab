package org.throughline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.throughline.shared.Texts;

/**
 * Words outside of a step that say how much of a medicine to take. What the patient said
 * prints once it is confirmed; in what we write the dose belongs into a step, where it is
 * confirmed.
 */
final class NamedDoses {

	private static final String WHY = "It names a dose, which belongs into a step, where it is confirmed. %s";

	private final Set<String> confirmed;

	private final List<Slip.HeldBack> held = new ArrayList<>();

	private final List<PrintedPlan.Dose> doses = new ArrayList<>();

	NamedDoses() {
		this(Set.of());
	}

	/**
	 * @param confirmed what the patient said, where somebody confirmed its dose today,
	 * with the line ends of {@link Texts#lineEnds}
	 */
	NamedDoses(Set<String> confirmed) {
		this.confirmed = confirmed;
	}

	/**
	 * What the patient said is never edited: it stands on paper whole, or not at all.
	 */
	boolean printsSaid(String words) {
		if (!Doses.isIn(words) || this.confirmed.contains(Texts.lineEnds(words))) {
			return true;
		}
		this.doses.add(new PrintedPlan.Dose(null, words));
		return false;
	}

	boolean printsGoal(String title) {
		return prints(title, "Say the goal without it, then print. Its steps stand below.");
	}

	boolean printsNight(PrintedPlan.Night line) {
		return printsSafety(line.words());
	}

	boolean printsSafety(String line) {
		return prints(line, "Write the safety plan without it, then print.");
	}

	private boolean prints(String words, String instead) {
		boolean names = Doses.isIn(words);
		if (names) {
			this.held.add(new Slip.HeldBack(null, words, WHY.formatted(instead)));
		}
		return !names;
	}

	List<PrintedPlan.Dose> doses() {
		return this.doses;
	}

	List<Slip.HeldBack> held() {
		return this.held;
	}

}
