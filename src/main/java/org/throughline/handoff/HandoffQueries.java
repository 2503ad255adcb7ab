package org.throughline.handoff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.throughline.followup.StepKind;
import org.throughline.shared.SqlQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static org.throughline.handoff.HandoffSql.FOR_PERSON;
import static org.throughline.handoff.HandoffSql.IN_OUR_CARE;
import static org.throughline.handoff.HandoffSql.NAMING;
import static org.throughline.handoff.HandoffSql.OFFERED;
import static org.throughline.handoff.HandoffSql.ORDER;
import static org.throughline.handoff.HandoffSql.SELECT;
import static org.throughline.handoff.HandoffSql.STILL_ASKED;

/**
 * Reads handoffs with their receivers and steps, each list in one statement.
 */
@Component
class HandoffQueries {

	private final JdbcClient jdbc;

	HandoffQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<HandoffRow> one(UUID id) {
		return this.jdbc.sql(SELECT + " where h.id = :id" + ORDER)
			.param("id", id)
			.query(new HandoffRows())
			.stream()
			.findFirst();
	}

	Optional<UUID> clinicOf(UUID id) {
		return this.jdbc.sql("select clinic_id from handoff where id = ?").param(id).query(UUID.class).optional();
	}

	List<HandoffRow> ofPatient(UUID patientId) {
		return this.jdbc.sql(SELECT + " where h.patient_id = :patient" + ORDER)
			.param("patient", patientId)
			.query(new HandoffRows());
	}

	/**
	 * Everything that may want something of this person.
	 * @param toldSince whoever was told earlier that somebody else took it has read it
	 */
	List<HandoffRow> ofPerson(UUID staffId, Collection<UUID> clinicIds, Instant toldSince) {
		return this.jdbc.sql(SELECT + " where h.clinic_id = any(:clinics) and h.id in (" + FOR_PERSON + ")" + ORDER)
			.param("clinics", clinicIds.toArray(UUID[]::new))
			.param("who", staffId)
			.param("told", toldSince.atOffset(ZoneOffset.UTC))
			.query(new HandoffRows());
	}

	/** Where this person is asked, owes a word back, or waits for one. */
	List<HandoffRow> naming(UUID staffId, Collection<UUID> clinicIds) {
		return this.jdbc.sql(SELECT + " where h.clinic_id = any(:clinics) and h.id in (" + NAMING + ")" + ORDER)
			.param("clinics", clinicIds.toArray(UUID[]::new))
			.param("who", staffId)
			.query(new HandoffRows());
	}

	/** Untaken handoffs of patients in our care. */
	static SqlQuery<HandoffRow> offered(UUID clinicId) {
		return new SqlQuery<>(SELECT + IN_OUR_CARE + " where h.clinic_id = :clinic and " + OFFERED + ORDER,
				Map.of("clinic", clinicId), new HandoffRows());
	}

	/** Untaken handoffs of a clinic that a person may read, patients in our care only. */
	List<HandoffRow> untaken(UUID clinicId, UUID staffId, boolean clinical) {
		return this.jdbc.sql(SELECT + IN_OUR_CARE + " where h.clinic_id = :clinic and " + OFFERED + """
				 and (:clinical or h.sender_id = :who or exists (
				   select from handoff_receiver mine where mine.handoff_id = h.id and mine.staff_id = :who))
				""" + ORDER)
			.param("clinic", clinicId)
			.param("who", staffId)
			.param("clinical", clinical)
			.query(new HandoffRows());
	}

	/** The steps of a clinic that wait with a handoff for a yes, and whose. */
	void stillAskedIn(UUID clinicId, BiConsumer<UUID, UUID> stepAndPerson) {
		this.jdbc.sql(STILL_ASKED).param("clinic", clinicId).query((row) -> {
			stepAndPerson.accept(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
		});
	}

	/** Whoever asked somebody to have it instead takes that back. */
	void keepPassing(UUID handoffId, Instant now) {
		this.jdbc
			.sql("""
					insert into handoff_pass_kept
					select r.handoff_id, r.staff_id, r.passed_by, r.passed_at, r.passed_why, r.passer_took_at, h.taken_by, :now
					  from handoff h join handoff_receiver r on r.handoff_id = h.id and r.staff_id = h.passed_to
					 where h.id = :id and r.passer_took_at is not null
					""")
			.param("id", handoffId)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	StepKind kindOfStep(UUID handoffId) {
		return StepKind.valueOf(
				this.jdbc.sql("select f.kind from follow_up f join handoff h on h.follow_up_id = f.id where h.id = :id")
					.param("id", handoffId)
					.query(String.class)
					.single());
	}

}
