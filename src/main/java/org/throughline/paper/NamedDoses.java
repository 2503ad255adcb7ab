package org.throughline.paper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.throughline.careteam.CardLine;
import org.throughline.shared.Texts;

/**
 * Words outside of a step that say how much of a medicine to take: they stand on paper as
 * they are once a prescriber or nurse confirmed them that day, and not at all before.
 */
final class NamedDoses {

	private final Set<String> confirmed;

	private final Set<PrintedPlan.Dose> doses = new LinkedHashSet<>();

	/**
	 * @param confirmed the words whose dose somebody confirmed today, with the line ends
	 * of {@link Texts#lineEnds}
	 */
	NamedDoses(Set<String> confirmed) {
		this.confirmed = confirmed;
	}

	/** What may not stand on paper yet is kept for the person who prints. */
	boolean prints(String words) {
		if (!Doses.isIn(words) || this.confirmed.contains(Texts.lineEnds(words))) {
			return true;
		}
		this.doses.add(new PrintedPlan.Dose(null, words));
		return false;
	}

	boolean prints(CardLine line) {
		return prints(readBefore(line));
	}

	/**
	 * What a line of the contact card is confirmed by: the words before its number.
	 */
	static String readBefore(CardLine line) {
		return (line.hours() != null) ? line.forWhat() + ", " + line.hours() : line.forWhat();
	}

	List<PrintedPlan.Dose> doses() {
		return List.copyOf(this.doses);
	}

}
