package org.throughline.patient;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a person is called, in the record and by those who know them.
 */
@Embeddable
record Naming(String givenName, String familyName, @Nullable String preferredName, @Nullable String pronouns) {

	static Naming of(PatientDetails details) {
		return new Naming(details.givenName(), details.familyName(), details.preferredName(), details.pronouns());
	}

	String shown() {
		return PatientNames.shown(this.givenName, this.familyName, this.preferredName);
	}

}
