package org.throughline.responsibility;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * This patient does not need it any more: who said so, when and why.
 */
@Embeddable
record Close(Instant endedAt, UUID endedBy, String endReason) {
}
