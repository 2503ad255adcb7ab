package org.throughline.huddle.web;

import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpSession;

/**
 * Whether this screen shows names: for 60 seconds after somebody asked, then initials
 * again.
 */
final class NamesForAMinute {

	static final Duration LONG = Duration.ofSeconds(60);

	private static final String UNTIL = "huddleNamesUntil";

	private NamesForAMinute() {
	}

	static boolean shown(HttpSession session, Instant now) {
		return session.getAttribute(UNTIL) instanceof Instant until && now.isBefore(until);
	}

	static void turn(HttpSession session, Instant now) {
		if (shown(session, now)) {
			session.removeAttribute(UNTIL);
		}
		else {
			session.setAttribute(UNTIL, now.plus(LONG));
		}
	}

}
