package org.throughline.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.followup.StepView;
import org.throughline.patient.PatientCard;

/**
 * Everything open in a clinic, by owner.
 *
 * @param gaps steps that rest with no active person who said yes
 * @param withoutStep patients in our care who have no next step at all
 */
public record BoardSheet(List<StepView> gaps, List<PatientCard> withoutStep, List<BoardRow> rows,
		List<BoardHeading> headings, Map<UUID, PatientCard> patients, int moreGaps) {

	public int nobodys() {
		return this.gaps.size() + this.withoutStep.size() + this.moreGaps;
	}

	public long steps() {
		return this.rows.stream().mapToInt(BoardRow::open).sum() + this.gaps.stream().count();
	}

	public long asked() {
		return this.rows.stream().mapToLong(BoardRow::asked).sum();
	}

	public int late() {
		return BoardRow.steps(this.rows, BoardColumn.LATE);
	}

}
