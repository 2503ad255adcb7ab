package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that a patient in our care needs and nobody active has said yes to, and since
 * when.
 *
 * @param id the step or responsibility; absent when the patient has no next step at all
 * @param title covered already for this viewer
 * @param why in words
 */
public record AgedGap(@Nullable UUID id, UUID patientId, String title, String why, Instant since) {
}
