package org.throughline.handoff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RecordedTogether;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Already told, do not ask again": short lines that travel with the patient, so that
 * nobody tells a painful story five times. For clinical people, and for those of a
 * handoff about this patient.
 */
@Service
@Transactional
public class AlreadyTold {

	/** More than this nobody reads on the way into the room. */
	public static final int MOST = 8;

	private static final String OF_A_HANDOFF = """
			 (:clinical or exists (
			   select from handoff h left join handoff_receiver r on r.handoff_id = h.id and r.staff_id = :who
			   where h.patient_id = p.id and (h.sender_id = :who or r.staff_id is not null)))
			""";

	private final JdbcClient jdbc;

	private final PatientAccess access;

	private final StaffDirectory staff;

	private final ApplicationEventPublisher events;

	AlreadyTold(JdbcClient jdbc, PatientAccess access, StaffDirectory staff, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.access = access;
		this.staff = staff;
		this.events = events;
	}

	/**
	 * The oldest first, for those who may read them. The caller has passed the patient's
	 * door.
	 */
	@Transactional(readOnly = true)
	public List<ToldLine> of(Actor viewer, UUID patientId) {
		return sql(
				"select a.id, a.what, a.heard_by, a.heard_at from already_told a join patient p on p.id = a.patient_id "
						+ "where p.id = :id and a.taken_back_at is null and" + OF_A_HANDOFF
						+ "order by a.heard_at, a.id",
				viewer, patientId)
			.query((row, number) -> new ToldLine(row.getObject("id", UUID.class), row.getString("what"),
					this.staff.get(row.getObject("heard_by", UUID.class)), row.getTimestamp("heard_at").toInstant()))
			.list();
	}

	/**
	 * @param handoffId the handoff it was heard for
	 * @throws RefusedByRule when there are more lines than anyone reads
	 */
	public UUID heard(Actor actor, UUID patientId, @Nullable UUID handoffId, String what, Instant now) {
		return heard(actor, patientId, handoffId, List.of(what), now).get(0);
	}

	/** Several at once, in as many statements as one. */
	public List<UUID> heard(Actor actor, UUID patientId, @Nullable UUID handoffId, List<String> lines, Instant now) {
		if (lines.isEmpty()) {
			return List.of();
		}
		PatientCard patient = this.access.require(actor, patientId, now);
		if (sql("select p.id from patient p where p.id = :id and" + OF_A_HANDOFF + "for update", actor, patientId)
			.query(UUID.class)
			.optional()
			.isEmpty()) {
			throw new NotFound();
		}
		if (of(actor, patientId).size() + lines.size() > MOST) {
			throw new RefusedByRule("alreadyTold", "Eight lines are as many as anyone reads. Take one back first.");
		}
		List<UUID> ids = lines.stream().map((line) -> Ids.next()).toList();
		this.jdbc.sql("""
				insert into already_told (id, patient_id, clinic_id, handoff_id, what, heard_by, heard_at)
				select line.id, :patient, :clinic, :handoff, line.what, :by, :at
				  from unnest(:ids::uuid[], :lines::text[]) as line (id, what)
				""")
			.param("ids", ids.toArray(UUID[]::new))
			.param("lines", lines.toArray(String[]::new))
			.param("patient", patientId)
			.param("clinic", patient.clinicId())
			.param("handoff", handoffId, java.sql.Types.OTHER)
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		this.events.publishEvent(new RecordedTogether(
				ids.stream().map((id) -> recorded(actor, patient, "already told: written down", id, now)).toList()));
		return ids;
	}

	/**
	 * It is not so, or not for everybody: gone from the pages, and kept in the trail.
	 * @return the patient
	 */
	public UUID takeBack(Actor actor, UUID lineId, Instant now) {
		UUID patientId = sql(
				"select p.id from already_told a join patient p on p.id = a.patient_id where a.id = :id and"
						+ OF_A_HANDOFF,
				actor, lineId)
			.query(UUID.class)
			.optional()
			.orElseThrow(NotFound::new);
		PatientCard patient = this.access.require(actor, patientId, now);
		int taken = this.jdbc
			.sql("update already_told set taken_back_at = ?, taken_back_by = ? where id = ? and taken_back_at is null")
			.params(now.atOffset(ZoneOffset.UTC), actor.staffId(), lineId)
			.update();
		if (taken > 0) {
			this.events.publishEvent(recorded(actor, patient, "already told: taken back", lineId, now));
		}
		return patientId;
	}

	private JdbcClient.StatementSpec sql(String sql, Actor viewer, UUID id) {
		return this.jdbc.sql(sql).param("id", id).param("clinical", viewer.isClinical()).param("who", viewer.staffId());
	}

	private static AlreadyToldRecorded recorded(Actor actor, PatientCard patient, String what, UUID id, Instant now) {
		return new AlreadyToldRecorded(now, actor.staffId(), patient.clinicId(), patient.id(), what, id,
				actor.huddleId());
	}

}
