package org.throughline.careteam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.throughline.shared.Piece;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Group;
import org.throughline.staff.StaffDirectory;
import org.throughline.workspace.NavCount;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits at somebody's door about the teams they belong to and the plans they keep:
 * worries first, then lines of contact cards that they are asked for, then what was done
 * differently for a while and is over, then what they have not agreed to since it
 * changed.
 */
@Service
@Transactional(readOnly = true)
public class TeamDoors implements NavCount {

	/** More than these nobody answers on one day; the rest has a page. */
	private static final int SHOWN = 12;

	private static final int ON_A_PAGE = 20;

	private static final String STANDS = """
			select c.patient_id, 'CARD' as about, c.version, c.changed_by as by, c.changed_at as at
			            from contact_card c where c.clinic_id = any (:clinics)
			          union all
			          select n.patient_id, 'PLAN', n.version, n.changed_by, n.changed_at
			            from care_plan n where n.clinic_id = any (:clinics)""";

	/**
	 * Who looks whether it helped: the plan's keeper, whoever wrote it down, or a
	 * coordinator; the first of them who signs in.
	 */
	private static final String LOOKS = """
			select s.id from staff_member s
			  join staff_clinic at on at.staff_id = s.id and at.clinic_id = o.clinic_id
			  left join responsibility r on r.patient_id = o.patient_id and r.kind = 'PLAN' and r.ended_at is null
			   and r.holder = s.id
			 where s.sign_in_stopped_at is null
			   and (r.id is not null or s.id = o.noted_by
			        or s.discipline in %s)
			 order by r.id is null, s.id <> o.noted_by, s.discipline <> 'CARE_COORDINATOR', s.family_name, s.given_name, s.id
			 limit 1"""
		.formatted(Discipline.listed((discipline) -> discipline.group() == Group.CLINICAL));

	private static final String WAITING = """
			from (
			  select w.id, w.patient_id, null as about, 0 as version, 0 as position, w.sentence, null as number, null as why,
			         null::date as until, w.raised_by as by, w.raised_at as at
			    from worry w
			    join responsibility r on r.patient_id = w.patient_id and r.kind = 'PLAN' and r.ended_at is null
			     and r.holder = any (:keepers)
			   where :clinical and w.clinic_id = any (:clinics) and w.answered_at is null
			  union all
			  select l.patient_id, l.patient_id, null, l.version, l.position, l.for_what, l.number, l.ask_reason,
			         null, l.asked_by, l.asked_at
			    from contact_card_line l
			    join contact_card c on c.patient_id = l.patient_id and c.version = l.version
			    join enrollment e on e.patient_id = l.patient_id and e.until is null
			   where l.staff_id = :me and l.asked_at is not null and l.yes_at is null and l.declined_at is null
			     and c.clinic_id = any (:clinics)
			  union all
			  select o.id, o.patient_id, null, 0, 0, o.what, null, null, o.until, o.noted_by, o.noted_at
			    from accommodation o
			    join clinic k on k.id = o.clinic_id and o.until < (:now at time zone k.time_zone)::date
			    join enrollment e on e.patient_id = o.patient_id and e.until is null
			   where o.clinic_id = any (:clinics) and o.ended_on is null and (%2$s) = :me
			  union all
			  select t.patient_id, t.patient_id, t.about, t.version, 0, null, null, null, null, t.by, t.at
			    from (select t.*
			            from (select m.patient_id from care_team_member m
			                    join enrollment e on e.patient_id = m.patient_id and e.until is null
			                     and e.clinic_id = any (:clinics)
			                   where :clinical and m.staff_id = :me and m.until is null and m.clinic_id = any (:clinics)
			                  offset 0) mine
			            join (%1$s) t on t.patient_id = mine.patient_id
			          offset 0) t
			   where not exists (select from team_agreement a where a.patient_id = t.patient_id and a.about = t.about
			                        and a.version = t.version and a.staff_id = :me)
			  union all
			  select t.patient_id, t.patient_id, t.about, t.version, 0, x.name, null, null, null, t.by, t.at
			    from (select m.patient_id, m.external_id from responsibility r
			            join enrollment e on e.patient_id = r.patient_id and e.until is null and e.clinic_id = any (:clinics)
			            join care_team_member m on m.patient_id = r.patient_id and m.external_id is not null and m.until is null
			           where :clinical and r.holder = :me and r.clinic_id = any (:clinics) and r.kind = 'PLAN' and r.ended_at is null
			          offset 0) kept
			    join external_clinician x on x.id = kept.external_id and x.gone_at is null
			    join (%1$s) t on t.patient_id = kept.patient_id
			   where not exists (select from team_agreement a where a.patient_id = t.patient_id and a.about = t.about
			                        and a.version = t.version and a.external_id = kept.external_id)) d
			"""
		.formatted(STANDS, LOOKS);

	private final JdbcClient jdbc;

	private final StaffDirectory staff;

	private final PlanKeepers keepers;

	TeamDoors(JdbcClient jdbc, StaffDirectory staff, PlanKeepers keepers) {
		this.jdbc = jdbc;
		this.staff = staff;
		this.keepers = keepers;
	}

	/** The first of them, and how many wait in all. One statement. */
	public Piece<TeamDoor> of(Actor actor, Instant now) {
		return page(actor, 1, SHOWN, now);
	}

	/** All of them, a page at a time. One statement. */
	public Piece<TeamDoor> page(Actor actor, int page, Instant now) {
		return page(actor, page, ON_A_PAGE, now);
	}

	private Piece<TeamDoor> page(Actor actor, int page, int size, Instant now) {
		List<Counted> read = query(
				"select d.*, count(*) over () as in_all " + WAITING
						+ " order by about nulls first, until nulls first, position, at, id offset :skip limit :most",
				actor, now)
			.param("skip", Piece.before(page, size))
			.param("most", size + 1)
			.query((row, number) -> new Counted(door(row), row.getInt("in_all")))
			.list();
		return Piece.of(read, page, size, read.isEmpty() ? 0 : read.get(0).inAll()).map(Counted::door);
	}

	@Override
	public Place place() {
		return Place.DOOR;
	}

	@Override
	public int count(Actor actor, Instant now) {
		return query("select count(*) " + WAITING, actor, now).query(Integer.class).single();
	}

	private JdbcClient.StatementSpec query(String sql, Actor actor, Instant now) {
		return this.jdbc.sql(sql)
			.param("me", actor.staffId())
			.param("keepers", this.keepers.keptFor(actor, now))
			.param("clinics", actor.clinicIds().toArray(UUID[]::new))
			.param("clinical", actor.isClinical())
			.param("now", now.atOffset(ZoneOffset.UTC));
	}

	private TeamDoor door(ResultSet row) throws SQLException {
		String about = row.getString("about");
		return new TeamDoor(row.getObject("id", UUID.class), row.getObject("patient_id", UUID.class),
				(about != null) ? About.valueOf(about) : null, row.getInt("version"), row.getInt("position"),
				row.getString("sentence"), row.getString("number"), row.getString("why"),
				row.getObject("until", LocalDate.class), this.staff.get(row.getObject("by", UUID.class)),
				row.getTimestamp("at").toInstant());
	}

	private record Counted(TeamDoor door, int inAll) {
	}

}
