package org.throughline.clinic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads all clinics with their calendars in four statements.
 */
@Component
class ClinicQueries {

	private final JdbcClient jdbc;

	ClinicQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All by name. One whose hours were written between two statements is not there yet.
	 */
	Map<UUID, ClinicView> all() {
		Map<UUID, Map<DayOfWeek, OpenHours>> weeks = new HashMap<>();
		this.jdbc.sql("select clinic_id, day_of_week, opens, closes from open_hours")
			.query((RowCallbackHandler) (row) -> addHours(weeks, row));
		Map<UUID, Map<LocalDate, String>> closed = new HashMap<>();
		this.jdbc.sql("select clinic_id, day, name from closed_day")
			.query((RowCallbackHandler) (row) -> addClosedDay(closed, row));
		Map<UUID, Map<String, Boolean>> edits = new HashMap<>();
		this.jdbc.sql("select clinic_id, holiday, closed from clinic_holiday")
			.query((RowCallbackHandler) (row) -> edits
				.computeIfAbsent(row.getObject("clinic_id", UUID.class), (id) -> new HashMap<>())
				.put(row.getString("holiday"), row.getBoolean("closed")));
		Map<UUID, ClinicView> clinics = new LinkedHashMap<>();
		this.jdbc.sql("select * from clinic order by name, id").query((row) -> {
			UUID id = row.getObject("id", UUID.class);
			Map<DayOfWeek, OpenHours> week = weeks.get(id);
			if (week == null) {
				return;
			}
			Holidays holidays = new Holidays(HolidaySet.valueOf(row.getString("holidays")),
					edits.getOrDefault(id, Map.of()));
			clinics.put(id, clinic(row, week, closed.getOrDefault(id, Map.of()), holidays));
		});
		return clinics;
	}

	private static void addHours(Map<UUID, Map<DayOfWeek, OpenHours>> weeks, ResultSet row) throws SQLException {
		weeks.computeIfAbsent(row.getObject("clinic_id", UUID.class), (id) -> new EnumMap<>(DayOfWeek.class))
			.put(DayOfWeek.of(row.getInt("day_of_week")),
					new OpenHours(row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
	}

	private static void addClosedDay(Map<UUID, Map<LocalDate, String>> closed, ResultSet row) throws SQLException {
		closed.computeIfAbsent(row.getObject("clinic_id", UUID.class), (id) -> new HashMap<>())
			.put(row.getObject("day", LocalDate.class), row.getString("name"));
	}

	private static ClinicView clinic(ResultSet row, Map<DayOfWeek, OpenHours> week, Map<LocalDate, String> closedDays,
			Holidays holidays) throws SQLException {
		ClinicCalendar calendar = new ClinicCalendar(ZoneId.of(row.getString("time_zone")), week, closedDays, holidays);
		return new ClinicView(row.getObject("id", UUID.class), row.getString("name"), row.getString("nurse_line"),
				row.getString("emergency_place"), row.getInt("huddle_room"),
				Duration.ofMinutes(row.getInt("huddle_minutes")),
				Duration.ofMinutes(row.getInt("live_handoff_minutes")),
				Duration.ofHours(row.getInt("written_handoff_hours")), row.getInt("friction_limit"), calendar,
				row.getInt("version"));
	}

}
