package org.throughline.outside;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

/**
 * A handoff to somebody elsewhere, as clinical people see it.
 *
 * @param phone at which they are reached now, as {@code fax}
 * @param askBy until when its sender asks whether it arrived
 * @param asking that step is open still
 * @param confirmed absent as long as nobody there has said that it arrived
 */
public record OutsideHandoffView(UUID id, UUID patientId, UUID stepId, String to, String organization,
		@Nullable String phone, @Nullable String fax, StaffCard sender, String concern, @Nullable String mostUrgent,
		OutsideWay way, Instant sentAt, Instant askBy, boolean asking, @Nullable Confirmed confirmed) {

	public boolean isLate(Instant now) {
		return this.confirmed == null && this.asking && this.askBy.isBefore(now);
	}

	/** The step that asks has ended, and nobody has heard that it arrived. */
	public boolean isAskedByNobody() {
		return this.confirmed == null && !this.asking;
	}

	/** Somebody there said that it arrived. */
	public record Confirmed(String by, OutsideWay way, Instant at, StaffCard recordedBy) {

		boolean isSame(Actor actor, String words, OutsideWay how) {
			return this.recordedBy.id().equals(actor.staffId()) && this.by.equals(words) && this.way == how;
		}

	}

}
