package org.throughline.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.throughline.clinic.ClosedBlock;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the next steps that will break over days the clinic is closed, in one statement
 * that reads what is due until then and no more.
 */
@Service
@Transactional(readOnly = true)
public class StepsOverClosing {

	/** Longer parts go on in "Who owns what". */
	private static final int MOST_IN_A_PART = 40;

	/** One branch an index: by due, by answer, by when to ask again. */
	private static final String NEAR = """
			 where f.id in (
			   select id from follow_up where clinic_id = :clinic and ended_at is null and due_at <= :after
			   union all
			   select id from follow_up where clinic_id = :clinic and state = 'ASKED' and answer_by <= :after
			   union all
			   select id from follow_up where clinic_id = :clinic and state = 'WAITING' and waiting_until <= :after)
			""";

	private static final String SQL = """
			select * from (
			  select parted.*, row_number() over (partition by part order by soonest, id) as place,
			         count(*) over (partition by part) as total
			  from (
			    select s.*,
			           case when s.gap is not null or s.state = 'NEEDED' then 'NOBODY'
			                when s.state = 'ASKED' then 'ASKED'
			                when s.state = 'WAITING' then 'WAITING'
			                when s.due_at <= :closes then 'BEFORE'
			                when s.due_at < :until then 'INSIDE'
			                else 'AFTER' end as part,
			           case s.state when 'WAITING' then s.waiting_until else s.due_at end as soonest
			    from (%s) s) parted) placed
			where place <= :most
			order by part, place
			""".formatted(StepRow.SELECT + NEAR);

	private final JdbcClient jdbc;

	private final StepViews views;

	StepsOverClosing(JdbcClient jdbc, StepViews views) {
		this.jdbc = jdbc;
		this.views = views;
	}

	/**
	 * How many open steps of a clinic fall due on each day from one on, in one statement.
	 */
	public Map<LocalDate, Integer> countByDay(UUID clinicId, LocalDate from, ZoneId zone) {
		Map<LocalDate, Integer> due = new TreeMap<>();
		this.jdbc.sql("""
				select cast(due_at at time zone :zone as date) as day, count(*) as steps from follow_up
				 where clinic_id = :clinic and ended_at is null and due_at >= :from group by day
				""")
			.param("clinic", clinicId)
			.param("zone", zone.getId())
			.param("from", from.atStartOfDay(zone).toOffsetDateTime())
			.query((RowCallbackHandler) (row) -> due.put(row.getObject("day", LocalDate.class), row.getInt("steps")));
		return due;
	}

	/**
	 * Steps of the clinic at hand, titles covered for people outside the clinical group.
	 * @param after until when a step is due first thing after the block
	 */
	public ClosingSteps read(Actor viewer, ClosedBlock block, Instant after, Instant now) {
		Map<ClosingPart, List<StepView>> steps = new EnumMap<>(ClosingPart.class);
		Map<ClosingPart, Integer> totals = new EnumMap<>(ClosingPart.class);
		this.jdbc.sql(SQL)
			.param("clinic", viewer.clinicId())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("closes", block.from().atOffset(ZoneOffset.UTC))
			.param("until", block.until().atOffset(ZoneOffset.UTC))
			.param("after", after.atOffset(ZoneOffset.UTC))
			.param("most", MOST_IN_A_PART)
			.query((RowCallbackHandler) (row) -> {
				ClosingPart part = ClosingPart.valueOf(row.getString("part"));
				totals.put(part, row.getInt("total"));
				steps.computeIfAbsent(part, (one) -> new ArrayList<>())
					.add(this.views.of(StepRow.of(row, row.getRow()), viewer, now));
			});
		return new ClosingSteps(steps, totals);
	}

}
