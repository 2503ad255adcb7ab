package org.throughline.followup;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads what is open in a whole clinic without reading all of it: counts from the index,
 * and of the steps themselves the first few.
 */
@Component
class OpenStepQueries {

	/** The place among {@link DueSpan}: a number sorts quicker than a word. */
	private static final String SPAN = """
			case when f.state = 'WAITING' and f.waiting_until > :now then %d
			     when f.owner_kind = 'STAFF' and f.due_at < :now then %d
			     when f.due_at < :dayEnds or f.due_at <= :closing then %d
			     else %d end""".formatted(DueSpan.WAITING.ordinal(), DueSpan.LATE.ordinal(), DueSpan.SOON.ordinal(),
			DueSpan.NEXT.ordinal());

	private static final String HELD = "with gap as (select g.id from (select f.id, " + GapRule.SQL
			+ " as gap, coalesce(holder.sign_in_stopped_at, holder.left_at) as gone from follow_up f" + GapRule.JOINS
			+ " where f.id in (" + GapRule.CANDIDATES + """
					)) g where g.gap is not null or g.gone is not null),
					held as (
					    select f.id, f.owner_staff, f.state, f.due_at,
					""" + SPAN + """
					 as span
					      from follow_up f
					     where f.clinic_id = :clinic and f.ended_at is null and f.state <> 'NEEDED'
					       and f.id not in (select id from gap))
					""";

	private static final String FIRST_OF_EACH = HELD + """
			, ranked as (
			    select held.*, row_number() over in_order as place, count(*) over together as in_span,
			           count(*) filter (where held.state = 'ASKED') over together as asked_in_span
			      from held
			    window together as (partition by owner_staff, span), in_order as (together order by due_at, id))
			select s.*, ranked.span, ranked.in_span, ranked.asked_in_span
			  from ranked cross join lateral (
			""" + StepRow.SELECT + """
			 where f.id = ranked.id) s
			 where ranked.place <= :each
			 order by ranked.due_at, ranked.id
			""";

	private static final String OF_ONE = HELD + """
			, theirs as (
			    select id, due_at, count(*) over () as in_span from held
			     where owner_staff is not distinct from :owner and span = :span
			     order by due_at, id limit :limit offset :from)
			select s.*, theirs.in_span from theirs cross join lateral (
			""" + StepRow.SELECT + """
			 where f.id = theirs.id) s
			 order by theirs.due_at, theirs.id
			""";

	private static final String GAPS = "select g.*, count(*) over () as all_gaps from (" + StepRow.SELECT
			+ " where f.id in (" + GapRule.CANDIDATES + """
					)) g
					 where""" + GapRule.WITH_NOBODY + """
					 order by g.due_at, g.id
					 limit :limit
					""";

	private static final String WITHOUT_STEP = """
			select e.patient_id, count(*) over () as all_patients
			  from enrollment e
			 where e.clinic_id = :clinic and e.until is null
			   and not exists (select from follow_up f
			                    where f.clinic_id = e.clinic_id and f.patient_id = e.patient_id and f.ended_at is null)
			 order by e.since, e.patient_id
			 limit :limit
			""";

	private final JdbcClient jdbc;

	OpenStepQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	<T> List<T> firstOfEach(UUID clinicId, Horizons horizons, int each, HeldRow<T> row) {
		return at(FIRST_OF_EACH, clinicId, horizons).param("each", each)
			.query((result, number) -> row.read(StepRow.of(result, number), DueSpan.values()[result.getInt("span")],
					result.getInt("in_span"), result.getInt("asked_in_span")))
			.list();
	}

	<T> List<T> held(UUID clinicId, @Nullable UUID owner, DueSpan span, Horizons horizons, int from, int limit,
			BiFunction<StepRow, Integer, T> row) {
		return at(OF_ONE, clinicId, horizons).param("owner", owner, Types.OTHER)
			.param("span", span.ordinal())
			.param("from", from)
			.param("limit", limit)
			.query((result, number) -> row.apply(StepRow.of(result, number), result.getInt("in_span")))
			.list();
	}

	void countByKind(UUID clinicId, Collection<UUID> owners, KindCount count) {
		this.jdbc.sql("""
				select owner_staff, kind, count(*) from follow_up
				 where owner_staff = any (:owners) and ended_at is null and clinic_id = :clinic
				 group by owner_staff, kind
				""").param("owners", owners.toArray(UUID[]::new)).param("clinic", clinicId).query((row) -> {
			count.of(row.getObject(1, UUID.class), StepKind.valueOf(row.getString(2)), row.getInt(3));
		});
	}

	<T> List<T> gaps(UUID clinicId, Instant now, int limit, BiFunction<StepRow, Integer, T> row) {
		return this.jdbc.sql(GAPS)
			.param("clinic", clinicId)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("limit", limit)
			.query((result, number) -> row.apply(StepRow.of(result, number), result.getInt("all_gaps")))
			.list();
	}

	<T> List<T> withoutStep(UUID clinicId, int limit, BiFunction<UUID, Integer, T> row) {
		return this.jdbc.sql(WITHOUT_STEP)
			.param("clinic", clinicId)
			.param("limit", limit)
			.query((result, number) -> row.apply(result.getObject("patient_id", UUID.class),
					result.getInt("all_patients")))
			.list();
	}

	private StatementSpec at(String sql, UUID clinicId, Horizons horizons) {
		return this.jdbc.sql(sql)
			.param("clinic", clinicId)
			.param("now", horizons.now().atOffset(ZoneOffset.UTC))
			.param("dayEnds", horizons.dayEnds().atOffset(ZoneOffset.UTC))
			.param("closing", horizons.closing().atOffset(ZoneOffset.UTC));
	}

	/** Makes of a held step what is wanted. */
	interface HeldRow<T> {

		T read(StepRow row, DueSpan span, int inSpan, int askedInSpan);

	}

	interface KindCount {

		void of(UUID owner, StepKind kind, int steps);

	}

}
