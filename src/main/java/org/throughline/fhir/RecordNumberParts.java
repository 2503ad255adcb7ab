package org.throughline.fhir;

import java.util.List;

import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The medical record number of a FHIR patient, and whose it is.
 */
record RecordNumberParts(String system, @Nullable String value) {

	private static final int LONGEST_NUMBER = 80;

	private static final int LONGEST_SYSTEM = 200;

	static RecordNumberParts of(List<Identifier> identifiers) {
		Identifier number = identifiers.stream()
			.filter((identifier) -> value(identifier) != null)
			.filter((identifier) -> identifier.getUse() != Identifier.IdentifierUse.OLD)
			.findFirst()
			.orElse(null);
		return new RecordNumberParts(system(number), value(number));
	}

	private static @Nullable String value(@Nullable Identifier number) {
		String value = (number != null && number.hasValue()) ? number.getValue().strip() : "";
		if (value.length() > LONGEST_NUMBER || !value.codePoints().allMatch(PatientNameParts::isPlain)) {
			throw new RefusedPatient("The record number is too long or holds characters that cannot be seen.");
		}
		return value.isEmpty() ? null : value;
	}

	private static String system(@Nullable Identifier number) {
		String system = (number != null && number.hasSystem()) ? number.getSystem() : "";
		if (system.length() > LONGEST_SYSTEM) {
			throw new RefusedPatient("It is not clear whose record number this is.");
		}
		return system;
	}

}
