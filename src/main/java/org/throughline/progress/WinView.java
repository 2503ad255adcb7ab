package org.throughline.progress;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A quiet gain in a person's days.
 */
public record WinView(UUID id, UUID patientId, String words, boolean inTheirWords, @Nullable String wallWords,
		UUID notedBy, Instant notedAt) {
}
