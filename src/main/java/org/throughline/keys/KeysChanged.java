package org.throughline.keys;

import java.time.Instant;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * Somebody chose other keys, or switched them on or off.
 */
public record KeysChanged(Instant at, UUID actorId) implements Recorded {

	@Override
	public String what() {
		return "keys changed";
	}

}
