package org.throughline.followup;

import java.time.Instant;

/**
 * Where the columns of the table of owners end, seen from now.
 *
 * @param dayEnds when the day at hand is over; what is due earlier is soon
 * @param closing when the clinic closes for a stretch, if what is due by then is soon too
 */
public record Horizons(Instant now, Instant dayEnds, Instant closing) {

}
