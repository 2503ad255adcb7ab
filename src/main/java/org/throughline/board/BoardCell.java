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

	static final BoardCell EMPTY = new BoardCell(List.of(), 0, 0);

	static BoardCell of(List<HeldStep> held) {
		return new BoardCell(held.stream().map(HeldStep::step).toList(), held.get(0).inSpan(),
				held.get(0).askedInSpan());
	}

	public int more() {
		return this.steps - this.first.size();
	}

}
