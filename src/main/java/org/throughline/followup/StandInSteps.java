package org.throughline.followup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.throughline.staff.Actor;
import org.throughline.staff.CoverDuty;
import org.throughline.staff.StaffDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of colleagues who are away, as far as the viewer stands in for them and may
 * do them: what they own or check of a patient's that falls due before they are back.
 */
@Service
@Transactional(readOnly = true)
public class StandInSteps {

	private static final String FIRST_OF_EACH = "select s.*, covered.in_all, duty.nth from unnest(:owners, :kinds, cast(:ends as timestamptz[]))"
			+ """
					 with ordinality as duty (owner, kinds, ends, nth)
					cross join lateral (
					    select f.id, count(*) over () as in_all
					      from (select * from follow_up where owner_staff = duty.owner and ended_at is null
					            union all
					            select * from follow_up where checked_by = duty.owner and owner_staff is null
					               and ended_at is null) f
					     where f.clinic_id = any (:clinics) and f.kind = any (string_to_array(duty.kinds, ','))
					       and f.due_at < duty.ends
					     order by f.due_at, f.id limit :most) covered
					cross join lateral (""" + StepRow.SELECT + """
					 where f.id = covered.id) s
					order by duty.nth, s.due_at, s.id
					""";

	private final JdbcClient jdbc;

	private final StepViews views;

	private final StaffDirectory staff;

	StandInSteps(JdbcClient jdbc, StepViews views, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.views = views;
		this.staff = staff;
	}

	/**
	 * What the viewer covers now, one entry for each cover they said yes to. One
	 * statement when there is any.
	 * @param most how many of each
	 */
	public List<CoveredSteps> of(Actor viewer, int most, Instant now) {
		List<CoverDuty> duties = this.staff.dutiesToCover(viewer.staffId(), now)
			.stream()
			.filter((duty) -> duty.span().contains(now) && duty.cover().isAccepted())
			.toList();
		if (duties.isEmpty()) {
			return List.of();
		}
		List<Covered> covered = this.jdbc.sql(FIRST_OF_EACH)
			.param("owners", duties.stream().map((duty) -> duty.away().id()).toArray(UUID[]::new))
			.param("kinds", duties.stream().map((duty) -> kinds(duty, viewer)).toArray(String[]::new))
			.param("ends", duties.stream().map((duty) -> duty.span().until().toString()).toArray(String[]::new))
			.param("clinics", viewer.clinicIds().toArray(UUID[]::new))
			.param("most", most)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Covered(row.getInt("nth") - 1,
					this.views.of(StepRow.of(row, number), viewer, now), row.getInt("in_all")))
			.list();
		return IntStream.range(0, duties.size())
			.mapToObj((nth) -> of(duties.get(nth), covered.stream().filter((one) -> one.duty() == nth).toList()))
			.toList();
	}

	private static CoveredSteps of(CoverDuty duty, List<Covered> covered) {
		return new CoveredSteps(duty, covered.stream().map(Covered::step).toList(),
				covered.isEmpty() ? 0 : covered.get(0).inAll());
	}

	private static String kinds(CoverDuty duty, Actor viewer) {
		return Arrays.stream(StepKind.values())
			.filter((kind) -> duty.cover().isFor(kind.name()) && kind.mayBeAcceptedBy(viewer.discipline()))
			.map(StepKind::name)
			.collect(Collectors.joining(","));
	}

	private record Covered(int duty, StepView step, int inAll) {
	}

}
