package org.throughline.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.clinic.ClinicService;
import org.throughline.clinic.NewClinic;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Credentials;
import org.throughline.staff.Duty;
import org.throughline.staff.StaffChanged;
import org.throughline.staff.StaffCredentials;
import org.throughline.staff.StaffDetails;
import org.throughline.staff.StaffService;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The first person of an empty database, and the way back when nobody who may sign in has
 * administration. Whoever can read the console of the server opens the clinic, once, or
 * says who administers it from now on; there is no default password.
 */
@Service
public class FirstAdministrator {

	private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

	private static final int MOST_WRONG_CODES = 20;

	private final ClinicService clinics;

	private final StaffService staff;

	private final StaffCredentials credentials;

	private final Passwords passwords;

	private final JdbcClient jdbc;

	private final String code = OneTimeWords.next();

	private final AtomicInteger wrongCodes = new AtomicInteger();

	FirstAdministrator(ClinicService clinics, StaffService staff, StaffCredentials credentials, Passwords passwords,
			JdbcClient jdbc) {
		this.clinics = clinics;
		this.staff = staff;
		this.credentials = credentials;
		this.passwords = passwords;
		this.jdbc = jdbc;
	}

	/** Whether nobody is here yet. */
	public boolean isAwaited() {
		return this.credentials.nobodyIsHere();
	}

	/** Whether people are here and nobody can administer. */
	public boolean isMissing() {
		return this.credentials.nobodyAdministers();
	}

	/**
	 * One of us has administration from now on and signs in with the password chosen
	 * here, also when their sign-in was stopped.
	 * @throws NotFound while anybody has administration
	 * @throws RefusedByRule when the code is not the one on the console, nobody has that
	 * e-mail, they have left, or the password is too easy
	 */
	@Transactional
	public UUID takeOver(String typedCode, String email, String password, Instant now) {
		this.jdbc.sql("lock table staff_member in share row exclusive mode").update();
		if (!isMissing()) {
			throw new NotFound();
		}
		checkCode(typedCode);
		UUID staffId = this.credentials.ofEmail(email.strip())
			.map(Credentials::staffId)
			.orElseThrow(
					() -> new RefusedByRule("email", "Nobody here has this email. Use the one they sign in with."));
		this.staff.takeAdministration(staffId, now);
		this.passwords.choose(staffId, password, "password", now);
		return staffId;
	}

	/**
	 * @throws NotFound once anybody is here
	 * @throws RefusedByRule when the code is not the one on the console, or the password
	 * is too easy
	 */
	@Transactional
	public UUID open(String typedCode, NewClinic clinic, StaffDetails person, String password, Instant now) {
		this.jdbc.sql("lock table staff_member in share row exclusive mode").update();
		if (!isAwaited()) {
			throw new NotFound();
		}
		checkCode(typedCode);
		UUID clinicId = this.clinics.open(clinic, null, now);
		StaffDetails details = new StaffDetails(person.title(), person.givenName(), person.familyName(), person.email(),
				person.discipline(), person.phoneExtension(), Set.of(Duty.ADMINISTRATION, Duty.PRIVACY),
				Set.of(clinicId));
		UUID staffId = this.staff.add(null, details, now);
		this.passwords.choose(staffId, password, "password", now);
		return staffId;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void tellTheCode() {
		if (isAwaited()) {
			log.warn("Nobody is here yet. Open /first-administrator and type this code, good until the next start: {}",
					this.code);
		}
		else if (isMissing()) {
			log.warn(
					"Nobody who may sign in has administration. Open /first-administrator and type this code, good until the next start: {}",
					this.code);
		}
	}

	@TransactionalEventListener
	void tellTheCode(StaffChanged changed) {
		if (changed.stopsSignIn()) {
			tellTheCode();
		}
	}

	private void checkCode(String typed) {
		if (this.wrongCodes.get() >= MOST_WRONG_CODES) {
			throw new RefusedByRule("code", "Too many tries. Start Throughline again for a new code.");
		}
		if (!MessageDigest.isEqual(typed.strip().toLowerCase().getBytes(StandardCharsets.UTF_8),
				this.code.getBytes(StandardCharsets.UTF_8))) {
			this.wrongCodes.incrementAndGet();
			throw new RefusedByRule("code", "This is not the code on the console. Copy it from there.");
		}
	}

}
