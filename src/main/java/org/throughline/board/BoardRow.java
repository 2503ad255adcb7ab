package org.throughline.board;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepView;
import org.throughline.staff.StaffCard;

/**
 * One owner and their open steps. Without a staff member it is the row of patients and
 * their people, whose own steps are never late.
 */
public record BoardRow(@Nullable StaffCard owner, boolean you, boolean away, Map<BoardColumn, List<StepView>> steps) {

	public int open() {
		return this.steps.values().stream().mapToInt(List::size).sum();
	}

	public List<StepView> in(BoardColumn column) {
		return this.steps.getOrDefault(column, List.of());
	}

	static int steps(List<BoardRow> rows, BoardColumn column) {
		return rows.stream().mapToInt((row) -> row.in(column).size()).sum();
	}

	/** Asked, and not answered yet. */
	public long asked() {
		return this.steps.values().stream().flatMap(List::stream).filter(StepView::isAsked).count();
	}

}
