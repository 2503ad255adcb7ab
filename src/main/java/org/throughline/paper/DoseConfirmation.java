package org.throughline.paper;

import java.time.Instant;
import java.util.UUID;

import org.throughline.staff.StaffCard;

/**
 * A prescriber or nurse said that a line with a dose in it is right.
 */
record DoseConfirmation(UUID stepId, String line, StaffCard by, Instant at) {
}
