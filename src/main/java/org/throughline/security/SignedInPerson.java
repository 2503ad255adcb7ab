package org.throughline.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * Whom a session belongs to, and what it is used for. Everything else about the person is
 * asked anew on each request.
 *
 * @param clinicId the clinic at hand
 * @param screen whether this is the shared screen of the huddle
 * @param mustChangePassword whether nothing else opens until they chose their own
 * password
 */
public record SignedInPerson(UUID staffId, UUID clinicId, boolean screen,
		boolean mustChangePassword) implements Principal, Serializable {

	@Override
	public String getName() {
		return this.staffId.toString();
	}

	public SignedInPerson at(UUID clinic) {
		return new SignedInPerson(this.staffId, clinic, this.screen, this.mustChangePassword);
	}

	public SignedInPerson onScreen() {
		return new SignedInPerson(this.staffId, this.clinicId, true, this.mustChangePassword);
	}

	public SignedInPerson withOwnPassword() {
		return new SignedInPerson(this.staffId, this.clinicId, this.screen, false);
	}

}
