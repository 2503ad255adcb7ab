package org.throughline.board;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.DueSpan;
import org.throughline.staff.StaffCard;

/**
 * One owner and their open steps. Without a staff member it is the row of patients and
 * their people, whose own steps are never late.
 */
public record BoardRow(@Nullable StaffCard owner, boolean you, @Nullable BoardAbsence absence,
		Map<DueSpan, BoardCell> cells) {

	public boolean away() {
		return this.absence != null;
	}

	public int open() {
		return sum(BoardCell::steps);
	}

	public BoardCell in(DueSpan span) {
		return this.cells.getOrDefault(span, BoardCell.EMPTY);
	}

	int asked() {
		return sum(BoardCell::asked);
	}

	static int steps(List<BoardRow> rows, DueSpan span) {
		return rows.stream().mapToInt((row) -> row.in(span).steps()).sum();
	}

	private int sum(ToIntFunction<BoardCell> number) {
		return this.cells.values().stream().mapToInt(number).sum();
	}

}
