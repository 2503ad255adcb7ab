package org.throughline.careteam;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A place on a care team that goes from one person to another.
 *
 * @param theirs the place that the other one has on the same team, if any
 * @param does what is done there; with theirs, both
 * @param followed whether the other one has it from now on; else it only ends
 * @param today the day at the patient's clinic
 */
record TeamPlace(UUID id, UUID patientId, UUID clinicId, @Nullable UUID theirs, String does, boolean followed,
		LocalDate today) {

	/** More is said of a place than a line holds: that one goes by hand. */
	private static final int MOST = 80;

	boolean fits() {
		return this.does.length() <= MOST;
	}

}
