package org.throughline.clinic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a clinic and keeps its hours and closed days.
 */
@Service
@Transactional
public class ClinicService {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	ClinicService(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * @param actorId who opens it; absent for the first clinic, when nobody has signed in
	 */
	public UUID open(NewClinic clinic, @Nullable UUID actorId, Instant now) {
		UUID id = Ids.next();
		this.jdbc.sql("insert into clinic (id, name, time_zone, nurse_line) values (:id, :name, :zone, :nurseLine)")
			.param("id", id)
			.param("name", clinic.name())
			.param("zone", clinic.zone().getId())
			.param("nurseLine", clinic.nurseLine())
			.update();
		open(id, clinic.week());
		this.events.publishEvent(new ClinicChanged(now, actorId, id));
		return id;
	}

	/**
	 * @param version of the settings that the person saw
	 * @throws ChangedMeanwhile when somebody has changed them since
	 */
	public void change(UUID clinicId, ClinicSettings settings, int version, UUID actorId, Instant now) {
		int changed = this.jdbc.sql("""
				update clinic set name = :name, time_zone = :zone, nurse_line = :nurseLine,
				  emergency_place = :emergencyPlace, huddle_room = :huddleRoom,
				  huddle_minutes = :huddleMinutes, live_handoff_minutes = :liveHandoffMinutes,
				  written_handoff_hours = :writtenHandoffHours, holidays = :holidays,
				  friction_limit = :frictionLimit, version = version + 1
				where id = :id and version = :version
				""")
			.param("id", clinicId)
			.param("version", version)
			.param("name", settings.name())
			.param("zone", settings.zone().getId())
			.param("nurseLine", settings.nurseLine())
			.param("emergencyPlace", settings.emergencyPlace())
			.param("holidays", settings.holidays().name())
			.param("huddleRoom", settings.huddleRoom())
			.param("huddleMinutes", settings.huddleMinutes())
			.param("liveHandoffMinutes", settings.liveHandoffMinutes())
			.param("writtenHandoffHours", settings.writtenHandoffHours())
			.param("frictionLimit", settings.frictionLimit())
			.update();
		if (changed == 0) {
			throw new ChangedMeanwhile("Somebody changed these settings while you had them open.");
		}
		this.jdbc.sql("delete from open_hours where clinic_id = ?").param(clinicId).update();
		open(clinicId, settings.week());
		this.events.publishEvent(new ClinicChanged(now, actorId, clinicId));
	}

	/** A day that was closed is open again, if the week says so. */
	public void reopen(UUID clinicId, LocalDate day, UUID actorId, Instant now) {
		this.jdbc.sql("delete from closed_day where clinic_id = ? and day = ?").params(clinicId, day).update();
		this.events.publishEvent(new ClinicChanged(now, actorId, clinicId));
	}

	/** The same day closed twice keeps the newer name. */
	public void close(UUID clinicId, LocalDate day, String name, @Nullable UUID actorId, Instant now) {
		this.jdbc.sql("""
				insert into closed_day (clinic_id, day, name) values (?, ?, ?)
				on conflict (clinic_id, day) do update set name = excluded.name
				""").params(clinicId, day, name).update();
		this.events.publishEvent(new ClinicChanged(now, actorId, clinicId));
	}

	/**
	 * A holiday on which this clinic is open, or one that only it keeps: every year.
	 */
	public void keep(UUID clinicId, String holiday, boolean closed, UUID actorId, Instant now) {
		this.jdbc.sql("""
				insert into clinic_holiday (clinic_id, holiday, closed) values (?, ?, ?)
				on conflict (clinic_id, holiday) do update set closed = excluded.closed
				""").params(clinicId, holiday, closed).update();
		this.events.publishEvent(new ClinicChanged(now, actorId, clinicId));
	}

	private void open(UUID clinicId, Map<DayOfWeek, OpenHours> week) {
		week.forEach((day, hours) -> this.jdbc
			.sql("insert into open_hours (clinic_id, day_of_week, opens, closes) values (?, ?, ?, ?)")
			.params(clinicId, day.getValue(), hours.opens(), hours.closes())
			.update());
	}

}
