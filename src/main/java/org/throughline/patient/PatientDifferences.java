package org.throughline.patient;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Which of the things written down about a patient differ.
 */
final class PatientDifferences {

	private static final Map<String, Function<PatientDetails, Object>> FIELDS = fields();

	private PatientDifferences() {
	}

	/** What stood in each changed field before. */
	static Map<String, Object> before(PatientDetails before, PatientDetails after) {
		Map<String, Object> changed = new LinkedHashMap<>();
		FIELDS.forEach((name, field) -> {
			Object old = field.apply(before);
			if (!Objects.equals(old, field.apply(after))) {
				changed.put(name, String.valueOf((old != null) ? old : ""));
			}
		});
		return changed;
	}

	private static Map<String, Function<PatientDetails, Object>> fields() {
		Map<String, Function<PatientDetails, Object>> fields = new LinkedHashMap<>();
		fields.put("given name", PatientDetails::givenName);
		fields.put("family name", PatientDetails::familyName);
		fields.put("preferred name", (details) -> text(details.preferredName()));
		fields.put("pronouns", (details) -> text(details.pronouns()));
		fields.put("birth date", PatientDetails::birthDate);
		fields.put("MRN", (details) -> text(details.mrn()));
		fields.put("language", PatientDetails::language);
		fields.put("interpreter", PatientDetails::interpreter);
		fields.put("comfort note", (details) -> text(details.comfortNote()));
		fields.put("times that work", (details) -> text(details.timesThatWork()));
		fields.put("times that do not", (details) -> text(details.timesThatDoNot()));
		fields.put("when and how often to call", PatientDetails::callWish);
		fields.put("how involved", (details) -> text(details.involvement()));
		fields.put("asked how involved on", (details) -> text(details.involvementAskedOn()));
		fields.put("phones", PatientDetails::phones);
		fields.put("contact people", PatientDetails::contactPeople);
		return fields;
	}

	private static Object text(@Nullable Object value) {
		return (value != null) ? value : "";
	}

}
