package org.throughline.followup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.throughline.shared.RefusedByRule;
import org.throughline.workspace.Unanswered;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads steps in sets, one statement each.
 */
@Component
class StepQueries {

	/** What has ended lately enough to be of use on a patient's page. */
	private static final int ENDED_SHOWN = 12;

	private final JdbcClient jdbc;

	StepQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<StepRow> one(UUID stepId, Instant now) {
		return select(" where f.id = :id", now).param("id", stepId).query(StepRow::of).optional();
	}

	/**
	 * Open ones by due time, then the latest that ended, and those that something was in
	 * the way of.
	 */
	List<StepRow> ofPatient(UUID patientId, Instant now) {
		return select("""
				 where f.id in ((select id from follow_up where patient_id = :patient and ended_at is null)
				                union all
				                (select id from follow_up where patient_id = :patient and ended_at is not null
				                 order by ended_at desc limit :shown)
				                union all
				                (select blocked_step_id from barrier where patient_id = :patient))
				 order by f.ended_at desc nulls first, f.due_at, f.id
				""", now).param("patient", patientId).param("shown", ENDED_SHOWN).query(StepRow::of).list();
	}

	/** Per patient the open step that needs somebody first: gaps, then by due time. */
	List<StepRow> nextOf(UUID clinicId, Collection<UUID> patientIds, Instant now) {
		return this.jdbc.sql("select distinct on (s.patient_id) s.* from (" + StepRow.SELECT + """
				 where f.clinic_id = :clinic and f.patient_id = any (:patients) and f.ended_at is null offset 0) s
				 order by s.patient_id, (s.gap is null), s.due_at, s.id
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("clinic", clinicId)
			.param("patients", patientIds.toArray(UUID[]::new))
			.query(StepRow::of)
			.list();
	}

	/**
	 * How many rest with nobody in a clinic: steps without an active yes, and patients
	 * without a step.
	 */
	int gaps(UUID clinicId, Instant now) {
		return this.jdbc
			.sql("select (select count(*) from (select f.state, f.owner_staff, f.checked_by, " + GapRule.SQL
					+ " as gap from follow_up f" + GapRule.JOINS + " where f.id in (" + GapRule.CANDIDATES
					+ ")) g where" + GapRule.WITH_NOBODY + """
							) + (
							 select count(*) from enrollment e where e.clinic_id = :clinic and e.until is null
							   and not exists (select from follow_up f where f.clinic_id = e.clinic_id
							                      and f.patient_id = e.patient_id and f.ended_at is null))
							""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("clinic", clinicId)
			.query(Integer.class)
			.single();
	}

	/**
	 * What is asked of anybody, its answer-by time after one moment and before another.
	 */
	List<Unanswered.Ask> unanswered(Instant since, Instant now) {
		return this.jdbc.sql("""
				select f.owner_staff, f.clinic_id, f.id, f.asked_at from clinic c join follow_up f on f.clinic_id = c.id
				 where f.state = 'ASKED' and f.answer_by > :since and f.answer_by < :now
				""")
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Unanswered.Ask(row.getObject("owner_staff", UUID.class),
					row.getObject("clinic_id", UUID.class), row.getObject("id", UUID.class),
					row.getObject("asked_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	void requireContactPerson(UUID contactPersonId, UUID patientId) {
		boolean theirs = this.jdbc.sql("select exists (select from contact_person where id = ? and patient_id = ?)")
			.params(contactPersonId, patientId)
			.query(Boolean.class)
			.single();
		if (!theirs) {
			throw new RefusedByRule("owner", "Choose one person from the list.");
		}
	}

	void requireBarrier(UUID barrierId, UUID patientId) {
		boolean theirs = this.jdbc.sql("select exists (select from barrier where id = ? and patient_id = ?)")
			.params(barrierId, patientId)
			.query(Boolean.class)
			.single();
		if (!theirs) {
			throw new RefusedByRule("barrierId", "Choose from the list what gets in the way.");
		}
	}

	private JdbcClient.StatementSpec select(String where, Instant now) {
		return this.jdbc.sql(StepRow.SELECT + where).param("now", now.atOffset(ZoneOffset.UTC));
	}

}
