package org.throughline.handoff;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Required;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes a handoff on to someone better, with the chain kept. Whoever had it answers for
 * it until the next one says yes; before anybody has it, the sender does (rule 3).
 */
@Service
@Transactional
public class HandoffPassing {

	private final HandoffDesk desk;

	private final HandoffOpening opening;

	private final HandoffQueries queries;

	HandoffPassing(HandoffDesk desk, HandoffOpening opening, HandoffQueries queries) {
		this.desk = desk;
		this.opening = opening;
		this.queries = queries;
	}

	/**
	 * @param why one sentence, read by the next one, the sender and clinical people
	 * @throws HandoffNotAsSeen when somebody else was first, or another is asked already
	 */
	public void passOn(Actor from, UUID handoffId, @Nullable UUID better, String why, Instant now) {
		Handoff handoff = this.desk.lock(from, handoffId, now);
		UUID to = Required.choice(better, "passTo", "Who is better? Choose one person.");
		handoff.passOn(from.staffId(), to, why, now);
		this.opening.requireAble(to, this.queries.kindOfStep(handoffId), handoff.clinicId(), "passTo");
		this.desk.tell(handoff, "passed on", from, Map.of("toStaff", to.toString(), "reason", why), now);
	}

	/** "I keep it": nobody else is asked any more. */
	public void keep(Actor holder, UUID handoffId, Instant now) {
		Handoff handoff = this.desk.lock(holder, handoffId, now);
		this.queries.keepPassing(handoffId, now);
		handoff.keep(holder.staffId());
		this.desk.tell(handoff, "kept", holder, Map.of(), now);
	}

}
