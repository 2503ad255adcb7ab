package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Turns steps into what a viewer may see of them.
 */
@Component
class StepViews {

	private final StaffDirectory staff;

	StepViews(StaffDirectory staff) {
		this.staff = staff;
	}

	StepView of(StepRow row, Actor viewer, Instant now) {
		UUID holder = (row.ownerStaff() != null) ? row.ownerStaff() : row.checkedBy();
		boolean reads = mayRead(row, viewer)
				|| StepPeople.isCoveredBy(viewer.staffId(), holder, row.clinicId(), row.kind(), this.staff, now);
		boolean mayTake = row.kind().mayBeAcceptedBy(viewer.discipline());
		return new StepView(row.id(), row.patientId(), reads ? row.title() : row.kind().coveredTitle(), !reads,
				wallTitle(row), row.kind(), row.state(), owner(row), row.due(), row.late(now), row.gap(), asked(row),
				said(row), waiting(row, reads), cameBack(row, viewer), ended(row, reads), checked(row),
				reads ? row.doneLooksLike() : null, row.saidInRoom(), row.repeatEveryDays(), row.dateMoves(),
				reads ? row.tryAt() : null, row.asks(), row.version(), row.barrierId(),
				row.inTheWay().stream().map((one) -> one.readBy(viewer)).toList(),
				viewer.staffId().equals(row.ownerStaff()), mayTake,
				reads || mayTake && (row.state() == StepState.NEEDED || row.gap() != null));
	}

	/** words.md, "Who sees and does what". */
	static boolean mayRead(StepRow row, Actor viewer) {
		return viewer.isClinical() || row.kind().titleReadByAll() || row.concerns(viewer.staffId());
	}

	/** Rule 9: a wall text, else the title of what everybody may read, else the kind. */
	static String wallTitle(StepRow row) {
		String wallText = row.wallText();
		if (wallText != null) {
			return wallText;
		}
		return row.kind().titleReadByAll() ? row.title() : row.kind().coveredTitle();
	}

	private OwnerRef owner(StepRow row) {
		return new OwnerRef(row.ownerKind(), maybeCard(row.ownerStaff()), row.contactName());
	}

	private StepView.@Nullable Asked asked(StepRow row) {
		UUID by = row.askedBy();
		Instant at = row.askedAt();
		Instant answerBy = row.answerBy();
		return (by != null && at != null && answerBy != null)
				? new StepView.Asked(card(by), at, answerBy, row.askReason()) : null;
	}

	private StepView.@Nullable Said said(StepRow row) {
		Instant at = row.acceptedAt();
		UUID by = row.acceptedRecordedBy();
		return (at != null && by != null) ? new StepView.Said(at, card(by), row.acceptedAtHuddle() != null) : null;
	}

	private StepView.@Nullable WaitingOn waiting(StepRow row, boolean reads) {
		String on = row.waitingOn();
		Instant since = row.waitingSince();
		Instant until = row.waitingUntil();
		return (on != null && since != null && until != null)
				? new StepView.WaitingOn(reads ? on : "someone outside", since, until) : null;
	}

	/** The reason is seen by the asker and clinical people (rule 2). */
	private StepView.@Nullable CameBack cameBack(StepRow row, Actor viewer) {
		Instant since = row.neededSince();
		NeedCause because = row.neededBecause();
		if (since == null || because == null) {
			return null;
		}
		boolean told = viewer.isClinical() || viewer.staffId().equals(row.cameBackTo())
				|| viewer.staffId().equals(row.declinedBy());
		return new StepView.CameBack(since, because, maybeCard(row.declinedBy()), told ? row.declineReason() : null,
				maybeCard(row.cameBackTo()));
	}

	private StepView.@Nullable Ended ended(StepRow row, boolean reads) {
		Instant at = row.endedAt();
		UUID by = row.endedBy();
		return (at != null && by != null)
				? new StepView.Ended(at, card(by), maybeCard(row.doneBy()), reads ? row.outcome() : null) : null;
	}

	private StepView.@Nullable Checked checked(StepRow row) {
		Rhythm rhythm = row.rhythm();
		UUID by = row.checkedBy();
		return (rhythm != null && by != null) ? new StepView.Checked(rhythm, row.timesAWeek(), card(by)) : null;
	}

	private @Nullable StaffCard maybeCard(@Nullable UUID staffId) {
		return this.staff.find(staffId).orElse(null);
	}

	private StaffCard card(UUID staffId) {
		return this.staff.get(staffId);
	}

}
