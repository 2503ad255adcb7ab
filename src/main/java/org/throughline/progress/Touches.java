package org.throughline.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How it was with a patient lately. A call to somebody else about them is none of it.
 *
 * @param heard when they last heard from us: spoken with, written to, or a message left
 * @param spoke when somebody last spoke with them, whoever called
 * @param invited the last thing they said was to call back
 * @param inVain how often we tried within {@link #LATELY} since and did not reach them
 */
public record Touches(@Nullable Instant heard, @Nullable Instant spoke, boolean invited, int inVain) {

	public static final Duration LATELY = Duration.ofDays(7);

	public static final Touches NONE = new Touches(null, null, false, 0);

	static final String SQL = """
			with c as (select at, way, outcome from contact where patient_id = :patient and not elsewhere),
			     spoken as (select max(at) as at from c where outcome = 'REACHED')
			select max(at) filter (where way <> 'CALL_IN'
			                         and outcome in ('REACHED', 'LEFT_MESSAGE', 'SPOKE_WITH_CONTACT_PERSON')) as heard,
			       (select at from spoken) as spoke,
			       (select outcome from c order by at desc limit 1) = 'ASKED_TO_CALL_BACK' as invited,
			       count(*) filter (where way <> 'CALL_IN' and outcome in ('NO_ANSWER', 'LEFT_MESSAGE', 'NOT_AT_HOME') and at > :lately
			                          and at > coalesce((select at from spoken), '-infinity')) as in_vain
			  from c
			""";

	static Touches of(ResultSet row, int number) throws SQLException {
		return new Touches(moment(row.getTimestamp("heard")), moment(row.getTimestamp("spoke")),
				row.getBoolean("invited"), row.getInt("in_vain"));
	}

	/** One more try that nobody answered. */
	public Touches andOneInVain() {
		return new Touches(this.heard, this.spoke, false, this.inVain + 1);
	}

	private static @Nullable Instant moment(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

}
