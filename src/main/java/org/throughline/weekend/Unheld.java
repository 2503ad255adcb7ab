package org.throughline.weekend;

import java.time.Instant;
import java.util.List;

import org.throughline.responsibility.Responsibilities;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.staff.Actor;

/**
 * What nobody looks after while the clinic is closed, apart from what runs out by then.
 *
 * @param first the most urgent of it
 * @param all how much there is
 */
public record Unheld(List<ResponsibilityView> first, int all) {

	private static final int SHOWN = 12;

	static Unheld read(Responsibilities responsibilities, Actor actor, List<ResponsibilityView> bridges, Instant now) {
		List<ResponsibilityView> gaps = responsibilities.gapsIn(actor, SHOWN, now);
		int all = (gaps.size() < SHOWN) ? gaps.size() : responsibilities.countGaps(actor, now);
		int running = (int) bridges.stream().filter((bridge) -> bridge.gap() != null).count();
		return new Unheld(
				gaps.stream().filter((gap) -> bridges.stream().noneMatch((one) -> one.id().equals(gap.id()))).toList(),
				all - running);
	}

	public int more() {
		return this.all - this.first.size();
	}

}
