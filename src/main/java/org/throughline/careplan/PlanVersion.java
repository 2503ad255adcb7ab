package org.throughline.careplan;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * One version of a plan: who made it, when and why, and what the patient read.
 */
public record PlanVersion(int number, Instant at, StaffCard by, @Nullable String why, PlanContent content) {
}
