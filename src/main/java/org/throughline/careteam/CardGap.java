package org.throughline.careteam;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of a contact card at which nobody answers any more.
 *
 * @param title what it is for, or that it is a contact card to whoever may not read it
 * @param why such as "whoever did left the care team"
 * @param mayMend whether this viewer may write the card
 */
public record CardGap(UUID patientId, int position, String title, String why, Instant since, boolean mayMend) {
}
