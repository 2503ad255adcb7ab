package org.throughline.flag;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What must be said to raise a flag.
 *
 * @param because how it could change the plan today
 * @param endsAt when it ends by itself; absent means closing time of the next open day
 */
public record RaiseFlag(UUID patientId, FlagKind kind, String because, @Nullable Instant endsAt) {

	public RaiseFlag {
		if (!kind.isRaisedByHand()) {
			throw new IllegalArgumentException(kind + " follows from its cause");
		}
	}

}
