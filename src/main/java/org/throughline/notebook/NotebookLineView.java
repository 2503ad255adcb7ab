package org.throughline.notebook;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of somebody's notebook, as its writer sees it.
 *
 * @param version what a change to the words must have seen
 * @param patientId whom the writer has picked for it
 * @param handledHow their word on how it was handled
 * @param became what it has turned into instead
 */
public record NotebookLineView(UUID id, int version, LineKind kind, String words, Instant jottedAt,
		@Nullable UUID patientId, @Nullable Instant handledAt, @Nullable String handledHow, @Nullable Became became) {

	/** Whether it still has to be handled. */
	public boolean inSight() {
		return this.handledAt == null;
	}

}
