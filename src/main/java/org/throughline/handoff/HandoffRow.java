package org.throughline.handoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepKind;

/**
 * A handoff as the database has it, people by their ids.
 */
record HandoffRow(UUID id, UUID patientId, UUID clinicId, UUID stepId, String stepTitle, StepKind stepKind,
		Instant stepDue, UUID senderId, HandoffKind kind, boolean saidInFront, boolean safety, String concern,
		@Nullable String mostUrgent, @Nullable String whatChanged, @Nullable String wouldWorry,
		@Nullable Integer minutes, Instant offeredAt, List<Asked> asked, List<Asked> kept, @Nullable UUID takenBy,
		@Nullable Instant takenAt, @Nullable UUID takenRecordedBy, @Nullable UUID passedTo,
		@Nullable Instant sentBackAt, @Nullable Instant withdrawnAt, @Nullable String withdrawnReason,
		@Nullable Instant leftBeforeAt, @Nullable Instant reportedAt, @Nullable String report,
		@Nullable Boolean safetyPlanMade, boolean sameDayIntake, @Nullable LocalDate nextVisitOn,
		@Nullable Instant acknowledgedAt, @Nullable Instead sentInstead) {

	HandoffStage stage() {
		if (this.leftBeforeAt != null) {
			return HandoffStage.LEFT_BEFORE;
		}
		if (this.withdrawnAt != null) {
			return HandoffStage.WITHDRAWN;
		}
		if (this.sentBackAt != null) {
			return HandoffStage.SENT_BACK;
		}
		if (this.takenAt == null) {
			return HandoffStage.OFFERED;
		}
		if (this.reportedAt == null) {
			return HandoffStage.TAKEN;
		}
		return (this.acknowledgedAt == null) ? HandoffStage.REPORTED : HandoffStage.ACKNOWLEDGED;
	}

	boolean isOf(UUID staffId) {
		return this.senderId.equals(staffId) || this.asked.stream().anyMatch((one) -> one.staffId().equals(staffId));
	}

	/**
	 * Who was asked.
	 *
	 * @param askedAt when, for who stands in the place of somebody who was
	 * @param keptBy who had passed it on to them and took that back; none of what stands
	 */
	record Asked(UUID staffId, @Nullable Instant seenAt, @Nullable Instant declinedAt, @Nullable String reason,
			@Nullable Passed passed, @Nullable UUID keptBy, @Nullable Instant keptAt, @Nullable Instead instead,
			@Nullable Instant askedAt) {
	}

}
