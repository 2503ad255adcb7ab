package org.throughline.safetyplan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.CareTeams;
import org.throughline.careteam.Told;
import org.throughline.careteam.Topic;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a safety plan on paper, and who of the patient's people may have it (rule 13).
 */
@Service
@Transactional
public class SafetyPlanCopies {

	private final SafetyPlanQueries queries;

	private final SafetyPlanDesk desk;

	private final CareTeams teams;

	private final JdbcClient jdbc;

	SafetyPlanCopies(SafetyPlanQueries queries, SafetyPlanDesk desk, CareTeams teams, JdbcClient jdbc) {
		this.queries = queries;
		this.desk = desk;
		this.teams = teams;
		this.jdbc = jdbc;
	}

	/**
	 * Says who has it on paper now; a copy that they had before is replaced.
	 * @param contactPersonId somebody of theirs, or absent for the patient
	 * @param seen the version that was given; absent for the one that stands
	 * @throws RefusedByRule when there is nothing to give, or the patient has not agreed
	 * that this person may have it
	 */
	public UUID give(Actor actor, UUID patientId, @Nullable UUID contactPersonId, @Nullable Integer seen, Instant now) {
		PatientCard patient = this.desk.requireAlive(actor, patientId, now);
		int version = this.queries.seen(patientId, seen);
		if (contactPersonId != null) {
			mayHaveIt(actor, patient, contactPersonId, now);
		}
		this.jdbc.sql("""
				update safety_plan_copy set back_at = :at, back_by = :by
				 where patient_id = :patient and contact_person_id is not distinct from :person and back_at is null
				""")
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("by", actor.staffId())
			.param("patient", patientId)
			.param("person", contactPersonId, java.sql.Types.OTHER)
			.update();
		UUID id = Ids.next();
		this.jdbc.sql("""
				insert into safety_plan_copy (id, patient_id, clinic_id, version, contact_person_id, given_by, given_at)
				values (:id, :patient, :clinic, :version, :person, :by, :at)
				""")
			.param("id", id)
			.param("patient", patientId)
			.param("clinic", patient.clinicId())
			.param("version", version)
			.param("person", contactPersonId, java.sql.Types.OTHER)
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		this.desk.record(actor, patient, id, "safety plan given on paper", Map.of("version", version), now);
		return id;
	}

	/** They do not have it any more. */
	public void takeBack(Actor actor, UUID patientId, UUID copyId, Instant now) {
		PatientCard patient = this.desk.require(actor, patientId, now);
		int back = this.jdbc.sql(
				"update safety_plan_copy set back_at = ?, back_by = ? where id = ? and patient_id = ? and back_at is null")
			.params(now.atOffset(ZoneOffset.UTC), actor.staffId(), copyId, patientId)
			.update();
		if (back == 0) {
			throw new NotFound();
		}
		this.desk.record(actor, patient, copyId, "safety plan on paper taken back", Map.of(), now);
	}

	/**
	 * Their people, and what each may be told. The caller has passed
	 * {@link PatientAccess}.
	 */
	@Transactional(readOnly = true)
	public List<Told> people(Actor viewer, PatientCard patient, Instant now) {
		return viewer.isClinical() ? this.teams.of(viewer, patient, now).people() : List.of();
	}

	/**
	 * The person of theirs who may have it, because the patient agreed and that still
	 * holds. The caller has passed {@link PatientAccess}.
	 * @throws NotFound when there is no such person for a clinical viewer
	 * @throws RefusedByRule when the patient has not agreed
	 */
	@Transactional(readOnly = true)
	public Told mayHaveIt(Actor viewer, PatientCard patient, UUID contactPersonId, Instant now) {
		Told person = people(viewer, patient, now).stream()
			.filter((one) -> one.id().equals(contactPersonId))
			.findFirst()
			.orElseThrow(NotFound::new);
		if (!person.may(Topic.SAFETY_PLAN)) {
			throw new RefusedByRule("person",
					"%s may not have it: ask the patient first whether they may be told about the safety plan."
						.formatted(person.name()));
		}
		return person;
	}

}
