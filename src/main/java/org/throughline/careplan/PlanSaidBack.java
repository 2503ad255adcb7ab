package org.throughline.careplan;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * Somebody was asked to say their plan back.
 */
public record PlanSaidBack(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId, int version,
		TeachBackResult result) implements Recorded {

	@Override
	public String what() {
		return "asked to say the plan back";
	}

	@Override
	public Map<String, Object> detail() {
		return Map.of("version", this.version, "result", this.result.name());
	}

}
