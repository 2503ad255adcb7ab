package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Nobody had said yes to a step when somebody did it: who was asked, or since when nobody
 * had it.
 */
@Embeddable
record Unanswered(@Nullable UUID askedBefore, @Nullable Instant neededBefore) {
}
