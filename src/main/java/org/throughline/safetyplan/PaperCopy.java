package org.throughline.safetyplan;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A safety plan on paper, in somebody's hand.
 *
 * @param contactPersonId the contact person who has it; absent when the patient does
 * @param contactPerson the name of the contact person who has it; absent when the patient
 * has it themselves
 */
public record PaperCopy(UUID id, int version, @Nullable UUID contactPersonId, @Nullable String contactPerson,
		Instant givenAt) {

	public boolean isThePatients() {
		return this.contactPerson == null;
	}

}
