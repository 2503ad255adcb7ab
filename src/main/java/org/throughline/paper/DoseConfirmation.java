package org.throughline.paper;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * A prescriber or nurse said that a line with a dose in it is right.
 *
 * @param stepId absent for words outside of a step
 */
record DoseConfirmation(@Nullable UUID stepId, String line, StaffCard by, Instant at) {
}
