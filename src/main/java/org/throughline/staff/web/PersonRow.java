package org.throughline.staff.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.throughline.staff.Duty;
import org.throughline.staff.StaffCard;

/**
 * A colleague in the list of people.
 */
record PersonRow(StaffCard card, List<Duty> duties, List<String> clinics, Optional<Instant> awayUntil) {
}
