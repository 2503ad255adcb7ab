package org.throughline.careteam;

import java.util.UUID;

/**
 * A line of somebody's contact card whose number turned out wrong, or has changed on file
 * since anybody looked.
 */
public record NumberToLookAt(UUID patientId, CardLine line) {
}
