package org.throughline.clinic;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;

/**
 * What a clinic decides for itself.
 *
 * @param emergencyPlace where somebody goes in an emergency, by name and street
 * @param week open hours; a day without is closed
 * @param holidays which holidays it goes by
 * @param huddleRoom how many patients the huddle has room for
 * @param huddleMinutes how long a huddle may take
 * @param liveHandoffMinutes how long a handoff in the room or by phone may go untaken
 * @param writtenHandoffHours how many open hours a message or slip may go untaken
 * @param frictionLimit from so many calls, log-ins, rides, payments and forms on, a plan
 * is called fragile
 */
public record ClinicSettings(String name, ZoneId zone, @Nullable String nurseLine, @Nullable String emergencyPlace,
		Map<DayOfWeek, OpenHours> week, HolidaySet holidays, int huddleRoom, int huddleMinutes, int liveHandoffMinutes,
		int writtenHandoffHours, int frictionLimit) {

	public ClinicSettings {
		week = Map.copyOf(week);
		if (week.isEmpty()) {
			throw new RefusedByRule("week",
					"The clinic is open on one day of the week at least. Give one day its hours.");
		}
	}

}
