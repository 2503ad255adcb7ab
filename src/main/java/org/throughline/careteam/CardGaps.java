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
import org.throughline.workspace.NavCount;

/**
 * The lines of contact cards at which nobody answers any more: what the clinic counts as
 * belonging to nobody.
 */
@Service
@Transactional(readOnly = true)
public class CardGaps implements NavCount {

	private static final String GAPS = """
			select g.patient_id, g.position, g.for_what, g.gone, g.since, count(*) over () as all_gaps
			  from (select l.patient_id, l.position, l.for_what, %s as gone, %s as since from (%s) l) g
			 where g.gone is not null order by g.since, g.patient_id, g.position limit :most
			""".formatted(GoneLine.WHY, GoneLine.SINCE, GoneLine.CANDIDATES);

	private final JdbcClient jdbc;

	CardGaps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The oldest first, in one statement.
	 * @param most how many of them are named
	 */
	public Found in(Actor viewer, int most) {
		List<Counted> found = select(viewer.clinicId(), most)
			.query((row, number) -> new Counted(gap(row, viewer), row.getInt("all_gaps")))
			.list();
		return new Found(found.stream().map(Counted::gap).toList(), found.isEmpty() ? 0 : found.get(0).all());
	}

	@Override
	public Place place() {
		return Place.GAPS;
	}

	@Override
	public int count(Actor actor, Instant now) {
		return select(actor.clinicId(), 1).query((row, number) -> row.getInt("all_gaps")).optional().orElse(0);
	}

	private JdbcClient.StatementSpec select(UUID clinicId, int most) {
		return this.jdbc.sql(GAPS).param("clinic", clinicId).param("most", most);
	}

	private static CardGap gap(ResultSet row, Actor viewer) throws SQLException {
		return new CardGap(row.getObject("patient_id", UUID.class), row.getInt("position"),
				viewer.isClinical() ? "Calls for: " + row.getString("for_what") : "Contact card",
				GoneLine.whoever(row.getString("gone")), row.getTimestamp("since").toInstant(), viewer.isClinical());
	}

	/**
	 * The first of them, and how many there are.
	 */
	public record Found(List<CardGap> gaps, int all) {

		public int more() {
			return this.all - this.gaps.size();
		}

	}

	private record Counted(CardGap gap, int all) {
	}

}
