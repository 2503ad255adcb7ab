package org.throughline.careteam;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may leave to each clinician elsewhere, by what way. What was said before stays to
 * be read.
 */
@Service
@Transactional
public class MayLeaves {

	private static final String LATEST = """
			select count(*) + count(taken_back_at) as times,
			       (array_agg(coalesce(taken_back_by, asked_by) order by id desc))[1] as by
			  from may_leave where patient_id = ? and external_id = ?
			""";

	private final JdbcClient jdbc;

	private final PatientSaid said;

	MayLeaves(JdbcClient jdbc, PatientSaid said) {
		this.jdbc = jdbc;
		this.said = said;
	}

	/**
	 * The patient was asked, and said that these may leave to somebody of their care team
	 * and nothing else; without any, that nothing may.
	 * @throws ChangedMeanwhile when somebody asked since the writer opened the page
	 */
	public void said(Actor actor, UUID patientId, UUID memberId, LeavesToKeep leaves, Instant now) {
		PatientCard patient = this.said.require(actor, patientId, now);
		LocalDate askedOn = this.said.askedOn(patient, leaves.askedOn(), now);
		Set<Topic> topics = leaves.topics();
		SendingWay way = leaves.way();
		if (!topics.isEmpty() && way == null) {
			throw new RefusedByRule("way", "By what way may it leave? Choose one.");
		}
		UUID external = this.jdbc.sql("""
				select external_id from care_team_member
				 where id = ? and patient_id = ? and until is null and external_id is not null for update
				""").params(memberId, patientId).query(UUID.class).optional().orElseThrow(NotFound::new);
		this.said.requireAskedLast(leaves.seen(),
				this.jdbc.sql(LATEST).params(patientId, external).query(PatientSaid.Latest.class).single());
		this.jdbc.sql("""
				update may_leave set taken_back_at = ?, taken_back_by = ?
				 where patient_id = ? and external_id = ? and taken_back_at is null
				""").params(now.atOffset(ZoneOffset.UTC), actor.staffId(), patientId, external).update();
		if (way != null && !topics.isEmpty()) {
			this.jdbc.sql("""
					insert into may_leave (id, patient_id, clinic_id, external_id, topics, way, asked_on, asked_by)
					values (:id, :patient, :clinic, :external, :topics, :way, :on, :by)
					""")
				.param("id", Ids.next())
				.param("patient", patientId)
				.param("clinic", patient.clinicId())
				.param("external", external)
				.param("topics", topics.stream().map(Topic::name).sorted().toArray(String[]::new))
				.param("way", way.name())
				.param("on", askedOn)
				.param("by", actor.staffId())
				.update();
		}
		this.said.record(actor, patient, "asked what may leave the clinic", memberId, topics, now);
	}

}
