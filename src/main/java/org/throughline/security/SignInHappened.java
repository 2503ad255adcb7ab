package org.throughline.security;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;

/**
 * Somebody came in, was refused, or went.
 *
 * @param subjectId whom it is about, if the e-mail was known
 */
record SignInHappened(Instant at, @Nullable UUID actorId, @Nullable UUID subjectId, String what,
		Map<String, Object> detail) implements Recorded {
}
