package org.throughline.patient;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.staff.Actor;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers when and how often patients want to be called. The caller has passed
 * {@link PatientAccess}, or lists patients who were found for this viewer.
 */
@Service
@Transactional(readOnly = true)
public class Reaching {

	private static final RowMapper<Reach> REACH = (row, number) -> new Reach(row.getObject("id", UUID.class),
			row.getString("times_that_work"), row.getString("times_that_do_not"), row.getString("involvement"),
			new CallWish(row.getObject("call_from", LocalTime.class), row.getObject("call_until", LocalTime.class),
					row.getObject("contact_every_days", Integer.class)));

	private final JdbcClient jdbc;

	Reaching(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One statement. */
	public Map<UUID, Reach> of(Actor viewer, Collection<UUID> patientIds) {
		return patientIds.isEmpty() ? Map.of() : this.jdbc.sql("""
				select id, times_that_work, times_that_do_not, involvement, call_from, call_until, contact_every_days
				  from patient where id = any (?)
				""")
			.param(patientIds.toArray(UUID[]::new))
			.query(REACH)
			.list()
			.stream()
			.map((reach) -> reach.asReadBy(viewer))
			.collect(Collectors.toUnmodifiableMap(Reach::patientId, Function.identity()));
	}

	public Reach of(Actor viewer, UUID patientId) {
		return of(viewer, List.of(patientId)).getOrDefault(patientId, Reach.unknown(patientId));
	}

}
