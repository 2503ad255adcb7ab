package org.throughline.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.HolidaySet;
import org.throughline.clinic.Holidays;
import org.throughline.clinic.NewClinic;
import org.throughline.clinic.OpenHours;
import org.throughline.shared.Ids;

import org.springframework.stereotype.Component;

/**
 * Opens the two clinics and brings in the people who work there.
 */
@Component
class CastWriter {

	private static final ZoneId ZONE = ZoneId.of("America/Chicago");

	/** A small clinic in Minnesota works on the Monday holidays of the cold months. */
	private static final Holidays HOLIDAYS = new Holidays(HolidaySet.MN,
			Map.of("MARTIN_LUTHER_KING", false, "PRESIDENTS_DAY", false, "COLUMBUS_DAY", false, "VETERANS_DAY", false));

	private final DemoRows rows;

	CastWriter(DemoRows rows) {
		this.rows = rows;
	}

	/** Both clinics keep the same hours and close on the same days. */
	static ClinicCalendar calendar() {
		return new ClinicCalendar(ZONE, NewClinic.usualWeek(), Map.of(), HOLIDAYS);
	}

	void open(Cast.Site site, ClinicCalendar calendar) {
		UUID id = DemoRows.idOf(site.id());
		this.rows.row("clinic")
			.with("id", id)
			.with("name", site.name())
			.with("time_zone", ZONE.getId())
			.with("nurse_line", site.nurseLine())
			.with("emergency_place", site.emergencyPlace())
			.with("holidays", calendar.holidays().kept().name())
			.write();
		for (Map.Entry<DayOfWeek, OpenHours> day : calendar.week().entrySet()) {
			this.rows.row("open_hours")
				.with("clinic_id", id)
				.with("day_of_week", day.getKey().getValue())
				.with("opens", day.getValue().opens())
				.with("closes", day.getValue().closes())
				.write();
		}
		for (Map.Entry<String, Boolean> holiday : calendar.holidays().edits().entrySet()) {
			this.rows.row("clinic_holiday")
				.with("clinic_id", id)
				.with("holiday", holiday.getKey())
				.with("closed", holiday.getValue())
				.write();
		}
	}

	void hire(Cast.Colleague colleague) {
		UUID id = DemoRows.idOf(colleague.id());
		String email = "%s.%s@millbrook.example".formatted(colleague.given(), colleague.family());
		this.rows.row("staff_member")
			.with("id", id)
			.with("title", colleague.title())
			.with("given_name", colleague.given())
			.with("family_name", colleague.family())
			.with("email", email.toLowerCase(Locale.ROOT))
			.with("discipline", colleague.discipline())
			.with("phone_extension", colleague.extension())
			.write();
		for (String clinic : colleague.clinics()) {
			this.rows.row("staff_clinic").with("staff_id", id).with("clinic_id", DemoRows.idOf(clinic)).write();
		}
		for (String duty : (colleague.duties() != null) ? colleague.duties() : List.<String>of()) {
			this.rows.row("staff_duty").with("staff_id", id).with("duty", duty).write();
		}
	}

	void jot(Cast.Jotted line, DemoTime time) {
		this.rows.row("notebook_line")
			.with("id", Ids.next())
			.with("staff_id", DemoRows.idOf(line.who()))
			.with("kind", line.kind())
			.with("words", line.words())
			.with("jotted_at", time.moment(line.at()))
			.write();
	}

	void leaveFor(Cast.Absence absence, DemoTime time, Instant now) {
		UUID away = Ids.next();
		this.rows.row("away")
			.with("id", away)
			.with("staff_id", DemoRows.idOf(absence.who()))
			.with("from_at", time.moment(absence.from()))
			.with("until_at", time.moment(absence.until()))
			.with("recorded_by", DemoRows.idOf(absence.who()))
			.with("recorded_at", now)
			.write();
		if (absence.cover() != null) {
			cover(away, absence, null, absence.cover(), now);
		}
		if (absence.covers() != null) {
			absence.covers().forEach((kind, who) -> cover(away, absence, kind, who, now));
		}
	}

	private void cover(UUID away, Cast.Absence absence, @Nullable String kind, String who, Instant now) {
		this.rows.row("cover")
			.with("id", Ids.next())
			.with("away_id", away)
			.with("away_staff", DemoRows.idOf(absence.who()))
			.with("kind", kind)
			.with("staff_id", DemoRows.idOf(who))
			.with("asked_by", DemoRows.idOf(absence.who()))
			.with("asked_at", now)
			.with("answer_by", now)
			.with("accepted_at", now)
			.write();
	}

}
