package org.throughline.report.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.patient.PatientCard;
import org.throughline.report.ReviewSheet;
import org.throughline.report.SafeCsv;
import org.throughline.report.WeekList;
import org.throughline.report.WeekListSheet;
import org.throughline.report.WeekRow;
import org.throughline.report.WeekTimes;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

import org.springframework.stereotype.Component;

/**
 * Writes the numbers of a week, and its lists, as tables for a spreadsheet.
 */
@Component
class WeekFiles {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.US);

	String numbers(ReviewSheet sheet, Actor reader) {
		SafeCsv file = new SafeCsv(List.of("Week from", "What", "Of", "Number"));
		Object week = sheet.week().monday();
		Stream.of(WeekList.values())
			.filter((list) -> list.readBy(reader))
			.forEach((list) -> file.row(week, list.heading(), "All", sheet.count(list)));
		file.row(week, "Gaps for longer than a week", "All", sheet.gaps().old());
		minutes(file, week, "Minutes to take, median", "All", sheet.times().toTake());
		minutes(file, week, "Minutes to take, median", "In the room or by phone", sheet.times().spoken());
		minutes(file, week, "Minutes to take, median", "Message or slip, open time", sheet.times().written());
		minutes(file, week, "Minutes to report back, median", "Open time", sheet.times().toReport());
		for (ReviewSheet.Load load : sheet.load()) {
			file.row(week, WeekList.MADE.heading(), load.name(), load.made());
			file.row(week, WeekList.DONE.heading(), load.name(), load.done());
			file.row(week, WeekList.LATE.heading(), load.name(), load.late());
		}
		sheet.reasons()
			.forEach((reason) -> file.row(week, WeekList.DECLINED.heading(), reason.words(), reason.times()));
		return file.toString();
	}

	String list(WeekListSheet sheet, ClinicCalendar calendar) {
		SafeCsv file = new SafeCsv(List.of("Patient", "What", "Reason or words", "From", "To", "Since", "When"));
		for (WeekRow row : sheet.rows()) {
			file.row(Optional.ofNullable(sheet.patients().get(row.patientId())).map(PatientCard::name).orElse(""),
					row.what(), row.note(), name(sheet, row.from()), name(sheet, row.to()),
					minute(row.since(), calendar.zone()), minute(row.at(), calendar.zone()));
		}
		return file.toString();
	}

	private static void minutes(SafeCsv file, Object week, String what, String of, WeekTimes.Median median) {
		file.row(week, what, of, (median.time() != null) ? median.time().toMinutes() : null);
	}

	private static @Nullable String name(WeekListSheet sheet, @Nullable UUID staffId) {
		StaffCard person = sheet.person(staffId);
		return (person != null) ? person.shortName() : null;
	}

	private static @Nullable String minute(@Nullable Instant moment, ZoneId zone) {
		return (moment != null) ? MINUTE.format(moment.atZone(zone)) : null;
	}

}
