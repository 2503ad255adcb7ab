package org.throughline.audit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of the trail as the privacy person reads it.
 *
 * @param patients how many patients stood on the list that was looked at
 * @param page which page or list it was, if it was a look
 */
public record TrailLine(Instant at, @Nullable UUID actorId, String what, @Nullable UUID patientId, int patients,
		@Nullable String page, @Nullable String reason, boolean atHuddle) {
}
