package org.throughline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepKind;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Group;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Counts and lists what happened in a week, one statement each, by the time it happened.
 */
@Component
class WeekQueries {

	private static final String COUNTS = Stream.of(WeekList.values())
		.filter((list) -> WeekSql.LINES.containsKey(list) && !WeekTimes.isTimed(list))
		.map((list) -> """
				select '%s' as list, s.discipline as discipline, count(*) as lines
				from (%s) l left join staff_member s on s.id = l.load_of group by s.discipline
				""".formatted(list.name(), WeekSql.LINES.get(list)))
		.collect(Collectors.joining(" union all "));

	private static final String TIMES = Stream.of(WeekList.values())
		.filter(WeekTimes::isTimed)
		.map((list) -> "select '%s' as list, l.at, l.since, l.spoken from (%s) l".formatted(list.name(),
				WeekSql.LINES.get(list)))
		.collect(Collectors.joining(" union all "));

	private static final String REASONS = """
			select min(l.note) as reason, %1$s as part, count(*) as times from (%2$s) l
			group by lower(btrim(l.note)) order by times desc, reason limit :most
			""".formatted(WeekPart.OF_REASON, WeekSql.LINES.get(WeekList.DECLINED));

	private static final String LIST = """
			select l.*, count(*) over () as lines from (%s) l left join staff_member s on s.id = l.load_of
			where cast(:part as text) is null or :part in (coalesce(s.discipline, '%s'), %s)
			order by %s, l.id limit :most offset :skip
			""";

	private final JdbcClient jdbc;

	WeekQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Count> counts(Actor viewer, ReviewWeek week, Instant now) {
		return of(COUNTS, viewer, week, now)
			.query((row, number) -> new Count(WeekList.valueOf(row.getString("list")),
					discipline(row.getString("discipline")), row.getInt("lines")))
			.list();
	}

	List<WeekTimes.Course> times(Actor viewer, ReviewWeek week, Instant now) {
		return of(TIMES, viewer, week, now)
			.query((row, number) -> new WeekTimes.Course(WeekList.valueOf(row.getString("list")), moment(row, "since"),
					moment(row, "at"), row.getBoolean("spoken")))
			.list();
	}

	List<ReviewSheet.Reason> reasons(Actor viewer, ReviewWeek week, int most, Instant now) {
		return of(REASONS, viewer, week, now).param("most", most)
			.query((row, number) -> new ReviewSheet.Reason(row.getString("reason"), row.getInt("times"),
					row.getString("part")))
			.list();
	}

	/**
	 * @param part as {@link WeekPart} says; all when absent
	 */
	Page list(Actor viewer, ReviewWeek week, WeekList list, @Nullable String part, int most, int skip, Instant now) {
		String order = (list == WeekList.LOOPS || list == WeekList.LATE) ? "l.since" : "l.at desc";
		List<Integer> all = new ArrayList<>();
		List<WeekRow> rows = of(LIST.formatted(WeekSql.LINES.get(list), WeekPart.NOBODY, WeekPart.OF_REASON, order),
				viewer, week, now)
			.param("part", part)
			.param("most", most)
			.param("skip", skip)
			.query((row, number) -> {
				all.add(row.getInt("lines"));
				return row(row, viewer);
			})
			.list();
		return new Page(rows, all.isEmpty() ? 0 : all.get(0));
	}

	/** When the clinic wrote down its first next step or handoff. */
	Optional<Instant> beginning(UUID clinicId) {
		return this.jdbc.sql("""
				select least((select min(created_at) from follow_up where clinic_id = :clinic),
				             (select min(offered_at) from handoff where clinic_id = :clinic)) as first
				""")
			.param("clinic", clinicId)
			.query((row, number) -> Optional.ofNullable(moment(row, "first")))
			.single();
	}

	private StatementSpec of(String sql, Actor viewer, ReviewWeek week, Instant now) {
		return this.jdbc.sql(sql)
			.param("clinic", viewer.clinicId())
			.param("me", viewer.staffId())
			.param("clinical", viewer.isClinical())
			.param("desk", viewer.group() == Group.DESK)
			.param("from", week.from().atOffset(ZoneOffset.UTC))
			.param("until", week.until().atOffset(ZoneOffset.UTC))
			.param("reached", week.reached(now).atOffset(ZoneOffset.UTC));
	}

	private static WeekRow row(ResultSet row, Actor viewer) throws SQLException {
		WeekRow.Subject subject = WeekRow.Subject.valueOf(row.getString("subject"));
		String title = row.getString("title");
		String kind = row.getString("kind");
		String what = (title == null && kind != null) ? covered(subject, kind, viewer) : title;
		return new WeekRow(subject, row.getObject("id", UUID.class), row.getObject("patient_id", UUID.class), what,
				moment(row, "at"), moment(row, "since"), row.getBoolean("spoken"), row.getString("note"),
				row.getBoolean("theirs"), row.getObject("by_staff", UUID.class), row.getObject("to_staff", UUID.class));
	}

	private static String covered(WeekRow.Subject subject, String kind, Actor viewer) {
		if (subject == WeekRow.Subject.STEP || subject == WeekRow.Subject.HANDOFF) {
			return StepKind.valueOf(kind).coveredTitle();
		}
		ResponsibilityKind held = ResponsibilityKind.valueOf(kind);
		return (viewer.isClinical() && held != ResponsibilityKind.OWN) ? held.label() : held.coveredName();
	}

	private static @Nullable Discipline discipline(@Nullable String name) {
		return (name != null) ? Discipline.valueOf(name) : null;
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

	/**
	 * How many lines of a list belong to people of a discipline; to nobody's when absent.
	 */
	record Count(WeekList list, @Nullable Discipline discipline, int lines) {
	}

	/** A part of a list, and how much there is of it. */
	record Page(List<WeekRow> rows, int all) {
	}

}
