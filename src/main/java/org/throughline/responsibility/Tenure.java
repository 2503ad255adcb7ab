package org.throughline.responsibility;

import java.time.Instant;
import java.util.UUID;

/**
 * A time for which somebody held it, when that is over.
 */
record Tenure(UUID responsibilityId, UUID holder, Instant from, Instant until, UUID endedBy, String why) {
}
