package org.throughline.nudge;

import java.util.UUID;

/**
 * An e-mail that one instance has taken upon itself to send.
 *
 * @param tries how often it was tried, with this one
 */
record Nudge(UUID id, UUID staffId, Kind kind, int tries) {

	enum Kind {

		DOOR, DIGEST

	}

}
