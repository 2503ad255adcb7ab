package org.throughline.fhir;

import java.time.LocalDate;
import java.util.Objects;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.throughline.patient.ImportedPatient;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * Reads a FHIR R4 Patient. What we do not need never reaches the parser: no other number
 * than the medical record number, no photo, no narrative, no address.
 */
@Component
class PatientReader {

	private final FhirContext fhir = FhirContext.forR4Cached();

	/**
	 * @throws RefusedPatient when they cannot come in
	 */
	ImportedPatient read(int line, JsonNode json, LocalDate today) {
		Patient patient = parse(json);
		PatientNameParts name = PatientNameParts.of(patient.getName());
		RecordNumberParts number = RecordNumberParts.of(patient.getIdentifier());
		return new ImportedPatient(line, number.system(), number.value(), name.given(), name.family(), name.preferred(),
				PatientDays.born(patient, today), language(patient), interpreter(patient),
				PatientTelecom.phones(patient), PatientDays.isDeceased(patient), PatientDays.died(patient, today));
	}

	private Patient parse(JsonNode json) {
		IParser parser = this.fhir.newJsonParser();
		parser.setParserErrorHandler(new ReadingRules());
		try {
			return parser.parseResource(Patient.class, NeededParts.of(json).toString());
		}
		catch (DataFormatException | IllegalArgumentException | ClassCastException ex) {
			throw new RefusedPatient((ex instanceof UnreadableElement) ? String.valueOf(ex.getMessage())
					: "This is not built as a FHIR R4 patient.");
		}
	}

	private static @Nullable String language(Patient patient) {
		return patient.getCommunication()
			.stream()
			.sorted((one, other) -> Boolean.compare(other.getPreferred(), one.getPreferred()))
			.map((spoken) -> spoken.getLanguage().getCodingFirstRep().getCode())
			.filter(Objects::nonNull)
			.filter((code) -> code.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}"))
			.findFirst()
			.orElse(null);
	}

	private static boolean interpreter(Patient patient) {
		Extension needed = patient.getExtensionByUrl(NeededParts.INTERPRETER);
		return needed != null && needed.getValue() instanceof BooleanType value && value.booleanValue();
	}

}
