package org.throughline.responsibility;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What nobody will look after: somebody does now, or may still answer, and by a later
 * moment nobody does.
 */
@Service
@Transactional(readOnly = true)
public class GapsAhead {

	/** Each at the first of the moments at which it is a gap. */
	private static final String BEGINNING = """
			select ahead.*, count(*) over () as all_ahead
			  from (select distinct on (g.id) moment.at, g.*
			          from unnest(cast(:moments as timestamptz[])) as moment (at)
			         cross join lateral (
			""" + (HeldRule.GONE + ResponsibilityRow.COLUMNS + ResponsibilityGapQueries.FROM_NOT_SAFELY_HELD)
		.replace(":now", "moment.at") + """
				         ) g
				         where g.gap is not null and not g.id = any (:shown)
				         order by g.id, moment.at) ahead
				 where ahead.at > :now
				 order by ahead.at, ahead.since, ahead.id limit :most
				""";

	private final JdbcClient jdbc;

	private final ResponsibilityViews views;

	GapsAhead(JdbcClient jdbc, ResponsibilityViews views) {
		this.jdbc = jdbc;
		this.views = views;
	}

	/**
	 * The soonest first, of the clinic at hand, in one statement however many moments.
	 * @param moments at which it is looked whether anybody still holds it
	 * @param shown the ids of those the viewer reads of elsewhere
	 * @param most how many of them are named
	 */
	public Found at(Actor viewer, Collection<Instant> moments, Collection<UUID> shown, int most, Instant now) {
		List<Counted> found = this.jdbc.sql(BEGINNING)
			.param("clinic", viewer.clinicId())
			.param("moments",
					Stream.concat(Stream.of(now), moments.stream()).map(Instant::toString).toArray(String[]::new))
			.param("shown", shown.toArray(UUID[]::new))
			.param("most", most)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Counted(this.views.of(ResponsibilityRow.of(row, number), viewer, now),
					row.getInt("all_ahead")))
			.list();
		return new Found(found.stream().map(Counted::gap).toList(), found.isEmpty() ? 0 : found.get(0).all());
	}

	/**
	 * The first of them, and how many there are.
	 */
	public record Found(List<ResponsibilityView> first, int all) {

		public int more() {
			return this.all - this.first.size();
		}

	}

	private record Counted(ResponsibilityView gap, int all) {
	}

}
