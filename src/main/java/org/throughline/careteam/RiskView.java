package org.throughline.careteam;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * How one clinician sees the risk. Their latest view stands beside those of the others.
 *
 * @param stands neither followed by a newer one of theirs nor taken back
 * @param withdrawn when they took it back, and why; absent otherwise
 */
public record RiskView(UUID id, StaffCard by, Instant at, String words, boolean stands, @Nullable Withdrawn withdrawn) {

	/** Its author saw it so no more. */
	public record Withdrawn(Instant at, String why) {
	}

}
