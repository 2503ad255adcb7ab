package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;

/**
 * When somebody tries again to reach a patient, or somebody else about them.
 *
 * @param calendar of the patient's clinic
 */
public record PlannedTry(UUID patientId, boolean elsewhere, Instant at, ClinicCalendar calendar) {
}
