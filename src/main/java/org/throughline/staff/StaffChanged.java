package org.throughline.staff;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;

/**
 * Somebody was added, or their discipline, duties, clinics, away dates or sign-in
 * changed.
 */
public record StaffChanged(Instant at, @Nullable UUID actorId, UUID staffId, String what,
		Map<String, Object> detail) implements Recorded {

	static final String SIGN_IN_STOPPED = "sign-in stopped";

	@Override
	public UUID subjectId() {
		return this.staffId;
	}

	/** From now on this person may not act, on any page that is open. */
	public boolean stopsSignIn() {
		return this.what.equals(SIGN_IN_STOPPED);
	}

}
