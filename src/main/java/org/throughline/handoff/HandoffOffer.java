package org.throughline.handoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepKind;
import org.throughline.shared.RefusedByRule;

/**
 * What the sender says when they walk somebody to the next person.
 *
 * @param to whom it is offered, one to five: whoever is free first
 * @param here the one of them who stands there and says yes
 * @param concern one sentence of the sender's
 * @param mostUrgent in the patient's own words
 * @param beforeLeaving what must happen before the patient leaves, a line each
 */
public record HandoffOffer(UUID patientId, HandoffKind kind, boolean saidInFront, boolean safety, List<UUID> to,
		@Nullable UUID here, String concern, @Nullable String mostUrgent, @Nullable String whatChanged,
		@Nullable String wouldWorry, @Nullable Integer minutes, Step step, List<String> beforeLeaving) {

	/** Whoever is free first: more than this nobody can tell. */
	public static final int MOST_RECEIVERS = 5;

	public HandoffOffer {
		to = to.stream().distinct().toList();
		beforeLeaving = List.copyOf(beforeLeaving);
		if (to.isEmpty()) {
			throw new RefusedByRule("to", "Choose whom you ask. Whoever is free first takes it.");
		}
		if (to.size() > MOST_RECEIVERS) {
			throw new RefusedByRule("to", "Ask up to five people. Leave someone out.");
		}
		if (safety && !kind.isSpoken()) {
			throw new RefusedByRule("kind",
					"This is about safety: say it in the room or by phone, not in a message or on a slip.");
		}
		if (here != null && !to.contains(here)) {
			throw new RefusedByRule("to", "Whoever says yes must be one of those you ask.");
		}
	}

	/**
	 * The next step that whoever takes the handoff has thereby accepted.
	 *
	 * @param title starts with a verb
	 */
	public record Step(String title, StepKind kind, Instant due) {
	}

}
