package org.throughline.handoff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.throughline.shared.RefusedByRule;

/**
 * To whom a handoff can be passed on: forward along the chain, never round in a circle.
 */
final class PassingOn {

	/** After so many people somebody has to talk to the sender. */
	private static final int LONGEST = 12;

	private PassingOn() {
	}

	static void require(UUID from, UUID to, UUID sender, Optional<Receiver> known, List<Receiver> receivers) {
		if (to.equals(from)) {
			throw refused("You have it. Choose someone else.");
		}
		if (to.equals(sender)) {
			throw refused("They handed it over. Give it back instead.");
		}
		if (known.filter((one) -> !one.isAsked()).isPresent()) {
			throw refused("They have said no to this. Choose someone else.");
		}
		if (receivers.stream().map(Receiver::passed).anyMatch((how) -> how != null && how.passedBy().equals(to))) {
			throw refused("They passed it on themselves. Choose someone else, or give it back.");
		}
		if (known.isEmpty() && receivers.size() >= LONGEST) {
			throw refused("Twelve people have been asked. Give it back, and talk it over.");
		}
	}

	private static RefusedByRule refused(String words) {
		return new RefusedByRule("passTo", words);
	}

}
