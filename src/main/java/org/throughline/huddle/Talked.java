package org.throughline.huddle;

import java.time.Instant;

/**
 * A patient was talked through at today's huddle.
 *
 * @param letGo the host let the patient go although nobody said yes
 */
public record Talked(Instant at, boolean letGo) {
}
