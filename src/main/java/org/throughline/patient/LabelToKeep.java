package org.throughline.patient;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A word from elsewhere that is to be kept as what it is: somebody's word.
 *
 * @param saidBy who said it, or where it was written
 * @param account what the patient says
 */
public record LabelToKeep(UUID patientId, String label, String saidBy, LocalDate saidOn, @Nullable String account) {
}
