package org.throughline.security;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.shared.NotFound;
import org.throughline.staff.Credentials;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffCredentials;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who came in, who was refused, and who went.
 */
@Service
@Transactional
public class SignInLog {

	private final StaffDirectory directory;

	private final StaffCredentials credentials;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	SignInLog(StaffDirectory directory, StaffCredentials credentials, Clinics clinics,
			ApplicationEventPublisher events) {
		this.directory = directory;
		this.credentials = credentials;
		this.clinics = clinics;
		this.events = events;
	}

	public SignedInPerson signedIn(UUID staffId, boolean mustChangePassword, Instant now) {
		StaffCard card = this.directory.get(staffId);
		UUID clinic = this.clinics.all()
			.stream()
			.map(ClinicView::id)
			.filter(card::worksAt)
			.findFirst()
			.orElseThrow(NotFound::new);
		this.credentials.succeeded(staffId);
		this.events.publishEvent(new SignInHappened(now, staffId, staffId, "signed in", Map.of()));
		return new SignedInPerson(staffId, clinic, false, mustChangePassword);
	}

	/** Only whom it was about is kept: what was typed may be a password. */
	void refused(String email, Instant now) {
		UUID about = this.credentials.ofEmail(email).map(Credentials::staffId).orElse(null);
		this.events.publishEvent(new SignInHappened(now, null, about, "sign-in refused", Map.of()));
	}

	void signedOut(UUID staffId, Instant now) {
		this.events.publishEvent(new SignInHappened(now, staffId, staffId, "signed out", Map.of()));
	}

	/**
	 * A look or change that somebody made for themselves: their password, the shared
	 * screen.
	 */
	public void noted(UUID staffId, String what, Instant now) {
		this.events.publishEvent(new SignInHappened(now, staffId, staffId, what, Map.of()));
	}

}
