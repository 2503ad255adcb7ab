package org.throughline.weekend;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.clinic.ClosedBlock;
import org.throughline.responsibility.GapsAhead;
import org.throughline.responsibility.Responsibilities;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.staff.Actor;
import org.throughline.staff.AwaySpan;
import org.throughline.staff.StaffCard;

/**
 * What nobody looks after while the clinic is closed, apart from what runs out by then.
 *
 * @param first the most urgent of what nobody has now
 * @param all how much of that there is
 * @param then what nobody will have: whoever does is away by then, or has not answered
 */
public record Unheld(List<ResponsibilityView> first, int all, GapsAhead.Found then) {

	private static final int SHOWN = 12;

	/**
	 * Of the clinic at hand, in three statements at most.
	 * @param moments at which somebody begins to be missing while the clinic is closed
	 */
	static Unheld read(Responsibilities responsibilities, GapsAhead ahead, Actor actor,
			List<ResponsibilityView> bridges, List<Instant> moments, Instant now) {
		List<ResponsibilityView> gaps = responsibilities.gapsIn(actor, SHOWN, now);
		int all = (gaps.size() < SHOWN) ? gaps.size() : responsibilities.countGaps(actor, now);
		int running = (int) bridges.stream().filter((bridge) -> bridge.gap() != null).count();
		Set<UUID> shown = bridges.stream().map(ResponsibilityView::id).collect(Collectors.toSet());
		return new Unheld(gaps.stream().filter((gap) -> !shown.contains(gap.id())).toList(), all - running,
				ahead.at(actor, moments, shown, SHOWN, now));
	}

	/**
	 * The closing, whenever an absence begins while the clinic is closed, and its end.
	 */
	static List<Instant> moments(List<StaffCard> staff, ClosedBlock block, Instant now) {
		return Stream
			.concat(Stream.of(block.from(), block.until().minusMillis(1)),
					staff.stream().flatMap((card) -> card.away().stream()).map(AwaySpan::from))
			.filter((moment) -> moment.isAfter(now) && !moment.isBefore(block.from()) && moment.isBefore(block.until()))
			.distinct()
			.sorted()
			.toList();
	}

	public int more() {
		return this.all - this.first.size();
	}

}
