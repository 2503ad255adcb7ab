package org.throughline.handoff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must happen before a patient leaves the building today: an open list on the
 * patient's page, ticked by whoever saw to it. Its lines are words of a handoff, so they
 * are for clinical people and for those of that handoff.
 */
@Service
@Transactional
public class BeforeLeaving {

	private static final String READ_BY = """
			 (:clinical or h.sender_id = :who or exists (
			   select from handoff_receiver r where r.handoff_id = h.id and r.staff_id = :who))
			""";

	private final JdbcClient jdbc;

	private final PatientAccess access;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	BeforeLeaving(JdbcClient jdbc, PatientAccess access, Clinics clinics, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.access = access;
		this.clinics = clinics;
		this.events = events;
	}

	/**
	 * Today's list in the order it was written, without what this person may not read.
	 * The caller has passed the patient's door.
	 */
	@Transactional(readOnly = true)
	public List<BeforeLeavingLine> of(Actor viewer, PatientCard patient, Instant now) {
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		LocalDate today = calendar.dayOf(now);
		return this.jdbc.sql("""
				select b.id, b.what, b.done_at, b.done_by
				from before_leaving b
				join handoff h on h.id = b.handoff_id
				where b.patient_id = :patient and h.offered_at >= :today
				and h.withdrawn_at is null and h.left_before_at is null and
				""" + READ_BY + " order by b.id")
			.param("clinical", viewer.isClinical())
			.param("who", viewer.staffId())
			.param("patient", patient.id())
			.param("today", today.atStartOfDay(calendar.zone()).toOffsetDateTime())
			.query((row, number) -> new BeforeLeavingLine(row.getObject("id", UUID.class), row.getString("what"),
					row.getObject("done_at") != null, row.getObject("done_by", UUID.class)))
			.list();
	}

	/** Ticked, or not after all. */
	public UUID tick(Actor actor, UUID lineId, boolean done, Instant now) {
		UUID patientId = this.jdbc
			.sql("select b.patient_id from before_leaving b join handoff h on h.id = b.handoff_id where b.id = :id and"
					+ READ_BY)
			.param("id", lineId)
			.param("clinical", actor.isClinical())
			.param("who", actor.staffId())
			.query(UUID.class)
			.optional()
			.orElseThrow(NotFound::new);
		PatientCard patient = this.access.require(actor, patientId, now);
		this.jdbc.sql("update before_leaving set done_at = :at, done_by = :by where id = :id")
			.param("at", done ? now.atOffset(ZoneOffset.UTC) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
			.param("by", done ? actor.staffId() : null, java.sql.Types.OTHER)
			.param("id", lineId)
			.update();
		this.events.publishEvent(new BeforeLeavingTicked(now, actor.staffId(), patient.clinicId(), patientId,
				done ? "before leaving: done" : "before leaving: open again", lineId, actor.huddleId()));
		return patientId;
	}

	void write(UUID handoffId, UUID patientId, UUID clinicId, List<String> lines) {
		if (lines.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				insert into before_leaving (id, handoff_id, patient_id, clinic_id, what)
				select line.id, ?, ?, ?, line.what from unnest(?, ?) as line(id, what)
				""")
			.params(handoffId, patientId, clinicId, lines.stream().map((line) -> Ids.next()).toArray(UUID[]::new),
					lines.toArray(String[]::new))
			.update();
	}

}
