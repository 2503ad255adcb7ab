package org.throughline.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.throughline.workspace.Unanswered;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads responsibilities in sets, one statement each. What is held by somebody who is
 * here is read for one patient, one person or one count, never for a whole clinic.
 */
@Component
class ResponsibilityQueries {

	/** What has ended lately enough to be of use on a patient's page. */
	private static final int ENDED_SHOWN = 12;

	private static final String FROM = " from responsibility r" + HeldRule.HOLDER_GONE + ResponsibilityRow.OWN_KIND;

	/** What they hold, are asked for, asked of others, or what came back to them. */
	private static final String NAMING = """
			select id from responsibility where holder = :who and ended_at is null
			union select id from responsibility where asked = :who and ended_at is null
			union select id from responsibility where asked is not null and asked_by = :who and ended_at is null
			union select id from responsibility where came_back_to = :who and ended_at is null
			         and holder is null and asked is null
			""";

	private final JdbcClient jdbc;

	ResponsibilityQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<ResponsibilityRow> one(UUID id, Instant now) {
		return select(FROM + " where r.id = :id", now).param("id", id).query(ResponsibilityRow::of).optional();
	}

	/** Open ones as people ask for them, then the latest that ended. */
	List<ResponsibilityRow> ofPatient(UUID patientId, Instant now) {
		return select(
				FROM + """
						 where r.id in ((select id from responsibility where patient_id = :patient and ended_at is null)
						                union all
						                (select id from responsibility where patient_id = :patient and ended_at is not null
						                 order by ended_at desc limit :shown))
						 order by r.ended_at desc nulls first,
						          array_position(array['PLAN', 'RISK', 'REFILLS', 'BRIDGE', 'LABS', 'FAMILY', 'TRANSPORT', 'OWN'], r.kind),
						          own.name, r.medication
						""",
				now)
			.param("patient", patientId)
			.param("shown", ENDED_SHOWN)
			.query(ResponsibilityRow::of)
			.list();
	}

	/** What has an end within these days, the soonest first. */
	List<ResponsibilityRow> endingIn(UUID clinicId, LocalDate from, LocalDate until, Instant now) {
		return select(FROM + """
				 where r.clinic_id = :clinic and r.ended_at is null and r.ends_on between :from and :until
				   and exists (select from enrollment e where e.patient_id = r.patient_id and e.until is null)
				 order by r.ends_on, r.id
				""", now).param("clinic", clinicId)
			.param("from", from)
			.param("until", until)
			.query(ResponsibilityRow::of)
			.list();
	}

	/** How many each person of a clinic holds, by index alone. */
	Map<UUID, Integer> heldIn(UUID clinicId) {
		Map<UUID, Integer> held = new LinkedHashMap<>();
		this.jdbc.sql("""
				select holder, count(*) as held from responsibility
				where clinic_id = :clinic and ended_at is null and holder is not null group by holder
				""")
			.param("clinic", clinicId)
			.query((row, number) -> held.put(row.getObject("holder", UUID.class), row.getInt("held")))
			.list();
		return held;
	}

	/** What one person is asked to hold, and what came back to them. */
	List<ResponsibilityRow> atDoorOf(UUID staffId, Collection<UUID> clinicIds, Instant now) {
		return select(FROM + """
				 where r.id in (select id from responsibility where asked = :me and ended_at is null
				                union
				                select id from responsibility where came_back_to = :me and ended_at is null
				                   and holder is null and asked is null)
				   and r.clinic_id = any (:clinics)
				 order by r.asked_at nulls first, r.id
				""", now).param("me", staffId)
			.param("clinics", clinicIds.toArray(UUID[]::new))
			.query(ResponsibilityRow::of)
			.list();
	}

	int countAtDoorOf(UUID staffId, Collection<UUID> clinicIds) {
		return this.jdbc.sql("""
				select (select count(*) from responsibility where asked = :me and ended_at is null
				           and clinic_id = any (:clinics))
				     + (select count(*) from responsibility where came_back_to = :me and ended_at is null
				           and holder is null and asked is null and clinic_id = any (:clinics))
				""")
			.param("me", staffId)
			.param("clinics", clinicIds.toArray(UUID[]::new))
			.query(Integer.class)
			.single();
	}

	/**
	 * What is asked of anybody, its answer-by time after one moment and before another.
	 */
	List<Unanswered.Ask> unanswered(Instant since, Instant now) {
		return this.jdbc.sql("""
				select asked, clinic_id, id, asked_at from responsibility
				 where asked is not null and ended_at is null and answer_by > :since and answer_by < :now
				""")
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Unanswered.Ask(row.getObject("asked", UUID.class),
					row.getObject("clinic_id", UUID.class), row.getObject("id", UUID.class),
					row.getObject("asked_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** All that names a person, held or asked. */
	long countNaming(UUID staffId) {
		return this.jdbc.sql("select count(*) from (" + NAMING + ") naming")
			.param("who", staffId)
			.query(Long.class)
			.single();
	}

	/** What they hold or are asked for. */
	List<ResponsibilityRow> naming(UUID staffId, Collection<UUID> clinicIds, Instant now) {
		return select(FROM + " where r.id in (" + NAMING + """
				) and r.clinic_id = any (:clinics)
				 order by r.needed_since, r.id
				""", now).param("who", staffId)
			.param("clinics", clinicIds.toArray(UUID[]::new))
			.query(ResponsibilityRow::of)
			.list();
	}

	private JdbcClient.StatementSpec select(String rest, Instant now) {
		return this.jdbc.sql(HeldRule.GONE + ResponsibilityRow.COLUMNS + rest)
			.param("now", now.atOffset(ZoneOffset.UTC));
	}

}
