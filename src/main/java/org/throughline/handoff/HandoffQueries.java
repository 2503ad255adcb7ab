package org.throughline.handoff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.throughline.followup.StepKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.workspace.Unanswered;

/**
 * Reads handoffs with their receivers and steps, each list in one statement.
 */
@Component
class HandoffQueries {

	private static final String SELECT = """
			select h.*, f.title step_title, f.kind step_kind, f.due_at step_due,
			       r.staff_id asked_id, r.seen_at, r.declined_at, r.decline_reason, r.told_taken_at,
			       r.passed_by, r.passed_at, r.passed_why, r.passer_took_at, r.passed_told_at
			from handoff h
			join follow_up f on f.id = h.follow_up_id
			join handoff_receiver r on r.handoff_id = h.id
			""";

	private static final String ORDER = " order by h.offered_at, h.id, r.position";

	private static final String OF_THE_LIVING = "not exists (select from patient dead where dead.id = h.patient_id and dead.deceased)";

	/** With a death the offer is over: it stands at nobody's door. */
	private static final String OFFERED = "num_nonnulls(h.taken_at, h.sent_back_at, h.withdrawn_at, h.left_before_at) = 0 and "
			+ OF_THE_LIVING;

	/** Where a person is asked, owes a word back, or waits for one. */
	private static final String NAMING = """
			select h.id from handoff_receiver mine join handoff h on h.id = mine.handoff_id
			 where mine.staff_id = :who and mine.declined_at is null and
			""" + OFFERED + " " + """
			union
			select h.id from handoff h where h.passed_to = :who
			union
			select h.id from handoff h
			 where h.taken_by = :who and h.taken_at is not null and h.reported_at is null and h.left_before_at is null
			union
			select h.id from handoff h
			 where h.sender_id = :who and h.acknowledged_at is null
			   and num_nonnulls(h.sent_back_at, h.withdrawn_at, h.left_before_at) = 0
			""";

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
		return this.jdbc
			.sql(SELECT + """
					where h.clinic_id = any(:clinics) and h.id in (
					  select h.id from handoff_receiver mine join handoff h on h.id = mine.handoff_id
					  where mine.staff_id = :who and mine.declined_at is null and (
					""" + OFFERED
					+ """
							    or h.taken_at > :told and h.taken_by <> :who and (mine.told_taken_at is null or mine.told_taken_at > :told))
							  union all
							  select h.id from handoff h where h.passed_to = :who
							  union all
							  select h.id from handoff h
							  where h.taken_by = :who and h.taken_at is not null and h.reported_at is null and h.left_before_at is null
							  union all
							  select h.id from handoff h
							  where h.sender_id = :who and h.acknowledged_at is null
							    and num_nonnulls(h.sent_back_at, h.withdrawn_at, h.left_before_at) = 0
							    and (h.reported_at is not null or h.taken_at is null and
							"""
					+ OF_THE_LIVING
					+ """
							      or exists (select from handoff_receiver r where r.handoff_id = h.id
							                 and r.passed_at is not null and (r.passed_told_at is null or r.passed_told_at > :told))))
							"""
					+ ORDER)
			.param("clinics", clinicIds.toArray(UUID[]::new))
			.param("who", staffId)
			.param("told", at(toldSince))
			.query(new HandoffRows());
	}

	/** Untaken handoffs of patients in our care. */
	List<HandoffRow> offered(UUID clinicId) {
		return this.jdbc
			.sql(SELECT + " join enrollment e on e.patient_id = h.patient_id and e.until is null"
					+ " where h.clinic_id = :clinic and " + OFFERED + ORDER)
			.param("clinic", clinicId)
			.query(new HandoffRows());
	}

	/** Untaken handoffs of a clinic that a person may read, patients in our care only. */
	List<HandoffRow> untaken(UUID clinicId, UUID staffId, boolean clinical) {
		return this.jdbc
			.sql(SELECT + " join enrollment e on e.patient_id = h.patient_id and e.until is null"
					+ " where h.clinic_id = :clinic and " + OFFERED + """
							 and (:clinical or h.sender_id = :who or exists (
							   select from handoff_receiver mine where mine.handoff_id = h.id and mine.staff_id = :who))
							""" + ORDER)
			.param("clinic", clinicId)
			.param("who", staffId)
			.param("clinical", clinical)
			.query(new HandoffRows());
	}

	StepKind kindOfStep(UUID handoffId) {
		return StepKind.valueOf(
				this.jdbc.sql("select f.kind from follow_up f join handoff h on h.follow_up_id = f.id where h.id = :id")
					.param("id", handoffId)
					.query(String.class)
					.single());
	}

	int countAtDoor(UUID staffId, Collection<UUID> clinicIds) {
		return this.jdbc
			.sql("""
					select count(*) from handoff_receiver mine join handoff h on h.id = mine.handoff_id
					where mine.staff_id = :who and mine.declined_at is null and h.clinic_id = any(:clinics) and (h.passed_to = :who or
					"""
					+ OFFERED + ")")
			.param("who", staffId)
			.param("clinics", clinicIds.toArray(UUID[]::new))
			.query(Integer.class)
			.single();
	}

	/**
	 * Everybody who may still take an untaken handoff, and since when it waits for them.
	 */
	List<HandoffsUnanswered.Waiting> waiting() {
		return this.jdbc.sql("""
				select mine.staff_id, h.clinic_id, h.id, h.kind, coalesce(mine.passed_at, h.offered_at) as asked_at
				from handoff h join handoff_receiver mine on mine.handoff_id = h.id and mine.declined_at is null where
				""" + OFFERED)
			.query((row, number) -> new HandoffsUnanswered.Waiting(
					new Unanswered.Ask(row.getObject("staff_id", UUID.class), row.getObject("clinic_id", UUID.class),
							row.getObject("id", UUID.class),
							row.getObject("asked_at", OffsetDateTime.class).toInstant()),
					HandoffKind.valueOf(row.getString("kind"))))
			.list();
	}

	/** Offers to them, reports they owe, and their own whose loop is open. */
	long countHeldBy(UUID staffId) {
		return this.jdbc.sql("select count(*) from (" + NAMING + ") naming")
			.param("who", staffId)
			.query(Long.class)
			.single();
	}

	List<HandoffRow> naming(UUID staffId, Collection<UUID> clinicIds) {
		return this.jdbc.sql(SELECT + " where h.clinic_id = any(:clinics) and h.id in (" + NAMING + ")" + ORDER)
			.param("clinics", clinicIds.toArray(UUID[]::new))
			.param("who", staffId)
			.query(new HandoffRows());
	}

	void seen(UUID staffId, Collection<UUID> handoffIds, Instant now) {
		mark("seen_at", staffId, handoffIds, now);
	}

	/** The sender has been shown that it was passed on. */
	void toldPassed(Collection<UUID> handoffIds, Instant now) {
		if (!handoffIds.isEmpty()) {
			this.jdbc
				.sql("update handoff_receiver set passed_told_at = :now "
						+ "where handoff_id = any(:ids) and passed_at is not null and passed_told_at is null")
				.param("now", at(now))
				.param("ids", handoffIds.toArray(UUID[]::new))
				.update();
		}
	}

	void told(UUID staffId, Collection<UUID> handoffIds, Instant now) {
		mark("told_taken_at", staffId, handoffIds, now);
	}

	private void mark(String fact, UUID staffId, Collection<UUID> handoffIds, Instant now) {
		if (handoffIds.isEmpty()) {
			return;
		}
		this.jdbc.sql(
				"update handoff_receiver set %1$s = :now where staff_id = :who and handoff_id = any(:ids) and %1$s is null"
					.formatted(fact))
			.param("now", at(now))
			.param("who", staffId)
			.param("ids", handoffIds.toArray(UUID[]::new))
			.update();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
