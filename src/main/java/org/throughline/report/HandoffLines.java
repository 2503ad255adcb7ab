package org.throughline.report;

/**
 * The week's handoffs: sent, taken, sent back, reported, and those of which nobody had
 * heard the end.
 */
final class HandoffLines {

	/** Handoffs are for clinical people and for those who sent them or were asked. */
	private static final String MINE = """
			 and (:clinical or h.sender_id = :me
			      or exists (select from handoff_receiver mine where mine.handoff_id = h.id and mine.staff_id = :me))
			""";

	/** Why it came back is for who asked, and for clinical people (rule 2). */
	private static final String LAST_NO = """
			(select r.decline_reason from handoff_receiver r
			  where r.handoff_id = h.id and r.declined_at is not null and (:clinical or h.sender_id = :me)
			  order by r.declined_at desc limit 1)""";

	/** When somebody had first taken {@code h}: also who passed it on later. */
	private static final String FIRST_TAKEN = """
			least(h.taken_at, (select min(passed.passer_took_at) from handoff_receiver passed
			                    where passed.handoff_id = h.id))""";

	static final String SENT = handoffs("h.offered_at", "cast(null as timestamptz)", WeekLine.NOTHING)
			+ WeekLine.in("h.offered_at") + MINE;

	static final String TAKEN = handoffs("h.taken_at", "h.offered_at", WeekLine.NOTHING) + WeekLine.in("h.taken_at")
			+ MINE;

	static final String SENT_BACK = handoffs("h.sent_back_at", "h.offered_at", LAST_NO) + WeekLine.in("h.sent_back_at")
			+ MINE;

	static final String REPORTED = handoffs("h.reported_at", "h.taken_at", WeekLine.NOTHING)
			+ WeekLine.in("h.reported_at") + MINE;

	/** Open now, or closed only after the week; each way by its own index. */
	static final String LOOPS = handoffs(FIRST_TAKEN, FIRST_TAKEN, WeekLine.NOTHING) + """
			and h.id in (select o.id from handoff o where o.clinic_id = :clinic and o.taken_at is not null
			                and o.reported_at is null and o.left_before_at is null
			             union all
			             select o.id from handoff o where o.clinic_id = :clinic and o.reported_at >= :until
			             union all
			             select o.id from handoff o where o.clinic_id = :clinic and o.taken_at is not null
			                and o.left_before_at >= :until)
			and h.taken_at is not null and h.offered_at < :until and\s""" + FIRST_TAKEN + " < :until " + MINE;

	private HandoffLines() {
	}

	private static String handoffs(String at, String since, String note) {
		return "select 'HANDOFF' as subject, h.id as id, h.patient_id as patient_id" + WeekLine.TITLE + at + " as at, "
				+ since + " as since, h.kind in ('IN_THE_ROOM', 'BY_PHONE') as spoken, " + note
				+ " as note, false as theirs, h.sender_id as by_staff, h.taken_by as to_staff,"
				+ " cast(null as uuid) as load_of"
				+ " from handoff h join follow_up f on f.id = h.follow_up_id where h.clinic_id = :clinic ";
	}

}
