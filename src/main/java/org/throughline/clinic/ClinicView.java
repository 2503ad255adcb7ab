package org.throughline.clinic;

import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A clinic as every page knows it.
 *
 * @param nurseLine the clinic's own line for danger now, as people dial it
 * @param emergencyPlace where somebody goes in an emergency, by name and street
 * @param huddleRoom how many patients the huddle has room for
 * @param huddleTime how long a huddle may take
 * @param liveHandoffLimit how long a handoff in the room or by phone may go untaken
 * @param writtenHandoffLimit how many open hours a message or slip may go untaken
 * @param frictionLimit from so many calls, log-ins, rides, payments and forms on, a plan
 * is called fragile
 * @param version of the settings, for two people who change them at once
 */
public record ClinicView(UUID id, String name, @Nullable String nurseLine, @Nullable String emergencyPlace,
		int huddleRoom, Duration huddleTime, Duration liveHandoffLimit, Duration writtenHandoffLimit, int frictionLimit,
		ClinicCalendar calendar, int version) {

	public ZoneId zone() {
		return this.calendar.zone();
	}

}
