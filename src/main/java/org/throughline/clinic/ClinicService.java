package org.throughline.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.shared.Ids;

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
		clinic.week()
			.forEach((day, hours) -> this.jdbc
				.sql("insert into open_hours (clinic_id, day_of_week, opens, closes) values (?, ?, ?, ?)")
				.params(id, day.getValue(), hours.opens(), hours.closes())
				.update());
		this.events.publishEvent(new ClinicChanged(now, actorId, id));
		return id;
	}

	/** The same day closed twice keeps the newer name. */
	public void close(UUID clinicId, LocalDate day, String name, @Nullable UUID actorId, Instant now) {
		this.jdbc.sql("""
				insert into closed_day (clinic_id, day, name) values (?, ?, ?)
				on conflict (clinic_id, day) do update set name = excluded.name
				""").params(clinicId, day, name).update();
		this.events.publishEvent(new ClinicChanged(now, actorId, clinicId));
	}

}
