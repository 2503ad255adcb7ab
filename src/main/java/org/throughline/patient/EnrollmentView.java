package org.throughline.patient;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Since when, by whom and how somebody came into our care.
 */
public record EnrollmentView(UUID id, LocalDate since, UUID enrolledBy, String agreedHow) {

}
