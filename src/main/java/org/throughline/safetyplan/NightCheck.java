package org.throughline.safetyplan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * The last time somebody was asked whether they could use their safety plan at 2 a.m.
 *
 * @param version the version they spoke of
 * @param words what they said to it
 */
public record NightCheck(int version, NightAnswer answer, @Nullable String words, LocalDate askedOn,
		StaffCard askedBy) {
}
