package org.throughline.handoff;

import java.time.Instant;

import org.throughline.clinic.ClinicView;

/**
 * How long a handoff may wait to be taken: minutes while the patient is there, open hours
 * otherwise (rule 3).
 */
final class HandoffLimit {

	private HandoffLimit() {
	}

	static Instant of(HandoffKind kind, Instant offeredAt, ClinicView clinic) {
		return kind.isSpoken() ? offeredAt.plus(clinic.liveHandoffLimit())
				: clinic.calendar().plusOpen(offeredAt, clinic.writtenHandoffLimit());
	}

}
