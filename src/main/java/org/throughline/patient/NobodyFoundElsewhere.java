package org.throughline.patient;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * A clinical person tried to open another clinic's patient and named nobody who exists.
 * What they typed is not kept, only that they tried and why.
 *
 * @param clinicId the clinic of whoever tried
 */
public record NobodyFoundElsewhere(Instant at, UUID actorId, UUID clinicId, String reason) implements Recorded {

	@Override
	public String what() {
		return "another clinic's patient not found";
	}

	@Override
	public Map<String, Object> detail() {
		return Map.of("reason", this.reason);
	}

	@Override
	public boolean onlyLooked() {
		return true;
	}

}
