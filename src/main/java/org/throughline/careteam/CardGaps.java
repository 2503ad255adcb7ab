package org.throughline.careteam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.throughline.staff.Actor;
import org.throughline.workspace.NavCount;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lines of contact cards at which nobody answers any more: what the clinic counts as
 * belonging to nobody.
 */
@Service
@Transactional(readOnly = true)
public class CardGaps implements NavCount {

	private static final String GAPS = """
			select g.patient_id, g.position, g.for_what, g.gone, g.since, count(*) over () as all_gaps,
			       count(*) filter (where g.since < :old) over () as old_gaps
			  from (select l.patient_id, l.position, l.for_what, %s as gone, %s as since from (%s) l) g
			 where g.gone is not null order by g.since, g.patient_id, g.position limit :most
			""";

	private static final String NOW = GAPS.formatted(GoneLine.WHY, GoneLine.SINCE, GoneLine.CANDIDATES);

	private static final String THEN = GAPS.formatted(GoneLine.WHY_THEN, GoneLine.SINCE_THEN, GoneLine.CANDIDATES_THEN);

	/** Where nothing is asked of their age. */
	private static final Instant EVER = Instant.EPOCH;

	private final JdbcClient jdbc;

	CardGaps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The oldest first, in one statement.
	 * @param most how many of them are named
	 */
	public Found in(Actor viewer, int most) {
		return in(viewer, most, EVER);
	}

	/**
	 * The same, counting apart what began before a moment.
	 */
	public Found in(Actor viewer, int most, Instant old) {
		return found(select(NOW, viewer.clinicId(), most, old), viewer);
	}

	/** As it stood at an earlier moment, told by what happened until then. */
	public Found then(Actor viewer, int most, Instant old, Instant at) {
		return found(select(THEN, viewer.clinicId(), most, old).param("at", at.atOffset(ZoneOffset.UTC)), viewer);
	}

	@Override
	public Place place() {
		return Place.GAPS;
	}

	@Override
	public int count(Actor actor, Instant now) {
		return select(NOW, actor.clinicId(), 1, EVER).query((row, number) -> row.getInt("all_gaps"))
			.optional()
			.orElse(0);
	}

	private static Found found(JdbcClient.StatementSpec statement, Actor viewer) {
		List<Counted> found = statement
			.query((row, number) -> new Counted(gap(row, viewer), row.getInt("all_gaps"), row.getInt("old_gaps")))
			.list();
		return new Found(found.stream().map(Counted::gap).toList(), found.isEmpty() ? 0 : found.get(0).all(),
				found.isEmpty() ? 0 : found.get(0).old());
	}

	private JdbcClient.StatementSpec select(String gaps, UUID clinicId, int most, Instant old) {
		return this.jdbc.sql(gaps)
			.param("clinic", clinicId)
			.param("old", old.atOffset(ZoneOffset.UTC))
			.param("most", most);
	}

	private static CardGap gap(ResultSet row, Actor viewer) throws SQLException {
		return new CardGap(row.getObject("patient_id", UUID.class), row.getInt("position"),
				viewer.isClinical() ? "Calls for: " + row.getString("for_what") : "Contact card",
				GoneLine.whoever(row.getString("gone")), row.getTimestamp("since").toInstant(), viewer.isClinical());
	}

	/**
	 * The first of them, and how many there are.
	 *
	 * @param old how many began before the moment asked for
	 */
	public record Found(List<CardGap> gaps, int all, int old) {

		public int more() {
			return this.all - this.gaps.size();
		}

	}

	private record Counted(CardGap gap, int all, int old) {
	}

}
