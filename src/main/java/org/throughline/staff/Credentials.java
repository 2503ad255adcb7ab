package org.throughline.staff;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What signing in must know of a person.
 *
 * @param passwordHash absent until sign-in was set up
 * @param mustChange whether the password was given to the person by someone else
 * @param failures wrong tries since the last right one
 * @param active whether the person works here and may sign in
 */
public record Credentials(UUID staffId, @Nullable String passwordHash, @Nullable Instant passwordChangedAt,
		boolean mustChange, int failures, @Nullable Instant lockedUntil, boolean active) {
}
