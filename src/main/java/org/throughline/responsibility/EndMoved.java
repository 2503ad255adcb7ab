package org.throughline.responsibility;

import java.time.Instant;
import java.time.LocalDate;

import org.throughline.staff.StaffCard;

/**
 * Somebody moved the last day of a bridge medication.
 */
public record EndMoved(StaffCard by, Instant at, LocalDate from, LocalDate to) {
}
