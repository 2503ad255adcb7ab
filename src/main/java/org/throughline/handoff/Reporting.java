package org.throughline.handoff;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The receiver told the sender how it went.
 */
@Embeddable
record Reporting(Instant reportedAt, String report, @Nullable Boolean safetyPlanMade, @Nullable Boolean sameDayIntake,
		@Nullable LocalDate nextVisitOn) {
}
