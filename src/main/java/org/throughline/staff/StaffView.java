package org.throughline.staff;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A colleague as administration sees them.
 */
public record StaffView(UUID id, StaffDetails details, @Nullable Instant signInStoppedAt, @Nullable Instant leftAt,
		int version) {

	public boolean maySignIn() {
		return this.signInStoppedAt == null && this.leftAt == null;
	}

}
