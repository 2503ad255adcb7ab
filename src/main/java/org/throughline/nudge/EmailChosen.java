package org.throughline.nudge;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * Somebody chose which e-mails they want.
 */
public record EmailChosen(Instant at, UUID actorId, EmailChoice choice) implements Recorded {

	@Override
	public String what() {
		return "e-mails chosen";
	}

	@Override
	public Map<String, Object> detail() {
		return Map.of("door", this.choice.door(), "digest", this.choice.digest());
	}

}
