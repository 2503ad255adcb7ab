package org.throughline.report;

/**
 * What the lines behind all numbers of the week have in common: what a reader may read of
 * a step, and when it happened.
 */
final class WeekLine {

	/** Whether the reader may read what step {@code f} says. */
	static final String READS = """
			(:clinical or f.kind in ('VISIT', 'RIDE', 'PAPER')
			  or :me in (f.owner_staff, f.created_by, f.asked_by, f.checked_by, f.came_back_to))""";

	static final String TITLE = ", case when " + READS + " then f.title end as title, f.kind as kind, ";

	static final String NOTHING = "cast(null as text)";

	private WeekLine() {
	}

	/** In the week, from its first moment to before its last. */
	static String in(String moment) {
		return " and %1$s >= :from and %1$s < :until ".formatted(moment);
	}

}
