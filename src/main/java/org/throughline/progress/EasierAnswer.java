package org.throughline.progress;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * What got easier for somebody since the time before, or that nothing did yet.
 *
 * @param visitId the visit at which they were asked, when it was at one
 */
public record EasierAnswer(Instant askedAt, StaffCard askedBy, @Nullable String gotEasier, boolean nothingYet,
		@Nullable UUID visitId) {
}
