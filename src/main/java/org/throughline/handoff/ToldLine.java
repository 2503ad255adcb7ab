package org.throughline.handoff;

import java.time.Instant;
import java.util.UUID;

import org.throughline.staff.StaffCard;

/**
 * What the patient has told already, who heard it and when: nobody asks for it again.
 */
public record ToldLine(UUID id, String what, StaffCard heardBy, Instant heardAt) {
}
