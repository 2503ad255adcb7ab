package org.throughline.report;

import java.util.Map;

/**
 * What stands behind each number of the week, said once: the number counts these lines
 * and the list shows them. Every line is of the clinic {@code :clinic}, found by an index
 * on when it happened, and only what the reader {@code :me} may read.
 */
final class WeekSql {

	/** Handoffs are for clinical people and for those who sent them or were asked. */
	private static final String MINE = """
			 and (:clinical or h.sender_id = :me
			      or exists (select from handoff_receiver mine where mine.handoff_id = h.id and mine.staff_id = :me))
			""";

	/** Whether the reader may read what step {@code f} says. */
	private static final String READS = """
			(:clinical or f.kind in ('VISIT', 'RIDE', 'PAPER')
			  or :me in (f.owner_staff, f.created_by, f.asked_by, f.checked_by, f.came_back_to))""";

	private static final String TITLE = ", case when " + READS + " then f.title end as title, f.kind as kind, ";

	/** Why it came back is for who asked, and for clinical people (rule 2). */
	private static final String LAST_NO = """
			(select r.decline_reason from handoff_receiver r
			  where r.handoff_id = h.id and r.declined_at is not null and (:clinical or h.sender_id = :me)
			  order by r.declined_at desc limit 1)""";

	private static final String OUTCOME = "case when " + READS + " then f.outcome end";

	private static final String NOTHING = "cast(null as text)";

	private static final String DECLINED = "select 'STEP' as subject, f.id as id, f.patient_id as patient_id" + TITLE
			+ """
					  e.at as at, e.at as since, false as spoken, e.reason as note, false as theirs,
					  cast(null as uuid) as by_staff, cast(null as uuid) as to_staff, cast(null as uuid) as load_of
					from follow_up_event e join follow_up f on f.id = e.follow_up_id
					where e.what = 'declined' and e.at >= :from and e.at < :until and e.clinic_id = :clinic
					  and f.clinic_id = :clinic
					  and (:clinical or :me in (e.by, f.came_back_to, f.created_by, f.asked_by))
					union all
					select 'HANDOFF', h.id, h.patient_id
					""" + TITLE
			+ """
					  r.declined_at, r.declined_at, false, r.decline_reason, false, null, null, null
					from handoff_receiver r join handoff h on h.id = r.handoff_id join follow_up f on f.id = h.follow_up_id
					where r.declined_at >= :from and r.declined_at < :until and h.clinic_id = :clinic
					  and (:clinical or :me in (h.sender_id, r.staff_id))
					union all
					select 'RESPONSIBILITY', r.id, r.patient_id, own.name, r.kind,
					  r.declined_at, r.declined_at, false, r.decline_reason, false, null, null, null
					from responsibility r left join own_responsibility_kind own on own.id = r.own_kind and :clinical
					where r.declined_at >= :from and r.declined_at < :until and r.clinic_id = :clinic
					  and (:clinical or :me in (r.declined_by, r.came_back_to, r.needed_by))
					""";

	private static final String URGENT = """
			select * from (select distinct on (u.patient_id) 'PATIENT' as subject, u.patient_id as id, u.patient_id,
			  u.title as title, cast(null as text) as kind, u.at as at, u.at as since, false as spoken,
			  cast(null as text) as note, false as theirs,
			  cast(null as uuid) as by_staff, cast(null as uuid) as to_staff, cast(null as uuid) as load_of
			from (
			  select h.patient_id, h.offered_at as at, 'A handoff marked safety' as title from handoff h
			   where h.clinic_id = :clinic and h.safety and h.offered_at >= :from and h.offered_at < :until
			  union all
			  select h.patient_id, h.reported_at, 'Intake the same day' from handoff h
			   where h.clinic_id = :clinic and h.same_day_intake and h.reported_at >= :from and h.reported_at < :until
			  union all
			  select f.patient_id, f.created_at, 'A safety step' from follow_up f
			   where f.clinic_id = :clinic and f.kind = 'SAFETY' and f.created_at >= :from and f.created_at < :until) u
			where :clinical
			order by u.patient_id, u.at) urgent
			""";

	private static final String FAMILY = """
			select * from (select distinct on (b.patient_id) 'PATIENT' as subject, b.patient_id as id, b.patient_id,
			  cast(null as text) as title, cast(null as text) as kind, b.noted_at as at, b.noted_at as since,
			  false as spoken, case when :clinical then b.account end as note,
			  b.in_their_words as theirs, b.noted_by as by_staff, cast(null as uuid) as to_staff,
			  cast(null as uuid) as load_of
			from barrier b
			where b.clinic_id = :clinic and b.kind = 'FAMILY_STRESS' and b.noted_at >= :from and b.noted_at < :until
			  and not :desk
			order by b.patient_id, b.noted_at) family
			""";

	private static final String WINS = """
			select 'PATIENT' as subject, w.patient_id as id, w.patient_id, cast(null as text) as title,
			  cast(null as text) as kind, w.noted_at as at, w.noted_at as since, false as spoken, w.words as note,
			  w.in_their_words as theirs, w.noted_by as by_staff, cast(null as uuid) as to_staff,
			  cast(null as uuid) as load_of
			from win w
			where w.clinic_id = :clinic and w.noted_at >= :from and w.noted_at < :until and :clinical
			""";

	private static final String ANSWERED = """
			select 'PATIENT' as subject, a.patient_id as id, a.patient_id,
			  case when a.told_twice and not a.knows_whom then 'Told it twice, and did not know whom to call'
			       when a.told_twice then 'Told it twice' when not a.knows_whom then 'Did not know whom to call'
			       else 'Felt it' end as title,
			  cast(null as text) as kind, a.written_at as at, a.written_at as since, false as spoken, a.words as note,
			  true as theirs, a.written_by as by_staff, cast(null as uuid) as to_staff, cast(null as uuid) as load_of
			from felt_answer a
			where a.clinic_id = :clinic and a.written_at >= :from and a.written_at < :until and :clinical
			""";

	private static final String NOT_FELT = ANSWERED + " and (a.told_twice or not a.knows_whom)";

	/**
	 * Asks nothing of the tables while the week goes on: what was opened again in it does
	 * not count.
	 */
	private static final String OVER = " and cast(:reached as timestamptz) >= cast(:until as timestamptz) ";

	/** When somebody had first taken {@code h}: also who passed it on later. */
	private static final String FIRST_TAKEN = """
			least(h.taken_at, (select min(passed.passer_took_at) from handoff_receiver passed
			                    where passed.handoff_id = h.id))""";

	/** Open now, or closed only after the week; each way by its own index. */
	private static final String LOOPS = handoffs(FIRST_TAKEN, FIRST_TAKEN, NOTHING) + """
			and h.id in (select o.id from handoff o where o.clinic_id = :clinic and o.taken_at is not null
			                and o.reported_at is null and o.left_before_at is null
			             union all
			             select o.id from handoff o where o.clinic_id = :clinic and o.reported_at >= :until
			             union all
			             select o.id from handoff o where o.clinic_id = :clinic and o.taken_at is not null
			                and o.left_before_at >= :until)
			and h.taken_at is not null and h.offered_at < :until and\s""" + FIRST_TAKEN + " < :until " + MINE;

	private static final String LATE = steps("f.ended_at", NOTHING, "f.done_by", "f.owner_staff") + """
			 and f.state = 'DONE' and f.owner_kind = 'STAFF' and f.ended_at > f.due_at
			""" + in("f.ended_at") + " union all " + steps("f.ended_at", NOTHING, "f.done_by", "f.owner_staff") + """
			 and f.ended_at is null and coalesce(f.owner_kind, 'STAFF') = 'STAFF' and f.created_at < :until
			 and f.due_at >= :from and f.due_at < :reached
			""" + " union all " + steps("cast(null as timestamptz)", NOTHING, "cast(null as uuid)", "f.owner_staff")
			+ """
					 and f.ended_at >= :until and coalesce(f.owner_kind, 'STAFF') = 'STAFF' and f.created_at < :until
					 and f.due_at >= :from and f.due_at < :until
					""";

	/** The lines behind each number. */
	static final Map<WeekList, String> LINES = Map.ofEntries(
			Map.entry(WeekList.SENT,
					handoffs("h.offered_at", "cast(null as timestamptz)", NOTHING) + in("h.offered_at") + MINE),
			Map.entry(WeekList.TAKEN, handoffs("h.taken_at", "h.offered_at", NOTHING) + in("h.taken_at") + MINE),
			Map.entry(WeekList.SENT_BACK,
					handoffs("h.sent_back_at", "h.offered_at", LAST_NO) + in("h.sent_back_at") + MINE),
			Map.entry(WeekList.REPORTED, handoffs("h.reported_at", "h.taken_at", NOTHING) + in("h.reported_at") + MINE),
			Map.entry(WeekList.LOOPS, LOOPS), Map.entry(WeekList.DECLINED, DECLINED),
			Map.entry(WeekList.MADE,
					steps("f.created_at", NOTHING, "f.created_by", "f.created_by") + in("f.created_at")),
			Map.entry(WeekList.DONE, ended("DONE", NOTHING, "coalesce(f.done_by, f.ended_by)")),
			Map.entry(WeekList.LATE, LATE), Map.entry(WeekList.DROPPED, ended("DROPPED", OUTCOME, "f.ended_by")),
			Map.entry(WeekList.COULD_NOT, ended("COULD_NOT", OUTCOME, "f.ended_by")),
			Map.entry(WeekList.URGENT, URGENT), Map.entry(WeekList.FAMILY, FAMILY), Map.entry(WeekList.WINS, WINS),
			Map.entry(WeekList.ANSWERED, ANSWERED), Map.entry(WeekList.NOT_FELT, NOT_FELT));

	private WeekSql() {
	}

	private static String handoffs(String at, String since, String note) {
		return "select 'HANDOFF' as subject, h.id as id, h.patient_id as patient_id" + TITLE + at + " as at, " + since
				+ " as since, h.kind in ('IN_THE_ROOM', 'BY_PHONE') as spoken, " + note
				+ " as note, false as theirs, h.sender_id as by_staff, h.taken_by as to_staff,"
				+ " cast(null as uuid) as load_of"
				+ " from handoff h join follow_up f on f.id = h.follow_up_id where h.clinic_id = :clinic ";
	}

	/**
	 * @param loadOf whose discipline it is counted with
	 */
	private static String steps(String at, String note, String by, String loadOf) {
		return steps(at, note, by, loadOf, "follow_up f");
	}

	private static String steps(String at, String note, String by, String loadOf, String from) {
		return "select 'STEP' as subject, f.id as id, f.patient_id as patient_id" + TITLE + at
				+ " as at, f.due_at as since, false as spoken, " + note + " as note, false as theirs, " + by
				+ " as by_staff, f.owner_staff as to_staff, " + loadOf + " as load_of from " + from
				+ " where f.clinic_id = :clinic ";
	}

	/** Also what was opened again, or ended otherwise, only after the week. */
	private static String ended(String state, String note, String by) {
		String in = in("f.ended_at");
		String noteThen = note.equals(NOTHING) ? NOTHING : "case when " + READS + " then e.reason end";
		return steps("f.ended_at", note, by, by) + " and f.state = '" + state + "'" + in + " union all "
				+ steps("e.at", noteThen, "e.by", "e.by",
						"follow_up_event e join follow_up f on f.id = e.follow_up_id and e.clinic_id = :clinic")
				+ OVER + " and e.state = '" + state + "'" + in("e.at") + " and not coalesce(f.state = '" + state + "'"
				+ in + ", false)"
				+ """
						 and not exists (select from follow_up_event n where n.follow_up_id = f.id
						                    and (coalesce(n.nth, 0), n.at, n.id) > (coalesce(e.nth, 0), e.at, e.id) and n.at < :until)
						""";
	}

	private static String in(String moment) {
		return " and %1$s >= :from and %1$s < :until ".formatted(moment);
	}

}
