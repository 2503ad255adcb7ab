package org.throughline.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.throughline.followup.AgedGap;
import org.throughline.followup.AgedGaps;
import org.throughline.followup.GapKind;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How old the gaps among the responsibilities of the clinic at hand are, or were. One
 * statement each.
 */
@Service
@Transactional(readOnly = true)
public class AgedResponsibilities {

	private static final String NOW = HeldRule.GONE + """
			, was as (select r.id, %s as was, %s as was_since from %s r %s)
			""".formatted(HeldRule.GAP, HeldRule.SINCE, HeldRule.NOT_SAFELY_HELD, HeldRule.HOLDER_GONE);

	private static final String THEN = HeldThen.GONE + """
			, was as (select r.id, %s as was, %s as was_since from %s r %s)
			""".formatted(HeldThen.GAP, HeldRule.since(":at"), HeldThen.NOT_SAFELY_HELD, HeldThen.HOLDER_GONE);

	private static final String OLDEST_FIRST = """
			select r.*, own.name as own_name, own.who_may, cast(null as text) as gap, g.*
			  from (select id as of_id, was, was_since, count(*) over () as all_gaps,
			               count(*) filter (where was_since < :old) over () as old_gaps
			          from was where was is not null order by was_since, id limit :most) g
			  join responsibility r on r.id = g.of_id
			""" + ResponsibilityRow.OWN_KIND + " order by g.was_since, r.id";

	private final JdbcClient jdbc;

	private final ResponsibilityViews views;

	AgedResponsibilities(JdbcClient jdbc, ResponsibilityViews views) {
		this.jdbc = jdbc;
		this.views = views;
	}

	/**
	 * The oldest first.
	 * @param most how many are named
	 * @param old what began before is counted apart
	 */
	public AgedGaps.Found read(Actor viewer, int most, Instant old, Instant now) {
		return found(select(NOW, viewer, most, old).param("now", now.atOffset(ZoneOffset.UTC)), viewer, now);
	}

	/** The same as it stood at an earlier moment, told by what happened until then. */
	public AgedGaps.Found then(Actor viewer, int most, Instant old, Instant at, Instant now) {
		return found(select(THEN, viewer, most, old).param("at", at.atOffset(ZoneOffset.UTC)), viewer, now);
	}

	private AgedGaps.Found found(JdbcClient.StatementSpec statement, Actor viewer, Instant now) {
		int[] counts = new int[2];
		List<AgedGap> gaps = statement.query((row, number) -> {
			counts[0] = row.getInt("all_gaps");
			counts[1] = row.getInt("old_gaps");
			return gap(row, number, viewer, now);
		}).list();
		return new AgedGaps.Found(gaps, counts[0], counts[1]);
	}

	private AgedGap gap(ResultSet row, int number, Actor viewer, Instant now) throws SQLException {
		ResponsibilityRow held = ResponsibilityRow.of(row, number);
		return new AgedGap(held.id(), held.patientId(), this.views.of(held, viewer, now).title(),
				GapKind.valueOf(row.getString("was")).label(), row.getTimestamp("was_since").toInstant());
	}

	private JdbcClient.StatementSpec select(String gaps, Actor viewer, int most, Instant old) {
		return this.jdbc.sql(gaps + OLDEST_FIRST)
			.param("clinic", viewer.clinicId())
			.param("old", old.atOffset(ZoneOffset.UTC))
			.param("most", most);
	}

}
