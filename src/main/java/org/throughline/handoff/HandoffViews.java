package org.throughline.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientCard;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Puts people in the place of their ids.
 */
@Component
class HandoffViews {

	private final StaffDirectory staff;

	HandoffViews(StaffDirectory staff) {
		this.staff = staff;
	}

	/** Those whose patient is among the cards. */
	List<HandoffView> of(List<HandoffRow> rows, Map<UUID, PatientCard> patients) {
		List<HandoffView> views = new ArrayList<>();
		for (HandoffRow row : rows) {
			PatientCard patient = patients.get(row.patientId());
			if (patient != null) {
				views.add(of(row, patient));
			}
		}
		return views;
	}

	HandoffView of(HandoffRow row, PatientCard patient) {
		return new HandoffView(row.id(), patient, row.stepId(), row.stepTitle(), row.stepKind(), row.stepDue(),
				who(row.senderId()), row.kind(), row.saidInFront(), row.safety(), row.concern(), row.mostUrgent(),
				row.whatChanged(), row.wouldWorry(), row.minutes(), row.offeredAt(),
				row.asked().stream().map(this::asked).toList(), row.kept().stream().map(this::asked).toList(),
				taken(row), row.stage(), endedAt(row), row.withdrawnReason(), reported(row), row.acknowledgedAt(),
				instead(row.sentInstead()));
	}

	private HandoffView.Asked asked(HandoffRow.Asked one) {
		return new HandoffView.Asked(who(one.staffId()), one.seenAt(), one.declinedAt(), one.reason(), passed(one),
				instead(one.instead()), one.askedAt());
	}

	private HandoffView.@Nullable HandedOver instead(@Nullable Instead part) {
		return (part == null) ? null : new HandoffView.HandedOver(who(part.insteadOf()), part.insteadWhy());
	}

	private HandoffView.@Nullable PassedOn passed(HandoffRow.Asked one) {
		Passed how = one.passed();
		return (how == null) ? null : new HandoffView.PassedOn(who(how.passedBy()), how.passedAt(), how.passedWhy(),
				how.passerTookAt(), how.passedToldAt(), kept(one));
	}

	private HandoffView.@Nullable Kept kept(HandoffRow.Asked one) {
		UUID by = one.keptBy();
		Instant at = one.keptAt();
		return (by != null && at != null) ? new HandoffView.Kept(who(by), at) : null;
	}

	private HandoffView.@Nullable Taken taken(HandoffRow row) {
		UUID by = row.takenBy();
		Instant at = row.takenAt();
		UUID recordedBy = row.takenRecordedBy();
		return (by == null || at == null) ? null : new HandoffView.Taken(who(by), at,
				who((recordedBy != null) ? recordedBy : by), (row.passedTo() != null) ? who(row.passedTo()) : null);
	}

	private static HandoffView.@Nullable Reported reported(HandoffRow row) {
		Instant at = row.reportedAt();
		String words = row.report();
		return (at == null || words == null) ? null
				: new HandoffView.Reported(at, words, row.safetyPlanMade(), row.sameDayIntake(), row.nextVisitOn());
	}

	private static @Nullable Instant endedAt(HandoffRow row) {
		if (row.leftBeforeAt() != null) {
			return row.leftBeforeAt();
		}
		return (row.withdrawnAt() != null) ? row.withdrawnAt() : row.sentBackAt();
	}

	private StaffCard who(UUID staffId) {
		return this.staff.get(staffId);
	}

}
