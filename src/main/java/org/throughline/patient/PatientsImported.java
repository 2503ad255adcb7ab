package org.throughline.patient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * Patients came in from a record system, or were changed by it: one line of the trail
 * with all of them.
 */
public record PatientsImported(Instant at, UUID actorId, UUID clinicId, List<UUID> patientIds, int added,
		int changed) implements Recorded {

	@Override
	public String what() {
		return "patients imported";
	}

	@Override
	public Map<String, Object> detail() {
		return Map.of("patientIds", this.patientIds, "added", this.added, "changed", this.changed);
	}

}
