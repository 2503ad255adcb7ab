package org.throughline.huddle;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something a huddle decided about a patient.
 *
 * @param staffId whom it is about: who was asked, who said yes
 */
public record HuddleDecision(UUID patientId, Decision what, @Nullable UUID stepId, @Nullable UUID staffId, Instant at) {
}
