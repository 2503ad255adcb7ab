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
		Map<UUID, PatientCard> patients, int moreGaps) {

	public int nobodys() {
		return this.gaps.size() + this.withoutStep.size() + this.moreGaps;
	}

	public long steps() {
		return this.rows.stream().mapToInt(BoardRow::open).sum() + this.gaps.stream().count();
	}

	public long asked() {
		return this.rows.stream().mapToLong(BoardRow::asked).sum();
	}

	public int count(BoardColumn column) {
		return this.rows.stream().mapToInt((row) -> row.in(column).size()).sum();
	}

}
