package org.throughline.handoff;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * The patient left before the next person came.
 */
@Embeddable
record Leaving(Instant leftBeforeAt, UUID leftBeforeBy) {
}
