package org.throughline.weekend;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.clinic.ClosedBlock;
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
public record Unheld(List<ResponsibilityView> first, int all, List<ResponsibilityView> then) {

	private static final int SHOWN = 12;

	/**
	 * @param moments at which somebody begins to be missing while the clinic is closed
	 */
	static Unheld read(Responsibilities responsibilities, Actor actor, List<ResponsibilityView> bridges,
			List<Instant> moments, Instant now) {
		List<ResponsibilityView> gaps = responsibilities.gapsIn(actor, SHOWN, now);
		int all = (gaps.size() < SHOWN) ? gaps.size() : responsibilities.countGaps(actor, now);
		int running = (int) bridges.stream().filter((bridge) -> bridge.gap() != null).count();
		return new Unheld(without(gaps, bridges), all - running,
				without(then(responsibilities, actor, all, moments, now), bridges));
	}

	/** The closing, and whenever an absence begins before the clinic is open again. */
	static List<Instant> moments(List<StaffCard> staff, ClosedBlock block, Instant now) {
		return Stream
			.concat(Stream.of(block.from()), staff.stream().flatMap((card) -> card.away().stream()).map(AwaySpan::from))
			.filter((moment) -> moment.isAfter(now) && !moment.isBefore(block.from()) && moment.isBefore(block.until()))
			.distinct()
			.sorted()
			.toList();
	}

	private static List<ResponsibilityView> then(Responsibilities responsibilities, Actor actor, int gapsNow,
			List<Instant> moments, Instant now) {
		Map<UUID, ResponsibilityView> then = new LinkedHashMap<>();
		for (Instant moment : moments) {
			responsibilities.gapsIn(actor, gapsNow + SHOWN, moment)
				.forEach((held) -> then.putIfAbsent(held.id(), held));
		}
		if (!then.isEmpty() && gapsNow > 0) {
			responsibilities.gapsIn(actor, gapsNow, now).forEach((held) -> then.remove(held.id()));
		}
		return List.copyOf(then.values());
	}

	private static List<ResponsibilityView> without(List<ResponsibilityView> gaps, List<ResponsibilityView> bridges) {
		Set<UUID> running = bridges.stream().map(ResponsibilityView::id).collect(Collectors.toSet());
		return gaps.stream().filter((gap) -> !running.contains(gap.id())).toList();
	}

	public int more() {
		return this.all - this.first.size();
	}

}
