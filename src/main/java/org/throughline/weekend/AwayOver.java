package org.throughline.weekend;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * Somebody who is away while the clinic is closed, or on a day around it.
 *
 * @param cover who answers for them; nobody, or nobody who still works here, when absent
 * @param steps how many of the steps shown are theirs
 */
public record AwayOver(StaffCard who, Instant from, Instant until, @Nullable StaffCard cover, long steps) {
}
