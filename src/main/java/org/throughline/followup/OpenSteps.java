package org.throughline.followup;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is open in the clinic at hand, whoever has it, as this viewer may see it.
 */
@Service
@Transactional(readOnly = true)
public class OpenSteps {

	private final OpenStepQueries queries;

	private final StepViews views;

	private final OfferedSteps offered;

	private final StaffDirectory staff;

	OpenSteps(OpenStepQueries queries, StepViews views, OfferedSteps offered, StaffDirectory staff) {
		this.queries = queries;
		this.views = views;
		this.offered = offered;
		this.staff = staff;
	}

	/**
	 * What somebody has: of each owner and span the first few by due time, and how many
	 * there are. One statement.
	 */
	public List<HeldStep> firstOfEachOwner(Actor viewer, Horizons horizons, int each) {
		return this.queries.firstOfEach(viewer.clinicId(), horizons, each, (row, span, inSpan,
				asked) -> new HeldStep(this.views.of(row, viewer, horizons.now()), span, inSpan, asked));
	}

	/**
	 * Some of the steps of one owner in one span, by due time. One statement.
	 * @param owner absent for the patients and their people
	 * @param from how many are left out before
	 */
	public SpanSteps ofOwner(Actor viewer, @Nullable UUID owner, DueSpan span, Horizons horizons, int from, int limit) {
		List<Map.Entry<StepView, Integer>> steps = this.queries.held(viewer.clinicId(), owner, span, horizons, from,
				limit, (row, all) -> Map.entry(this.views.of(row, viewer, horizons.now()), all));
		return new SpanSteps(steps.stream().map(Map.Entry::getKey).toList(), from, all(steps));
	}

	/**
	 * What rests with nobody: up to so many steps, and so many patients. Two statements.
	 */
	public OpenGaps gaps(Actor viewer, int limit, Instant now) {
		List<Map.Entry<StepView, Integer>> steps = this.queries.gaps(viewer.clinicId(), now, limit,
				(row, all) -> Map.entry(this.views.of(row, viewer, now), all));
		List<Map.Entry<UUID, Integer>> patients = this.queries.withoutStep(viewer.clinicId(), limit, Map::entry);
		return new OpenGaps(steps.stream().map(Map.Entry::getKey).toList(), all(steps),
				patients.stream().map(Map.Entry::getKey).toList(), all(patients));
	}

	/**
	 * To whom the steps of the clinic's untaken handoffs are offered, while their senders
	 * answer for them (rule 3). One statement.
	 */
	public Map<UUID, List<StaffCard>> offered(Actor viewer) {
		return this.offered.offeredIn(viewer.clinicId());
	}

	/**
	 * How much is open of people who are away, or will be.
	 * @param from when each has left, or leaves
	 */
	public Map<UUID, AbsentWork> ofAbsent(Actor viewer, Map<UUID, Instant> from) {
		Map<UUID, AbsentWork> work = new HashMap<>();
		if (!from.isEmpty()) {
			this.queries.countByKind(viewer.clinicId(), from.keySet(), (owner, kind, steps) -> {
				boolean covered = GapRule
					.covers(viewer.clinicId(), kind, this.staff.get(owner), this.staff::get,
							from.getOrDefault(owner, Instant.MAX))
					.findAny()
					.isPresent();
				work.merge(owner, AbsentWork.NONE.plus(steps, covered), (one,
						other) -> new AbsentWork(one.steps() + other.steps(), one.uncovered() + other.uncovered()));
			});
		}
		return work;
	}

	private static int all(List<? extends Map.Entry<?, Integer>> rows) {
		return rows.isEmpty() ? 0 : rows.get(0).getValue();
	}

}
