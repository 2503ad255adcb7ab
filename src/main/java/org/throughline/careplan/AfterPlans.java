package org.throughline.careplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.Piece;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Required;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of plans: whether the prescription was picked up, whether the next visit was
 * kept, whether the safety plan would do at 2 a.m. What nobody knows is a list to work
 * on.
 */
@Service
@Transactional
public class AfterPlans {

	private static final int ON_A_PAGE = 20;

	/** What was to come of a plan longer ago than this tells nothing about it now. */
	private static final Duration LOOK_BACK = Duration.ofDays(90);

	private static final String CHECKS = """
			select k.*, count(*) over () as in_all from (
			  select p.patient_id, p.changed_at, (m.ended_at at time zone c.time_zone)::date as done_on, x.picked_up,
			         x.asked_on, (v.starts_at at time zone c.time_zone)::date as visit_on, v.outcome,
			         (s.written_at at time zone c.time_zone)::date as written_on, n.answer, n.asked_on as night_on
			    from care_plan p
			    join clinic c on c.id = p.clinic_id
			    join enrollment e on e.patient_id = p.patient_id and e.until is null
			    left join lateral (select ended_at from follow_up
			                        where patient_id = p.patient_id and kind = 'MEDICATION' and state = 'DONE'
			                          and ended_at > :since order by ended_at desc limit 1) m on true
			    left join lateral (select picked_up, asked_on from pickup
			                        where patient_id = p.patient_id
			                          and asked_on >= (m.ended_at at time zone c.time_zone)::date
			                        order by asked_on desc, asked_at desc, id desc limit 1) x on true
			    left join lateral (select starts_at, outcome from visit
			                        where patient_id = p.patient_id and starts_at > greatest(p.started_at, :since)
			                          and starts_at + make_interval(mins => minutes) <= :now
			                          and outcome is distinct from 'CANCELLED'
			                        order by starts_at desc limit 1) v on true
			    left join lateral (select version, written_at from safety_plan
			                        where patient_id = p.patient_id order by version desc limit 1) s on true
			    left join lateral (select answer, asked_on from safety_plan_night
			                        where patient_id = p.patient_id and version = s.version
			                        order by asked_on desc, asked_at desc, id desc limit 1) n on true
			   where %s) k
			""";

	private static final String OF_PATIENT = CHECKS.formatted("p.patient_id = :patient");

	private static final String UNKNOWN = CHECKS.formatted("p.clinic_id = :clinic") + """
			 where (done_on is not null and picked_up is null) or (visit_on is not null and outcome is null)
			    or (written_on is not null and answer is null)
			 order by changed_at, patient_id offset :skip limit :most
			""";

	private final JdbcClient jdbc;

	private final PlanDesk desk;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	AfterPlans(JdbcClient jdbc, PlanDesk desk, Clinics clinics, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.desk = desk;
		this.clinics = clinics;
		this.events = events;
	}

	/**
	 * For clinical people, of a patient in our care with a plan. The caller has passed
	 * {@link org.throughline.patient.PatientAccess}. One statement.
	 */
	@Transactional(readOnly = true)
	public Optional<AfterPlan> of(Actor viewer, UUID patientId, Instant now) {
		return viewer.isClinical()
				? query(OF_PATIENT, now).param("patient", patientId).query((row, number) -> checks(row)).optional()
				: Optional.empty();
	}

	/**
	 * Patients of whose plan something is not known, the plan that stands longest first,
	 * a page at a time, of the clinic at hand. One statement.
	 * @throws NotFound for whoever does not write plans
	 */
	@Transactional(readOnly = true)
	public Piece<AfterPlan> unknown(Actor viewer, int page, Instant now) {
		viewer.requireClinical();
		List<Counted> read = query(UNKNOWN, now).param("clinic", viewer.clinicId())
			.param("skip", Piece.before(page, ON_A_PAGE))
			.param("most", ON_A_PAGE + 1)
			.query((row, number) -> new Counted(checks(row), row.getInt("in_all")))
			.list();
		return Piece.of(read, page, ON_A_PAGE, read.isEmpty() ? 0 : read.get(0).inAll()).map(Counted::one);
	}

	/**
	 * Keeps whether they picked up the prescription.
	 * @throws RefusedByRule when something is missing, or that day is still to come or
	 * before the prescription that is asked about
	 */
	public UUID pickedUp(Actor actor, UUID patientId, @Nullable Boolean answer, @Nullable LocalDate day, Instant now) {
		PatientCard patient = this.desk.writable(actor, patientId, now);
		boolean pickedUp = Required.choice(answer, "", "Choose what they said.");
		LocalDate askedOn = Required.choice(day, "", "Say on which day they were asked.");
		if (askedOn.isAfter(this.clinics.get(patient.clinicId()).calendar().dayOf(now))) {
			throw new RefusedByRule("", "That day is still to come. Say when they were asked.");
		}
		patient.requireBorn(askedOn, "");
		UUID id = Ids.next();
		int kept = query("""
				insert into pickup (id, patient_id, clinic_id, picked_up, asked_on, asked_by, asked_at)
				select :id, :patient, c.id, :answer, :on, :by, :now from clinic c
				 where c.id = :clinic and not exists (
				   select from follow_up f where f.patient_id = :patient and f.kind = 'MEDICATION' and f.state = 'DONE'
				      and f.ended_at > :since and (f.ended_at at time zone c.time_zone)::date > :on)
				""", now).param("id", id)
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("answer", pickedUp)
			.param("on", askedOn)
			.param("by", actor.staffId())
			.update();
		if (kept == 0) {
			throw new RefusedByRule("", "A medication step was done after that day. Ask again, and say on which day.");
		}
		this.events.publishEvent(new PickupAsked(now, actor.staffId(), patient.clinicId(), patient.id(), id));
		return id;
	}

	private JdbcClient.StatementSpec query(String sql, Instant now) {
		return this.jdbc.sql(sql)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("since", now.minus(LOOK_BACK).atOffset(ZoneOffset.UTC));
	}

	private static AfterPlan checks(ResultSet row) throws SQLException {
		Boolean pickedUp = row.getObject("picked_up", Boolean.class);
		return new AfterPlan(row.getObject("patient_id", UUID.class),
				check(row, (pickedUp == null) ? null : pickedUp ? "Yes" : "No", "asked_on", "done_on"),
				check(row, word(row.getString("outcome")), "visit_on", "visit_on"),
				check(row, word(row.getString("answer")), "night_on", "written_on"));
	}

	private static AfterPlan.@Nullable Check check(ResultSet row, @Nullable String answer, String answered,
			String since) throws SQLException {
		LocalDate could = row.getObject(since, LocalDate.class);
		LocalDate on = (answer != null) ? row.getObject(answered, LocalDate.class) : could;
		return (could != null && on != null) ? new AfterPlan.Check(answer, on) : null;
	}

	private static @Nullable String word(@Nullable String kept) {
		return (kept == null) ? null : switch (kept) {
			case "CAME", "YES", "USED_IT" -> "Yes";
			case "NOT_SURE" -> "Not sure";
			default -> "No";
		};
	}

	private record Counted(AfterPlan one, int inAll) {
	}

}
