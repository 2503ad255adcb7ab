package org.throughline.followup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the steps that concern one person of the staff: theirs to do, to check or to
 * answer, and which they find hardest.
 */
@Component
class StepsOfPerson {

	/**
	 * What rests with a person, what they check, and what came back to them;
	 * {@code later} when nothing but its due time after {@code :later} is to be said of
	 * it.
	 */
	private static final String MINE = """
			select f.id, f.due_at,
			       f.state = 'ACCEPTED' and f.kind <> 'SAFETY'
			       and least(f.due_at, f.try_at, f.waiting_until) > :later
			       and (f.accepted_recorded_by is null or f.accepted_recorded_by = :me or f.accepted_at < :today)
			       and not exists (select from hardest_mark m where m.staff_id = :me and m.follow_up_id = f.id)
			       and not exists (select from away a
			                        where a.staff_id = :me and a.from_at <= :now and a.until_at > :now) as later
			  from follow_up f
			 where f.ended_at is null and f.clinic_id = any (:clinics)
			   and (f.owner_staff = :me or f.checked_by = :me or (f.state = 'NEEDED' and f.came_back_to = :me))
			""";

	private static final String NAMING = """
			select id from follow_up where owner_staff = :who and ended_at is null
			union select id from follow_up where checked_by = :who and ended_at is null
			union select id from follow_up where asked_by = :who and state = 'ASKED'
			union select id from follow_up where came_back_to = :who and state = 'NEEDED'
			""";

	private final JdbcClient jdbc;

	StepsOfPerson(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What rests with a person, what they check, and what came back to them. */
	List<StepRow> open(UUID staffId, Collection<UUID> clinicIds, Instant now) {
		return select("""
				 where f.ended_at is null and f.clinic_id = any (:clinics)
				   and (f.owner_staff = :me or f.checked_by = :me or (f.state = 'NEEDED' and f.came_back_to = :me))
				 order by f.due_at, f.id
				""", now).param("me", staffId)
			.param("clinics", clinicIds.toArray(UUID[]::new))
			.query(StepRow::of)
			.list();
	}

	/**
	 * The same, but of those that are simply due after a moment no more than the first;
	 * how many more there are stands beside them.
	 */
	Day open(UUID staffId, Collection<UUID> clinicIds, Instant later, int mostLater, Instant today, Instant now) {
		List<Counted> rows = this.jdbc.sql("with mine as materialized (" + MINE + """
				) select s.*, (select count(*) from mine where later) as later_in_all from (
				""" + StepRow.SELECT + """
				 where f.id in (select id from mine where not later
				                union all
				                (select id from mine where later order by due_at, id limit :most))) s
				 order by s.due_at, s.id
				""")
			.param("me", staffId)
			.param("clinics", clinicIds.toArray(UUID[]::new))
			.param("later", later.atOffset(ZoneOffset.UTC))
			.param("most", mostLater)
			.param("today", today.atOffset(ZoneOffset.UTC))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Counted(StepRow.of(row, number), row.getInt("later_in_all")))
			.list();
		int inAll = rows.isEmpty() ? 0 : rows.get(0).laterInAll();
		return new Day(rows.stream().map(Counted::step).toList(), Math.max(0, inAll - mostLater));
	}

	/** How many open steps name a person, whatever the clinic. */
	long naming(UUID staffId) {
		return this.jdbc.sql("select count(*) from (" + NAMING + ") held")
			.param("who", staffId)
			.query(Long.class)
			.single();
	}

	/** Every open step that names a person. */
	List<StepRow> naming(UUID staffId, Collection<UUID> clinicIds, Instant now) {
		return select(" where f.id in (" + NAMING + """
				) and f.clinic_id = any (:clinics) order by f.due_at, f.id
				""", now).param("who", staffId)
			.param("clinics", clinicIds.toArray(UUID[]::new))
			.query(StepRow::of)
			.list();
	}

	int atDoorOf(UUID staffId, Collection<UUID> clinicIds) {
		return this.jdbc.sql("""
				select (select count(*) from follow_up where owner_staff = :me and state = 'ASKED' and ended_at is null
				           and clinic_id = any (:clinics))
				     + (select count(*) from follow_up where came_back_to = :me and state = 'NEEDED'
				           and clinic_id = any (:clinics))
				""")
			.param("me", staffId)
			.param("clinics", clinicIds.toArray(UUID[]::new))
			.query(Integer.class)
			.single();
	}

	Set<UUID> hardestOf(UUID staffId) {
		return new HashSet<>(this.jdbc.sql("""
				select m.follow_up_id from hardest_mark m
				join follow_up f on f.id = m.follow_up_id and f.ended_at is null where m.staff_id = ?
				""").param(staffId).query(UUID.class).list());
	}

	void markHardest(UUID staffId, UUID stepId, boolean hardest) {
		String sql = hardest ? "insert into hardest_mark (staff_id, follow_up_id) values (?, ?) on conflict do nothing"
				: "delete from hardest_mark where staff_id = ? and follow_up_id = ?";
		this.jdbc.sql(sql).params(staffId, stepId).update();
	}

	private JdbcClient.StatementSpec select(String where, Instant now) {
		return this.jdbc.sql(StepRow.SELECT + where).param("now", now.atOffset(ZoneOffset.UTC));
	}

	/**
	 * @param unread how many more are due later
	 */
	record Day(List<StepRow> steps, int unread) {
	}

	private record Counted(StepRow step, int laterInAll) {
	}

}
