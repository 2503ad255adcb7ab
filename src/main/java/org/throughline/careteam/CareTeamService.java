package org.throughline.careteam;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who comes onto a patient's care team and who leaves it.
 */
@Service
@Transactional
public class CareTeamService {

	private final JdbcClient jdbc;

	private final CareTeamWrites writes;

	private final StaffDirectory staff;

	private final Clinics clinics;

	CareTeamService(JdbcClient jdbc, CareTeamWrites writes, StaffDirectory staff, Clinics clinics) {
		this.jdbc = jdbc;
		this.writes = writes;
		this.staff = staff;
		this.clinics = clinics;
	}

	/**
	 * Somebody of the clinic is on the team from now on.
	 * @param does what they do for this patient
	 */
	public UUID join(Actor actor, UUID patientId, UUID staffId, String does, LocalDate since, Instant now) {
		PatientCard patient = this.writes.require(actor, patientId, now);
		if (this.staff.find(staffId).filter((card) -> card.isActive() && card.worksAt(patient.clinicId())).isEmpty()) {
			throw new RefusedByRule("whom", "They do not work at this clinic. Choose somebody else.");
		}
		return add(actor, patient, staffId, null, does, since, now);
	}

	/** Somebody who works elsewhere is on the team from now on. */
	public UUID joinFromOutside(Actor actor, UUID patientId, UUID externalId, String does, LocalDate since,
			Instant now) {
		PatientCard patient = this.writes.require(actor, patientId, now);
		if (this.jdbc.sql("select gone_at is not null from external_clinician where id = ? and clinic_id = ?")
			.params(externalId, patient.clinicId())
			.query(Boolean.class)
			.optional()
			.orElseThrow(NotFound::new)) {
			throw new RefusedByRule("whom", "They work with us no more. Choose somebody else.");
		}
		return add(actor, patient, null, externalId, does, since, now);
	}

	/**
	 * Somebody of the clinic does from that day on what another did on the team, and is
	 * asked to agree as anybody new is.
	 */
	public void leaveTo(Actor actor, UUID patientId, UUID memberId, UUID staffId, LocalDate day, Instant now) {
		String does = this.jdbc.sql("select does from care_team_member where id = ? and patient_id = ?")
			.params(memberId, patientId)
			.query(String.class)
			.optional()
			.orElseThrow(NotFound::new);
		leave(actor, patientId, memberId, day, now);
		join(actor, patientId, staffId, does, day, now);
	}

	/** Not on the team any more; that they were stays to be read. */
	public void leave(Actor actor, UUID patientId, UUID memberId, LocalDate until, Instant now) {
		PatientCard patient = this.writes.require(actor, patientId, now);
		notInTheFuture("until", until, patient, now);
		LocalDate since = this.jdbc
			.sql("select since from care_team_member where id = ? and patient_id = ? and until is null for update")
			.params(memberId, patientId)
			.query(LocalDate.class)
			.optional()
			.orElseThrow(NotFound::new);
		if (until.isBefore(since)) {
			throw new RefusedByRule("until", "They came onto the team after that day.");
		}
		this.jdbc.sql("update care_team_member set until = ?, ended_by = ?, ended_at = ? where id = ?")
			.params(until, actor.staffId(), now.atOffset(ZoneOffset.UTC), memberId)
			.update();
		this.writes.record(actor, patient, "left the care team", memberId, Map.of("until", until.toString()), now);
	}

	private UUID add(Actor actor, PatientCard patient, @Nullable UUID staffId, @Nullable UUID externalId, String does,
			LocalDate since, Instant now) {
		notInTheFuture("since", since, patient, now);
		UUID id = Ids.next();
		try {
			this.jdbc.sql("""
					insert into care_team_member (id, patient_id, clinic_id, staff_id, external_id, does, since,
					                              added_by, added_at)
					values (:id, :patient, :clinic, :staff, :external, :does, :since, :by, :at)
					""")
				.param("id", id)
				.param("patient", patient.id())
				.param("clinic", patient.clinicId())
				.param("staff", staffId, Types.OTHER)
				.param("external", externalId, Types.OTHER)
				.param("does", does)
				.param("since", since)
				.param("by", actor.staffId())
				.param("at", now.atOffset(ZoneOffset.UTC))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new RefusedByRule("whom", "They are on the team already.");
		}
		this.writes.record(actor, patient, "joined the care team", id, Map.of((staffId != null) ? "staff" : "external",
				String.valueOf((staffId != null) ? staffId : externalId)), now);
		return id;
	}

	private void notInTheFuture(String field, LocalDate day, PatientCard patient, Instant now) {
		if (day.isAfter(this.clinics.get(patient.clinicId()).calendar().dayOf(now))) {
			throw new RefusedByRule(field, "That day is still to come.");
		}
	}

}
