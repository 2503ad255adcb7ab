package org.throughline.careteam;

import java.time.Instant;

import org.throughline.staff.StaffCard;

/**
 * How one clinician sees the risk: their latest view, beside those of the others.
 */
public record RiskView(StaffCard by, Instant at, String words) {
}
