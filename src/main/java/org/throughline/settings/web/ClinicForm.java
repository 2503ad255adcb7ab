package org.throughline.settings.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicSettings;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.HolidaySet;
import org.throughline.clinic.OpenHours;
import org.throughline.shared.Line;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;

/**
 * The clinic's settings as typed. A day without both hours is closed.
 */
record ClinicForm(@NotBlank(message = "Give the clinic a name.") @Line(max = 120) String name,
		@NotNull(message = "Choose the clinic’s time zone.") ZoneId zone, @Nullable @Line(max = 40) String nurseLine,
		@Nullable @Line(max = 80) String emergencyPlace, @NotNull(message = "Choose the holidays.") HolidaySet holidays,
		@Nullable Map<DayOfWeek, LocalTime> opens, @Nullable Map<DayOfWeek, LocalTime> closes,
		@NotNull(message = ClinicForm.HOW_MANY) @Min(value = 1, message = "Room for one patient at least.") @Max(
				value = 40, message = "Room for 40 patients at most.") Integer huddleRoom,
		@NotNull(message = ClinicForm.HOW_MANY) @Min(value = 1, message = "One minute at least.") @Max(value = 60,
				message = "An hour at most.") Integer huddleMinutes,
		@NotNull(message = ClinicForm.HOW_MANY) @Min(value = 1, message = "One minute at least.") @Max(value = 240,
				message = "Four hours at most.") Integer liveHandoffMinutes,
		@NotNull(message = ClinicForm.HOW_MANY) @Min(value = 1, message = "One hour at least.") @Max(value = 72,
				message = "72 open hours at most.") Integer writtenHandoffHours,
		@NotNull(message = ClinicForm.HOW_MANY) @Min(value = 1, message = "One thing at least.") @Max(value = 20,
				message = "20 things at most.") Integer frictionLimit,
		int version) {

	private static final String HOW_MANY = "Say how many.";

	static ClinicForm of(ClinicView clinic) {
		Map<DayOfWeek, LocalTime> opens = new EnumMap<>(DayOfWeek.class);
		Map<DayOfWeek, LocalTime> closes = new EnumMap<>(DayOfWeek.class);
		clinic.calendar().week().forEach((day, hours) -> {
			opens.put(day, hours.opens());
			closes.put(day, hours.closes());
		});
		return new ClinicForm(clinic.name(), clinic.zone(), clinic.nurseLine(), clinic.emergencyPlace(),
				clinic.calendar().holidays().kept(), opens, closes, clinic.huddleRoom(),
				(int) clinic.huddleTime().toMinutes(), (int) clinic.liveHandoffLimit().toMinutes(),
				(int) clinic.writtenHandoffLimit().toHours(), clinic.frictionLimit(), clinic.version());
	}

	/**
	 * @throws RefusedByRule when a day has one hour without the other, or closes before
	 * it opens
	 */
	ClinicSettings settings() {
		return new ClinicSettings(this.name.strip(), this.zone, Texts.clean(this.nurseLine),
				Texts.clean(this.emergencyPlace), week(), this.holidays, this.huddleRoom, this.huddleMinutes,
				this.liveHandoffMinutes, this.writtenHandoffHours, this.frictionLimit);
	}

	private Map<DayOfWeek, OpenHours> week() {
		Map<DayOfWeek, OpenHours> week = new LinkedHashMap<>();
		for (DayOfWeek day : DayOfWeek.values()) {
			LocalTime from = (this.opens != null) ? this.opens.get(day) : null;
			LocalTime until = (this.closes != null) ? this.closes.get(day) : null;
			if (from == null && until == null) {
				continue;
			}
			if (from == null || until == null || !from.isBefore(until)) {
				throw new RefusedByRule("", "Each open day needs a time it opens and a later time it closes.");
			}
			week.put(day, new OpenHours(from, until));
		}
		return week;
	}

}
