package org.throughline.handoff;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody was first: the handoff is not where this person saw it. Pages tell who, and
 * when.
 */
public class HandoffNotAsSeen extends RuntimeException {

	private final HandoffStage stage;

	private final @Nullable UUID staffId;

	private final @Nullable UUID passedTo;

	private final @Nullable Instant since;

	HandoffNotAsSeen(HandoffStage stage, @Nullable UUID staffId, @Nullable UUID passedTo, @Nullable Instant since) {
		super("The handoff is not as it was seen", null, false, false);
		this.stage = stage;
		this.staffId = staffId;
		this.passedTo = passedTo;
		this.since = since;
	}

	public HandoffStage stage() {
		return this.stage;
	}

	/** Who has it, or who ended it. */
	public @Nullable UUID staffId() {
		return this.staffId;
	}

	/** Whom whoever has it has asked to have it instead. */
	public @Nullable UUID passedTo() {
		return this.passedTo;
	}

	public @Nullable Instant since() {
		return this.since;
	}

}
