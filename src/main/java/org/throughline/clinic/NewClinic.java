package org.throughline.clinic;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What must be said to open a clinic.
 *
 * @param nurseLine the clinic's own line for danger now
 * @param week open hours; a day without is closed
 */
public record NewClinic(String name, ZoneId zone, @Nullable String nurseLine, Map<DayOfWeek, OpenHours> week) {

	/** Monday to Friday, eight to five. */
	public static Map<DayOfWeek, OpenHours> usualWeek() {
		OpenHours usual = new OpenHours(LocalTime.of(8, 0), LocalTime.of(17, 0));
		Map<DayOfWeek, OpenHours> week = new EnumMap<>(DayOfWeek.class);
		EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach((day) -> week.put(day, usual));
		return week;
	}

}
