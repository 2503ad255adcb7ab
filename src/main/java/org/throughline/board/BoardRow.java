package org.throughline.board;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

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

	/**
	 * The same, for paper in rows of which each fits on a page: none is cut where nobody
	 * reads any more whose it is.
	 */
	public List<BoardRow> parts(boolean onPaper) {
		if (!onPaper) {
			return List.of(this);
		}
		int longest = this.cells.values().stream().mapToInt((cell) -> cell.first().size()).max().orElse(0);
		return IntStream.rangeClosed(0, Math.max(0, longest - 1) / BoardCell.ON_A_PAGE).mapToObj(this::part).toList();
	}

	private BoardRow part(int nth) {
		Map<DueSpan, BoardCell> part = new EnumMap<>(DueSpan.class);
		this.cells.forEach((span, cell) -> part.put(span, cell.part(nth)));
		return new BoardRow(this.owner, this.you, (nth == 0) ? this.absence : null, part);
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
