package org.throughline.careteam;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clinicians around a patient agree, each by name, to one version of the contact card
 * or of the plan. Nothing is taken away when that changes: it counts no more.
 */
@Service
@Transactional
public class Agreements {

	private final JdbcClient jdbc;

	private final CareTeamWrites writes;

	Agreements(JdbcClient jdbc, CareTeamWrites writes) {
		this.jdbc = jdbc;
		this.writes = writes;
	}

	/**
	 * For oneself.
	 * @param seen the version that they read
	 * @throws ChangedMeanwhile when it is another one by now
	 */
	public UUID agree(Actor actor, UUID patientId, About about, int seen, Instant now) {
		return keep(actor, patientId, about, seen, actor.staffId(), null, null, now);
	}

	/**
	 * Somebody from outside agreed, as whoever spoke with them writes down.
	 * @param how such as "by phone, she read it back"
	 */
	public UUID agreedOutside(Actor actor, UUID patientId, About about, int seen, UUID externalId, String how,
			Instant now) {
		return keep(actor, patientId, about, seen, null, externalId, how, now);
	}

	private UUID keep(Actor actor, UUID patientId, About about, int seen, @Nullable UUID staff, @Nullable UUID external,
			@Nullable String how, Instant now) {
		PatientCard patient = this.writes.require(actor, patientId, now);
		patient.requireFollowed();
		requireStillSo(patientId, about, seen, staff, external);
		UUID id = Ids.next();
		int fresh = this.jdbc.sql("""
				insert into team_agreement (id, patient_id, clinic_id, about, version, staff_id, external_id, agreed_at,
				                            recorded_by, how)
				values (:id, :patient, :clinic, :about, :version, :staff, :external, :at, :by, :how)
				on conflict (patient_id, about, version, staff_id, external_id) do nothing
				""")
			.param("id", id)
			.param("patient", patientId)
			.param("clinic", patient.clinicId())
			.param("about", about.name())
			.param("version", seen)
			.param("staff", staff, Types.OTHER)
			.param("external", external, Types.OTHER)
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("by", actor.staffId())
			.param("how", how)
			.update();
		if (fresh > 0) {
			this.writes.record(actor, patient, "agreed to " + about.label(), patientId, Map.of("version", seen), now);
		}
		return id;
	}

	private void requireStillSo(UUID patientId, About about, int seen, @Nullable UUID staff, @Nullable UUID external) {
		Standing standing = this.jdbc.sql("""
				select (select version from contact_card where patient_id = :patient) as card,
				       (select version from care_plan where patient_id = :patient) as plan,
				       exists (select from care_team_member where patient_id = :patient and until is null
				                  and (staff_id = :staff or external_id = :external)) as on_team
				""")
			.param("patient", patientId)
			.param("staff", staff, Types.OTHER)
			.param("external", external, Types.OTHER)
			.query((row, number) -> new Standing(row.getInt((about == About.CARD) ? "card" : "plan"),
					row.getBoolean("on_team")))
			.single();
		if (!standing.onTeam()) {
			throw new RefusedByRule("", "Only who is on the care team agrees. Put them on the team first.");
		}
		if (standing.version() != seen || seen == 0) {
			throw new ChangedMeanwhile("It changed since this page was opened. Read it again before you agree.");
		}
	}

	private record Standing(int version, boolean onTeam) {
	}

}
