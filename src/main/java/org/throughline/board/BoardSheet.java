package org.throughline.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.careteam.CardGaps;
import org.throughline.followup.DueSpan;
import org.throughline.followup.OpenGaps;
import org.throughline.followup.StepView;
import org.throughline.patient.PatientCard;
import org.throughline.staff.StaffCard;

/**
 * Everything open in a clinic, by owner.
 *
 * @param calls lines of contact cards at which nobody answers any more
 * @param offered to whom a step is offered with its warm handoff
 * @param patients whoever is on the page
 */
public record BoardSheet(BoardTeam team, OpenGaps open, BoardDuties duties, CardGaps.Found calls, List<BoardRow> rows,
		List<BoardHeading> headings, Map<UUID, List<StaffCard>> offered, Map<UUID, PatientCard> patients) {

	/** Steps that rest with no active person who said yes. */
	public List<StepView> gaps() {
		return this.open.steps();
	}

	/** Patients in our care who have no next step at all. */
	public List<PatientCard> withoutStep() {
		return this.open.patients().stream().filter(this.patients::containsKey).map(this.patients::get).toList();
	}

	public int nobodys() {
		return this.open.allSteps() + this.open.allPatients() + this.duties.all() + this.calls.all();
	}

	/** How many more of what nobody has are not named. */
	public int more() {
		return this.open.more() + this.duties.more() + this.calls.more();
	}

	public int steps() {
		return this.rows.stream().mapToInt(BoardRow::open).sum() + this.open.allSteps();
	}

	/** Nothing is open in the whole clinic, and nobody is away. */
	public boolean isEmpty() {
		return this.team == BoardTeam.EVERYONE && steps() == 0 && nobodys() == 0
				&& this.rows.stream().noneMatch(BoardRow::away);
	}

	public int asked() {
		return this.rows.stream().mapToInt(BoardRow::asked).sum();
	}

	public int late() {
		return BoardRow.steps(this.rows, DueSpan.LATE);
	}

}
