package org.throughline.security;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Credentials;
import org.throughline.staff.StaffCredentials;
import org.throughline.staff.StaffDetails;
import org.throughline.staff.StaffService;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People change their own password; administration gives somebody one that is used once.
 */
@Service
@Transactional
public class Passwords {

	private final StaffService staff;

	private final StaffCredentials credentials;

	private final PasswordEncoder encoder;

	private final PasswordRules rules;

	private final Sessions sessions;

	private final ApplicationEventPublisher events;

	Passwords(StaffService staff, StaffCredentials credentials, PasswordEncoder encoder, PasswordRules rules,
			Sessions sessions, ApplicationEventPublisher events) {
		this.staff = staff;
		this.credentials = credentials;
		this.encoder = encoder;
		this.rules = rules;
		this.sessions = sessions;
		this.events = events;
	}

	/** Whether this person has a password yet. */
	@Transactional(readOnly = true)
	public boolean hasOne(UUID staffId) {
		return of(staffId).passwordHash() != null;
	}

	public void change(Actor actor, String current, String chosen, Instant now) {
		String hash = of(actor.staffId()).passwordHash();
		if (hash != null && !this.encoder.matches(current, hash)) {
			throw new RefusedByRule("currentPassword", "This is not your password. Type the one you signed in with.");
		}
		if (chosen.equals(current)) {
			throw new RefusedByRule("newPassword", "This is the one you have. Choose another one.");
		}
		choose(actor.staffId(), chosen, "newPassword", now);
		record(actor.staffId(), actor.staffId(), "password changed", now);
	}

	/** The first password of somebody who chooses it themselves. */
	void choose(UUID staffId, String chosen, String field, Instant now) {
		StaffDetails details = this.staff.view(staffId).details();
		this.rules.check(field, chosen, List.of(details.givenName(), details.familyName(), details.email()));
		this.credentials.write(staffId, String.valueOf(this.encoder.encode(chosen)), false, now);
	}

	/**
	 * Ends the person's sessions and makes a password for their next sign-in, at which
	 * they choose their own. It is good for three days.
	 * @return the password, shown this once
	 */
	public String giveForOnce(Actor actor, UUID staffId, Instant now) {
		if (!this.staff.view(staffId).maySignIn()) {
			throw new RefusedByRule("", "Sign-in is stopped. Allow it first.");
		}
		String once = OneTimeWords.next();
		this.credentials.write(staffId, String.valueOf(this.encoder.encode(once)), true, now);
		this.sessions.endAll(staffId);
		record(actor.staffId(), staffId, "sign-in set up", now);
		return once;
	}

	private Credentials of(UUID staffId) {
		return this.credentials.of(staffId).orElseThrow(NotFound::new);
	}

	private void record(UUID actorId, UUID staffId, String what, Instant now) {
		this.events.publishEvent(new SignInHappened(now, actorId, staffId, what, Map.of()));
	}

}
