package org.throughline.board;

import java.util.List;

import org.throughline.followup.HeldStep;
import org.throughline.followup.StepView;

/**
 * What an owner has in one span of time: the first few, and how many there are.
 *
 * @param asked how many they have not answered yet
 */
public record BoardCell(List<StepView> first, int steps, int asked) {

	/** Each may take as many lines as the longest title. */
	static final int ON_A_PAGE = 4;

	static final BoardCell EMPTY = new BoardCell(List.of(), 0, 0);

	static BoardCell of(List<HeldStep> held) {
		return new BoardCell(held.stream().map(HeldStep::step).toList(), held.get(0).inSpan(),
				held.get(0).askedInSpan());
	}

	/** Some of them, for the nth row on paper; the last says how many more there are. */
	BoardCell part(int nth) {
		List<StepView> here = this.first.stream().skip((long) nth * ON_A_PAGE).limit(ON_A_PAGE).toList();
		boolean last = !here.isEmpty() && (nth + 1) * ON_A_PAGE >= this.first.size();
		return new BoardCell(here, here.size() + (last ? more() : 0), 0);
	}

	public int more() {
		return this.steps - this.first.size();
	}

}
