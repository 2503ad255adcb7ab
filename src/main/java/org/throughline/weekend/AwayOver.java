package org.throughline.weekend;

import org.throughline.staff.AwaySpan;
import org.throughline.staff.StaffCard;

/**
 * Somebody who is away while the clinic is closed, or on a day around it.
 *
 * @param span until when, and who covers what
 * @param steps how many of the steps shown are theirs
 */
public record AwayOver(StaffCard who, AwaySpan span, long steps) {
}
