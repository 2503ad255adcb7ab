package org.throughline.workspace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What waits at people's doors past the time to answer. Whoever owns the things finds
 * them, in one statement for everybody.
 */
public interface Unanswered {

	/** What ran out of time after {@code since}, and waits still. */
	List<Ask> between(Instant since, Instant now);

	/**
	 * One thing that was asked of one person.
	 *
	 * @param at when it was asked: asked again, it is another asking
	 */
	record Ask(UUID staffId, UUID clinicId, UUID thing, Instant at) {
	}

}
