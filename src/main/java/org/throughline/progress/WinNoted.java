package org.throughline.progress;

import java.time.Instant;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * Somebody noted a win.
 */
public record WinNoted(Instant at, UUID actorId, UUID clinicId, UUID patientId, UUID subjectId) implements Recorded {

	@Override
	public String what() {
		return "win noted";
	}

}
