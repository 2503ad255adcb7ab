package org.throughline.responsibility;

import java.time.Instant;

import org.throughline.staff.StaffCard;

/**
 * Somebody held a responsibility from when until when, and why that ended.
 */
public record HeldSpan(StaffCard who, Instant from, Instant until, String why) {
}
