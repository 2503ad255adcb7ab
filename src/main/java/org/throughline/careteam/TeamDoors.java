package org.throughline.careteam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.workspace.NavCount;

/**
 * What waits at somebody's door about the teams they belong to and the plans they keep:
 * worries first, then what they have not agreed to since it changed.
 */
@Service
@Transactional(readOnly = true)
public class TeamDoors implements NavCount {

	/** More than these nobody answers on one day. */
	private static final int SHOWN = 12;

	private static final String WAITING = """
			from (
			  select w.id, w.patient_id, null as about, 0 as version, w.sentence, w.raised_by as by, w.raised_at as at
			    from worry w
			    join responsibility r on r.patient_id = w.patient_id and r.kind = 'PLAN' and r.ended_at is null
			     and r.holder = :me
			   where w.clinic_id = any (:clinics) and w.answered_at is null
			  union all
			  select m.patient_id, m.patient_id, t.about, t.version, null, t.by, t.at
			    from care_team_member m
			    join enrollment e on e.patient_id = m.patient_id and e.until is null
			    cross join lateral (
			      select 'CARD' as about, c.version, c.changed_by as by, c.changed_at as at
			        from contact_card c where c.patient_id = m.patient_id
			      union all
			      select 'PLAN', n.version, n.changed_by, n.changed_at from care_plan n where n.patient_id = m.patient_id) t
			   where m.staff_id = :me and m.until is null and m.clinic_id = any (:clinics)
			     and not exists (select from team_agreement a where a.patient_id = m.patient_id and a.about = t.about
			                        and a.version = t.version and a.staff_id = :me)) d
			""";

	private final JdbcClient jdbc;

	private final StaffDirectory staff;

	TeamDoors(JdbcClient jdbc, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.staff = staff;
	}

	/** One statement for clinical people, none for others. */
	public List<TeamDoor> of(Actor actor) {
		return !actor.isClinical() ? List.of()
				: query("select * " + WAITING + " order by about nulls first, at limit " + SHOWN, actor)
					.query(this::door)
					.list();
	}

	@Override
	public Place place() {
		return Place.DOOR;
	}

	@Override
	public int count(Actor actor, Instant now) {
		return !actor.isClinical() ? 0
				: query("select least(count(*), " + SHOWN + ") " + WAITING, actor).query(Integer.class).single();
	}

	private JdbcClient.StatementSpec query(String sql, Actor actor) {
		return this.jdbc.sql(sql).param("me", actor.staffId()).param("clinics", actor.clinicIds().toArray(UUID[]::new));
	}

	private TeamDoor door(ResultSet row, int number) throws SQLException {
		String about = row.getString("about");
		return new TeamDoor(row.getObject("id", UUID.class), row.getObject("patient_id", UUID.class),
				(about != null) ? About.valueOf(about) : null, row.getInt("version"), row.getString("sentence"),
				this.staff.get(row.getObject("by", UUID.class)), row.getTimestamp("at").toInstant());
	}

}
