package org.throughline.careplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears patients say their plan back. A plan is not finished until they did, for the
 * version that stands; a change of the plan asks for it again.
 */
@Service
@Transactional
public class TeachBacks {

	private final JdbcClient jdbc;

	private final PatientAccess access;

	private final StaffDirectory staff;

	private final ApplicationEventPublisher events;

	TeachBacks(JdbcClient jdbc, PatientAccess access, StaffDirectory staff, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.access = access;
		this.staff = staff;
		this.events = events;
	}

	/**
	 * Every try at a plan that the caller may see, the latest first. One statement.
	 */
	@Transactional(readOnly = true)
	public SaidBack of(PlanView plan) {
		return new SaidBack(plan.version(),
				this.jdbc.sql("select * from teach_back where plan_id = ? order by asked_at desc, id desc limit 100")
					.param(plan.id())
					.query(this::tried)
					.list());
	}

	/**
	 * Keeps what they said with the version that they had before them: when the plan has
	 * changed meanwhile, that is not the one that stands, and they are asked again.
	 * @throws RefusedByRule when the plan has no such version
	 * @throws NotFound when there is no such patient for this person
	 */
	public UUID heard(Actor actor, TeachBackToKeep said, Instant now) {
		if (actor.group() == Group.DESK) {
			throw new NotFound();
		}
		PatientCard patient = this.access.require(actor, said.patientId(), now);
		UUID id = Ids.next();
		int kept = this.jdbc.sql("""
				insert into teach_back (id, patient_id, clinic_id, plan_id, version, result, words, second_question,
				                        second_answer, asked_by, asked_at)
				select :id, p.patient_id, p.clinic_id, p.id, :version, :result, :words, :question, :answer, :by, :at
				  from care_plan p where p.patient_id = :patient and :version between 1 and p.version
				""")
			.param("id", id)
			.param("patient", patient.id())
			.param("version", said.version())
			.param("result", said.result().name())
			.param("words", said.words())
			.param("question", (said.question() != null) ? said.question().name() : null)
			.param("answer", said.answer())
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		if (kept == 0) {
			throw new RefusedByRule("",
					"The plan has no such version. Read it together as it stands now, then ask again.");
		}
		this.events.publishEvent(new PlanSaidBack(now, actor.staffId(), patient.clinicId(), patient.id(), id,
				said.version(), said.result()));
		return id;
	}

	private SaidBack.Try tried(ResultSet row, int number) throws SQLException {
		String question = row.getString("second_question");
		return new SaidBack.Try(row.getObject("id", UUID.class), row.getInt("version"),
				TeachBackResult.valueOf(row.getString("result")), row.getString("words"),
				(question != null) ? SecondQuestion.valueOf(question) : null, row.getString("second_answer"),
				this.staff.get(row.getObject("asked_by", UUID.class)), row.getTimestamp("asked_at").toInstant());
	}

}
