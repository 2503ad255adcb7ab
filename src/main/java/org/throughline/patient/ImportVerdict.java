package org.throughline.patient;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an import would do with one patient.
 *
 * @param patientId whom it is about, where they are on file
 * @param changes the fields that would change
 * @param reason why it is refused
 */
public record ImportVerdict(Kind kind, ImportedPatient patient, @Nullable UUID patientId, List<String> changes,
		@Nullable String reason) {

	/**
	 * New, changed, unchanged, refused.
	 */
	public enum Kind {

		NEW, CHANGED, UNCHANGED, REFUSED

	}

	static ImportVerdict fresh(ImportedPatient patient) {
		return new ImportVerdict(Kind.NEW, patient, null, List.of(), null);
	}

	static ImportVerdict known(ImportedPatient patient, UUID id, List<String> changes) {
		return new ImportVerdict(changes.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED, patient, id, changes, null);
	}

	static ImportVerdict refused(ImportedPatient patient, String reason) {
		return new ImportVerdict(Kind.REFUSED, patient, null, List.of(), reason);
	}

}
