package org.throughline.report;

/**
 * The week's next steps: made, done, done late or still late, dropped, and what could not
 * be done.
 */
final class StepLines {

	private static final String OUTCOME = "case when " + WeekLine.READS + " then f.outcome end";

	/**
	 * Asks nothing of the tables while the week goes on: what was opened again in it does
	 * not count.
	 */
	private static final String OVER = " and cast(:reached as timestamptz) >= cast(:until as timestamptz) ";

	static final String MADE = steps("f.created_at", WeekLine.NOTHING, "f.created_by", "f.created_by")
			+ WeekLine.in("f.created_at");

	static final String DONE = ended("DONE", WeekLine.NOTHING, "coalesce(f.done_by, f.ended_by)");

	static final String LATE = steps("f.ended_at", WeekLine.NOTHING, "f.done_by", "f.owner_staff") + """
			 and f.state = 'DONE' and f.owner_kind = 'STAFF' and f.ended_at > f.due_at
			""" + WeekLine.in("f.ended_at") + " union all "
			+ steps("f.ended_at", WeekLine.NOTHING, "f.done_by", "f.owner_staff") + """
					 and f.ended_at is null and coalesce(f.owner_kind, 'STAFF') = 'STAFF' and f.created_at < :until
					 and f.due_at >= :from and f.due_at < :reached
					""" + " union all "
			+ steps("cast(null as timestamptz)", WeekLine.NOTHING, "cast(null as uuid)", "f.owner_staff") + """
					 and f.ended_at >= :until and coalesce(f.owner_kind, 'STAFF') = 'STAFF' and f.created_at < :until
					 and f.due_at >= :from and f.due_at < :until
					""";

	static final String DROPPED = ended("DROPPED", OUTCOME, "f.ended_by");

	static final String COULD_NOT = ended("COULD_NOT", OUTCOME, "f.ended_by");

	private StepLines() {
	}

	/**
	 * @param loadOf whose discipline it is counted with
	 */
	private static String steps(String at, String note, String by, String loadOf) {
		return steps(at, note, by, loadOf, "follow_up f");
	}

	private static String steps(String at, String note, String by, String loadOf, String from) {
		return "select 'STEP' as subject, f.id as id, f.patient_id as patient_id" + WeekLine.TITLE + at
				+ " as at, f.due_at as since, false as spoken, " + note + " as note, false as theirs, " + by
				+ " as by_staff, f.owner_staff as to_staff, " + loadOf + " as load_of from " + from
				+ " where f.clinic_id = :clinic ";
	}

	/** Also what was opened again, or ended otherwise, only after the week. */
	private static String ended(String state, String note, String by) {
		String in = WeekLine.in("f.ended_at");
		String noteThen = note.equals(WeekLine.NOTHING) ? WeekLine.NOTHING
				: "case when " + WeekLine.READS + " then e.reason end";
		return steps("f.ended_at", note, by, by) + " and f.state = '" + state + "'" + in + " union all "
				+ steps("e.at", noteThen, "e.by", "e.by",
						"follow_up_event e join follow_up f on f.id = e.follow_up_id and e.clinic_id = :clinic")
				+ OVER + " and e.state = '" + state + "'" + WeekLine.in("e.at") + " and not coalesce(f.state = '"
				+ state + "'" + in + ", false)" + """
						 and not exists (select from follow_up_event n where n.follow_up_id = f.id
						                    and (coalesce(n.nth, 0), n.at, n.id) > (coalesce(e.nth, 0), e.at, e.id)
						                    and n.at < :until)
						""";
	}

}
