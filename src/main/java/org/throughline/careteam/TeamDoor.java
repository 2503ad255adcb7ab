package org.throughline.careteam;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * What waits for one person about those around a patient: a worry about a plan that they
 * keep, or something that they are asked to agree to.
 *
 * @param id the worry; for an agreement, the patient
 * @param about what to agree to; absent for a worry
 * @param version what stands now; 0 for a worry
 * @param by who is worried, or who changed it
 */
public record TeamDoor(UUID id, UUID patientId, @Nullable About about, int version, @Nullable String sentence,
		StaffCard by, Instant at) {

	public boolean isWorry() {
		return this.about == null;
	}

}
