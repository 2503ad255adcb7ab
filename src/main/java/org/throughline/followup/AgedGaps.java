package org.throughline.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How old the gaps of the clinic at hand are, or were: its steps without an active yes,
 * and its patients without a step. Two statements.
 */
@Service
@Transactional(readOnly = true)
public class AgedGaps {

	private static final String STEPS = "select s.*, " + """
			case s.gap when 'NEEDED' then s.needed_since
			           when 'NOT_ANSWERED' then s.answer_by
			           when 'OWNER_STOPPED' then greatest(s.created_at, (
			             select least(h.sign_in_stopped_at, h.left_at) from staff_member h
			              where h.id = coalesce(s.owner_staff, s.checked_by)))
			           else greatest(s.created_at, (
			             select max(a.from_at) from away a
			              where a.staff_id = coalesce(s.owner_staff, s.checked_by)
			                and a.from_at <= :now and a.until_at > :now)) end as since
			 from (""" + StepRow.SELECT + " where f.id in (" + GapRule.CANDIDATES + ")) s where s.gap is not null";

	private static final String WITHOUT_STEP = """
			select e.patient_id, greatest(e.since::timestamp at time zone c.time_zone,
			         (select max(f.ended_at) from follow_up f where f.patient_id = e.patient_id)) as since
			  from enrollment e join clinic c on c.id = e.clinic_id
			 where e.clinic_id = :clinic and e.until is null
			   and not exists (select from follow_up f
			                    where f.clinic_id = e.clinic_id and f.patient_id = e.patient_id and f.ended_at is null)
			""";

	private static final String OLDEST_FIRST = """
			select g.*, count(*) over () as all_gaps, count(*) filter (where g.since < :old) over () as old_gaps
			  from (%s) g order by g.since, g.patient_id limit :most
			""";

	private final JdbcClient jdbc;

	private final StepViews views;

	AgedGaps(JdbcClient jdbc, StepViews views) {
		this.jdbc = jdbc;
		this.views = views;
	}

	/**
	 * The oldest first.
	 * @param most how many of each sort are named
	 * @param old what began before is counted apart
	 */
	public Found read(Actor viewer, int most, Instant old, Instant now) {
		return found(select(STEPS, viewer, most, old, now), select(WITHOUT_STEP, viewer, most, old, now), "gap", viewer,
				now);
	}

	/** The same as it stood at an earlier moment, told by what happened until then. */
	public Found then(Actor viewer, int most, Instant old, Instant at, Instant now) {
		OffsetDateTime then = at.atOffset(ZoneOffset.UTC);
		return found(select(StoodThen.STEPS, viewer, most, old, now).param("at", then),
				select(StoodThen.WITHOUT_STEP, viewer, most, old, now).param("at", then), "was", viewer, now);
	}

	private Found found(JdbcClient.StatementSpec ofSteps, JdbcClient.StatementSpec ofPatients, String gap, Actor viewer,
			Instant now) {
		List<Counted> steps = ofSteps.query((row, number) -> {
			StepView step = this.views.of(StepRow.of(row, number), viewer, now);
			return counted(row, step.id(), step.patientId(), step.title(),
					GapKind.valueOf(row.getString(gap)).inWords(step.checked() != null));
		}).list();
		List<Counted> patients = ofPatients
			.query((row, number) -> counted(row, null, row.getObject("patient_id", UUID.class), GapKind.NO_STEP.label(),
					GapKind.NO_STEP.label()))
			.list();
		return new Found(
				Stream.concat(steps.stream(), patients.stream())
					.map(Counted::gap)
					.sorted(Comparator.comparing(AgedGap::since))
					.toList(),
				first(steps, Counted::all) + first(patients, Counted::all),
				first(steps, Counted::old) + first(patients, Counted::old));
	}

	private static Counted counted(ResultSet row, @Nullable UUID id, UUID patientId, String title, String why)
			throws SQLException {
		return new Counted(new AgedGap(id, patientId, title, why, row.getTimestamp("since").toInstant()),
				row.getInt("all_gaps"), row.getInt("old_gaps"));
	}

	private static int first(List<Counted> rows, ToIntFunction<Counted> count) {
		return rows.isEmpty() ? 0 : count.applyAsInt(rows.get(0));
	}

	private JdbcClient.StatementSpec select(String sql, Actor viewer, int most, Instant old, Instant now) {
		return this.jdbc.sql(OLDEST_FIRST.formatted(sql))
			.param("clinic", viewer.clinicId())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("old", old.atOffset(ZoneOffset.UTC))
			.param("most", most);
	}

	/**
	 * The oldest gaps, and how many there are.
	 *
	 * @param old how many began before the moment asked for
	 */
	public record Found(List<AgedGap> gaps, int all, int old) {
	}

	/** A gap with the counts that every row carries. */
	private record Counted(AgedGap gap, int all, int old) {
	}

}
