package org.throughline.progress;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * A call, talk or message with or about a patient.
 */
public record ContactView(UUID id, UUID patientId, @Nullable UUID stepId, Instant at, StaffCard by, ContactWay way,
		ContactOutcome outcome, @Nullable String about, @Nullable Integer minutes, @Nullable String gotEasier,
		boolean nothingYet) {
}
