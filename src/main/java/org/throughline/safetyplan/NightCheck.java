package org.throughline.safetyplan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * The last time somebody was asked whether they could use their safety plan at 2 a.m.
 *
 * @param version the version they spoke of
 * @param words what they said to it
 * @param step the open step that was made from it; absent while there is none
 */
public record NightCheck(UUID id, int version, NightAnswer answer, @Nullable String words, LocalDate askedOn,
		StaffCard askedBy, @Nullable NightStep step) {
}
