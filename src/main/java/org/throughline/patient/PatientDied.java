package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;

/**
 * A patient has died. Care has ended with it; open steps go to the coordinator to close
 * out.
 */
public record PatientDied(Instant at, UUID actorId, UUID clinicId, UUID patientId,
		@Nullable LocalDate on) implements Recorded {

	@Override
	public String what() {
		return "death recorded";
	}

	@Override
	public Map<String, Object> detail() {
		return (this.on != null) ? Map.of("on", this.on.toString()) : Map.of();
	}

}
