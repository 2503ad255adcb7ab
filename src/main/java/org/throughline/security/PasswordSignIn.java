package org.throughline.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.throughline.staff.Credentials;
import org.throughline.staff.StaffCredentials;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks work e-mail and password. Whether the e-mail is unknown, the account rests, the
 * sign-in was stopped or the password is wrong: it takes as long and says the same.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

	private static final Duration ONE_TIME_PASSWORD_LASTS = Duration.ofHours(72);

	private final StaffCredentials credentials;

	private final PasswordEncoder passwords;

	private final SignInLog log;

	private final Clock clock;

	private final String nobodysHash;

	PasswordSignIn(StaffCredentials credentials, PasswordEncoder passwords, SignInLog log, Clock clock) {
		this.credentials = credentials;
		this.passwords = passwords;
		this.log = log;
		this.clock = clock;
		this.nobodysHash = String.valueOf(passwords.encode("nobody signs in with this password"));
	}

	@Override
	public Authentication authenticate(Authentication typed) {
		Instant now = this.clock.instant();
		Optional<Credentials> found = this.credentials.attempt(typed.getName(), now);
		String hash = found.map(Credentials::passwordHash).orElse(this.nobodysHash);
		boolean matches = this.passwords.matches(String.valueOf(typed.getCredentials()), hash);
		return found.filter((known) -> matches && mayEnter(known, now))
			.map((known) -> enter(known, now))
			.orElseThrow(() -> refuse(typed.getName(), now));
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	private static boolean mayEnter(Credentials known, Instant now) {
		Instant set = known.passwordChangedAt();
		boolean fresh = !known.mustChange() || set != null && set.plus(ONE_TIME_PASSWORD_LASTS).isAfter(now);
		return known.active() && known.passwordHash() != null && fresh;
	}

	private Authentication enter(Credentials known, Instant now) {
		SignedInPerson person = this.log.signedIn(known.staffId(), known.mustChange(), now);
		return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
	}

	private BadCredentialsException refuse(String email, Instant now) {
		this.log.refused(email, now);
		return new BadCredentialsException("Refused");
	}

}
