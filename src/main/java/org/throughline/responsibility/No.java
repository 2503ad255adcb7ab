package org.throughline.responsibility;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The last one who said no, why, and on whose day it stands since.
 */
@Embeddable
record No(UUID declinedBy, Instant declinedAt, String declineReason, @Nullable UUID cameBackTo) {
}
