package org.throughline.staff;

/**
 * What somebody covers, or is asked to: who is away, when, and for which work.
 */
public record CoverDuty(StaffCard away, AwaySpan span, Cover cover) {
}
