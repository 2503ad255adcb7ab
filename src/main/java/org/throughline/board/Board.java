package org.throughline.board;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.CardGaps;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.followup.DueSpan;
import org.throughline.followup.OpenGaps;
import org.throughline.followup.OpenSteps;
import org.throughline.followup.SpanSteps;
import org.throughline.followup.StepView;
import org.throughline.patient.PatientLooks;
import org.throughline.responsibility.Responsibilities;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads who owns what in the clinic at hand, in a fixed number of statements.
 */
@Service
@Transactional
public class Board {

	/** Of each kind of gap; the rest is a number that opens more of them. */
	private static final int GAPS_SHOWN = 30;

	/** As many gaps as one page may hold. */
	public static final int MOST_GAPS = 1000;

	/** What a cell shows before "and 3 more". */
	private static final int EACH_SHOWN = 2;

	/** What one click on that opens. */
	private static final int MORE_SHOWN = 50;

	/** How the trail names it. */
	private static final String LIST = "who owns what";

	private final OpenSteps steps;

	private final Responsibilities responsibilities;

	private final CardGaps cardGaps;

	private final StaffDirectory staff;

	private final PatientLooks looks;

	private final BoardRows rows;

	private final Clinics clinics;

	private final Moments moments;

	Board(OpenSteps steps, Responsibilities responsibilities, CardGaps cardGaps, StaffDirectory staff,
			PatientLooks looks, BoardRows rows, Clinics clinics, Moments moments) {
		this.steps = steps;
		this.responsibilities = responsibilities;
		this.cardGaps = cardGaps;
		this.staff = staff;
		this.looks = looks;
		this.rows = rows;
		this.clinics = clinics;
		this.moments = moments;
	}

	/** Everything open: what nobody has whatever the team, and the rows of the team. */
	public BoardSheet read(Actor actor, BoardTeam team, Instant now) {
		return read(actor, team, false, GAPS_SHOWN, now);
	}

	/**
	 * @param allOpen each cell with as much as one click opens, to be printed
	 * @param wanted how many gaps of each kind
	 */
	public BoardSheet read(Actor actor, BoardTeam team, boolean allOpen, int wanted, Instant now) {
		BoardWeeks weeks = weeks(actor, now);
		int most = Math.min(Math.max(wanted, GAPS_SHOWN), MOST_GAPS);
		OpenGaps gaps = this.steps.gaps(actor, most, now);
		BoardDuties duties = BoardDuties.read(this.responsibilities, actor, most, now);
		CardGaps.Found calls = this.cardGaps.in(actor, most);
		List<BoardRow> rows = this.rows.read(actor, team,
				this.steps.firstOfEachOwner(actor, weeks.horizons(), allOpen ? MORE_SHOWN : EACH_SHOWN), now);
		Set<UUID> shown = new HashSet<>(gaps.patients());
		gaps.steps().forEach((step) -> shown.add(step.patientId()));
		duties.gaps().forEach((held) -> shown.add(held.patientId()));
		calls.gaps().forEach((line) -> shown.add(line.patientId()));
		rows.forEach((row) -> row.cells()
			.values()
			.forEach((cell) -> cell.first().forEach((step) -> shown.add(step.patientId()))));
		return new BoardSheet(team, gaps, duties, calls, rows,
				weeks.headings(this.moments, (span) -> BoardRow.steps(rows, span)), this.steps.offered(actor),
				this.looks.cards(actor, shown, LIST, now));
	}

	/**
	 * What one owner has in one column, fifty at a time.
	 * @param ownerId absent for the patients and their people
	 * @param from how many are shown already
	 */
	public BoardMore more(Actor actor, @Nullable UUID ownerId, DueSpan span, int from, Instant now) {
		StaffCard owner = (ownerId != null) ? this.staff.ofClinic(actor.clinicId())
			.stream()
			.filter((card) -> card.id().equals(ownerId))
			.findFirst()
			.orElseThrow(NotFound::new) : null;
		BoardWeeks weeks = weeks(actor, now);
		SpanSteps some = this.steps.ofOwner(actor, ownerId, span, weeks.horizons(), Math.max(0, from), MORE_SHOWN);
		return new BoardMore(owner, weeks.heading(this.moments, span, some.all()), some, MORE_SHOWN,
				this.steps.offered(actor), this.looks.cards(actor, some.steps(), StepView::patientId, LIST, now));
	}

	private BoardWeeks weeks(Actor actor, Instant now) {
		return new BoardWeeks(this.clinics.get(actor.clinicId()).calendar(), now);
	}

}
