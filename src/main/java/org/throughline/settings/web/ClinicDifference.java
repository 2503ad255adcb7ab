package org.throughline.settings.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A setting of the clinic that two people changed differently at the same time.
 */
record ClinicDifference(String label, String theirs, String yours) {

	static List<ClinicDifference> between(ClinicForm theirs, ClinicForm yours) {
		List<ClinicDifference> all = new ArrayList<>();
		all.add(of("Name", theirs.name(), yours.name()));
		all.add(of("Time zone", theirs.zone(), yours.zone()));
		all.add(of("Nurse line", theirs.nurseLine(), yours.nurseLine()));
		all.add(of("Nearest emergency room", theirs.emergencyPlace(), yours.emergencyPlace()));
		all.add(of("Holidays", theirs.holidays().label(), yours.holidays().label()));
		for (DayOfWeek day : DayOfWeek.values()) {
			all.add(of(day.getDisplayName(TextStyle.FULL, Locale.US), hours(theirs, day), hours(yours, day)));
		}
		all.add(of("Room on the huddle", theirs.huddleRoom(), yours.huddleRoom()));
		all.add(of("A huddle takes", theirs.huddleMinutes(), yours.huddleMinutes()));
		all.add(of("Spoken handoff may wait", theirs.liveHandoffMinutes(), yours.liveHandoffMinutes()));
		all.add(of("Written handoff may wait", theirs.writtenHandoffHours(), yours.writtenHandoffHours()));
		all.add(of("A plan is fragile from", theirs.frictionLimit(), yours.frictionLimit()));
		return all.stream().filter((one) -> !one.theirs.equals(one.yours)).toList();
	}

	private static ClinicDifference of(String label, @Nullable Object theirs, @Nullable Object yours) {
		return new ClinicDifference(label, Objects.toString(theirs, "").strip(), Objects.toString(yours, "").strip());
	}

	private static String hours(ClinicForm form, DayOfWeek day) {
		LocalTime opens = at(form.opens(), day);
		LocalTime closes = at(form.closes(), day);
		return (opens == null || closes == null) ? "Closed" : opens + " to " + closes;
	}

	private static @Nullable LocalTime at(@Nullable Map<DayOfWeek, LocalTime> hours, DayOfWeek day) {
		return (hours != null) ? hours.get(day) : null;
	}

}
