package org.throughline.careplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.Piece;
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

	/** Of the tries, the last; the rest has a page. */
	private static final int SHOWN = 20;

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
	 * The last tries at a plan that the caller may see. One statement.
	 */
	@Transactional(readOnly = true)
	public SaidBack of(PlanView plan) {
		return of(plan.id(), plan.version(), "");
	}

	/** The last tries at one version of it, as they stood for it. One statement. */
	@Transactional(readOnly = true)
	public SaidBack at(PlanView plan, int version) {
		return of(plan.id(), version, " and version = :version");
	}

	/** The last try at each of these versions, where there was one. One statement. */
	@Transactional(readOnly = true)
	public Map<Integer, SaidBack> at(PlanView plan, List<Integer> versions) {
		Map<Integer, SaidBack> each = new HashMap<>();
		versions.forEach((version) -> each.put(version, new SaidBack(version, List.of(), 0, false)));
		this.jdbc.sql("""
				select distinct on (version) * from teach_back where plan_id = ? and version = any (?)
				 order by version, asked_at desc, id desc
				""")
			.params(plan.id(), versions.toArray(Integer[]::new))
			.query(this::tried)
			.list()
			.forEach((one) -> each.put(one.version(),
					new SaidBack(one.version(), List.of(one), 1, one.result() == TeachBackResult.DONE)));
		return each;
	}

	/** Every try, the latest first, a page at a time. One statement. */
	@Transactional(readOnly = true)
	public Piece<SaidBack.Try> tries(PlanView plan, int page) {
		List<Counted> read = this.jdbc.sql("""
				select *, count(*) over () as in_all from teach_back where plan_id = ?
				 order by asked_at desc, id desc offset ? limit ?
				""")
			.params(plan.id(), Piece.before(page, SHOWN), SHOWN + 1)
			.query((row, number) -> new Counted(tried(row, number), row.getInt("in_all"), false))
			.list();
		return Piece.of(read, page, SHOWN, read.isEmpty() ? 0 : read.get(0).inAll()).map(Counted::one);
	}

	private SaidBack of(UUID planId, int version, String which) {
		List<Counted> read = this.jdbc.sql("""
				select * from (
				  select b.*, count(*) over () as in_all, bool_or(result = 'DONE') over () as ever,
				         row_number() over (order by asked_at desc, id desc) as nth,
				         row_number() over (partition by version order by asked_at desc, id desc) as nth_of_it
				    from teach_back b where plan_id = :plan%s) b
				 where nth <= :most or (version = :version and nth_of_it = 1) order by nth
				""".formatted(which))
			.param("plan", planId)
			.param("version", version)
			.param("most", SHOWN)
			.query((row, number) -> new Counted(tried(row, number), row.getInt("in_all"), row.getBoolean("ever")))
			.list();
		return new SaidBack(version, read.stream().map(Counted::one).toList(), read.isEmpty() ? 0 : read.get(0).inAll(),
				!read.isEmpty() && read.get(0).ever());
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
		patient.requireFollowed();
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

	private record Counted(SaidBack.Try one, int inAll, boolean ever) {
	}

}
