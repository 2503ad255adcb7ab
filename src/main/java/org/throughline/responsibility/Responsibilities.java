package org.throughline.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Standing responsibilities as this viewer may see them. Whoever shows one patient opens
 * the patient first.
 */
@Service
@Transactional(readOnly = true)
public class Responsibilities {

	private final ResponsibilityQueries queries;

	private final ResponsibilityGapQueries gaps;

	private final ResponsibilityViews views;

	private final HeldBefore before;

	private final EndsMoved ends;

	Responsibilities(ResponsibilityQueries queries, ResponsibilityGapQueries gaps, ResponsibilityViews views,
			HeldBefore before, EndsMoved ends) {
		this.queries = queries;
		this.gaps = gaps;
		this.views = views;
		this.before = before;
		this.ends = ends;
	}

	/**
	 * @throws NotFound when there is no such responsibility; whether its patient may be
	 * seen is for the caller to ask
	 */
	public ResponsibilityView get(Actor viewer, UUID id, Instant now) {
		return this.queries.one(id, now).map((row) -> this.views.of(row, viewer, now)).orElseThrow(NotFound::new);
	}

	/** Open ones, then the latest that ended. One statement. */
	public List<ResponsibilityView> ofPatient(Actor viewer, UUID patientId, Instant now) {
		return viewed(this.queries.ofPatient(patientId, now), viewer, now);
	}

	/** What one person is asked to hold, and what came back to them. One statement. */
	public List<ResponsibilityView> atDoorOf(Actor viewer, Instant now) {
		return viewed(this.queries.atDoorOf(viewer.staffId(), viewer.clinicIds(), now), viewer, now);
	}

	/** What nobody holds in the clinic at hand, the most urgent first. One statement. */
	public List<ResponsibilityView> gapsIn(Actor viewer, int most, Instant now) {
		return viewed(this.gaps.gapsIn(viewer.clinicId(), most, now), viewer, now);
	}

	/** What nobody holds for these patients of the clinic at hand. One statement. */
	public Map<UUID, List<ResponsibilityView>> gapsOf(Actor viewer, Collection<UUID> patientIds, Instant now) {
		return patientIds.isEmpty() ? Map.of()
				: viewed(this.gaps.gapsOf(viewer.clinicId(), patientIds, now), viewer, now).stream()
					.collect(Collectors.groupingBy(ResponsibilityView::patientId));
	}

	/**
	 * Bridge medications of the clinic at hand that run out on these days. One statement.
	 */
	public List<ResponsibilityView> bridgesEnding(Actor viewer, LocalDate from, LocalDate until, Instant now) {
		return viewed(this.queries.endingIn(viewer.clinicId(), from, until, now), viewer, now);
	}

	/** How many the clinic at hand has that nobody holds. One statement. */
	public int countGaps(Actor viewer, Instant now) {
		return this.gaps.countGaps(viewer.clinicId(), now);
	}

	/** How many each person of the clinic at hand holds. One statement. */
	public Map<UUID, Integer> heldIn(Actor viewer) {
		return this.queries.heldIn(viewer.clinicId());
	}

	/** Who held it before, the latest first. One statement. */
	public HeldHistory historyOf(ResponsibilityView held) {
		HeldHistory history = this.before.of(held.id());
		return held.mayHandle() ? history : history.withoutWords();
	}

	/**
	 * How the last day of a bridge medication moved, the latest first. One statement, and
	 * none for anything else.
	 */
	public List<EndMoved> movesOf(ResponsibilityView held) {
		return (held.endsOn() != null) ? this.ends.of(held.id()) : List.of();
	}

	private List<ResponsibilityView> viewed(List<ResponsibilityRow> rows, Actor viewer, Instant now) {
		return rows.stream().map((row) -> this.views.of(row, viewer, now)).toList();
	}

}
