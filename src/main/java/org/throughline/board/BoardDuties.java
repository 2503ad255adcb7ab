package org.throughline.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.responsibility.Responsibilities;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.staff.Actor;

/**
 * Who holds which standing responsibilities of a clinic: how many each person, and those
 * that nobody holds.
 *
 * @param gaps the most urgent of them
 * @param all how many nobody holds
 * @param held how many each person holds
 */
public record BoardDuties(List<ResponsibilityView> gaps, int all, Map<UUID, Integer> held) {

	static BoardDuties read(Responsibilities responsibilities, Actor actor, int most, Instant now) {
		List<ResponsibilityView> gaps = responsibilities.gapsIn(actor, most, now);
		return new BoardDuties(gaps, (gaps.size() < most) ? gaps.size() : responsibilities.countGaps(actor, now),
				responsibilities.heldIn(actor));
	}

	public int more() {
		return this.all - this.gaps.size();
	}

	public int heldBy(UUID staffId) {
		return this.held.getOrDefault(staffId, 0);
	}

}
