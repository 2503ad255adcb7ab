package org.throughline.careteam;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "I am worried this plan will not hold": one sentence to whoever keeps the plan, who
 * must answer it.
 */
@Service
@Transactional
public class Worries {

	private final JdbcClient jdbc;

	private final CareTeamWrites writes;

	private final StaffDirectory staff;

	private final PlanKeepers keepers;

	private final Clinics clinics;

	private final Moments moments;

	Worries(JdbcClient jdbc, CareTeamWrites writes, StaffDirectory staff, PlanKeepers keepers, Clinics clinics,
			Moments moments) {
		this.jdbc = jdbc;
		this.writes = writes;
		this.staff = staff;
		this.keepers = keepers;
		this.clinics = clinics;
		this.moments = moments;
	}

	/**
	 * @throws RefusedByRule when there is no plan to be worried about, or nobody keeps it
	 * since we do not follow the patient
	 */
	public UUID raise(Actor actor, UUID patientId, String sentence, Instant now) {
		PatientCard patient = this.writes.require(actor, patientId, now);
		patient.requireFollowed();
		UUID id = Ids.next();
		int raised = this.jdbc
			.sql("""
					insert into worry (id, patient_id, clinic_id, sentence, raised_by, raised_at)
					select :id, p.patient_id, p.clinic_id, :sentence, :by, :at from care_plan p where p.patient_id = :patient
					""")
			.param("id", id)
			.param("patient", patientId)
			.param("sentence", sentence)
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		if (raised == 0) {
			throw new RefusedByRule("sentence", "There is no plan yet. Write it with them first.");
		}
		this.writes.record(actor, patient, "worry raised", id, Map.of(), now);
		return id;
	}

	/**
	 * Whoever keeps the plan answers, or looks after it while they are away, nobody else,
	 * and once.
	 * @throws RefusedByRule when the plan is kept by somebody else, or by nobody, or it
	 * is answered already, or we do not follow the patient any more
	 */
	public void answer(Actor actor, UUID patientId, UUID worryId, String words, Instant now) {
		PatientCard patient = this.writes.require(actor, patientId, now);
		refuseSecondAnswer(patient, worryId, now);
		patient.requireFollowed();
		boolean keeps = this.jdbc.sql("""
				select exists (select from responsibility where patient_id = ? and kind = 'PLAN' and ended_at is null
				                  and holder = any (?))
				""").params(patientId, this.keepers.keptFor(actor, now)).query(Boolean.class).single();
		if (!keeps) {
			throw new RefusedByRule("", "Whoever keeps the plan answers. Take the plan over first.");
		}
		this.jdbc.sql("update worry set answer = ?, answered_by = ?, answered_at = ? where id = ?")
			.params(words, actor.staffId(), now.atOffset(ZoneOffset.UTC), worryId)
			.update();
		this.writes.record(actor, patient, "worry answered", worryId, Map.of(), now);
	}

	private void refuseSecondAnswer(PatientCard patient, UUID worryId, Instant now) {
		Given given = this.jdbc
			.sql("select answer, answered_by, answered_at from worry where id = ? and patient_id = ? for update")
			.params(worryId, patient.id())
			.query(Given.class)
			.optional()
			.orElseThrow(NotFound::new);
		if (given.answer() != null && given.answeredBy() != null && given.answeredAt() != null) {
			String when = this.moments.when(given.answeredAt().toInstant(),
					this.clinics.get(patient.clinicId()).calendar(), now);
			throw new RefusedByRule("", "%s answered it already (“%s”), %s."
				.formatted(this.staff.get(given.answeredBy()).fullName(), given.answer(), when));
		}
	}

	private record Given(@Nullable String answer, @Nullable UUID answeredBy, @Nullable OffsetDateTime answeredAt) {
	}

}
