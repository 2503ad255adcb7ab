package org.throughline.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.patient.BirthDate;
import org.throughline.patient.BirthDatePrecision;
import org.throughline.patient.ImportedPatient;
import org.throughline.patient.PhoneDetails;
import org.throughline.patient.PhoneKind;
import org.throughline.patient.PhoneNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a FHIR R4 Patient. What we do not need never reaches the parser: no other number
 * than the medical record number, no photo, no narrative, no address.
 */
@Component
class PatientReader {

	private static final Set<String> NEEDED = Set.of("resourceType", "identifier", "name", "telecom", "birthDate",
			"deceasedBoolean", "deceasedDateTime", "communication", "extension");

	private static final String INTERPRETER = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";

	private static final String RECORD_NUMBER = "MR";

	private static final int LONGEST_NUMBER = 80;

	private static final int LONGEST_SYSTEM = 200;

	private static final int LONGEST_PHONE = 40;

	private static final int MOST_PHONES = 6;

	private final FhirContext fhir = FhirContext.forR4Cached();

	/**
	 * @throws RefusedPatient when they cannot come in
	 */
	ImportedPatient read(int line, JsonNode json, LocalDate today) {
		Patient patient = parse(json);
		PatientNameParts name = PatientNameParts.of(patient.getName());
		Identifier number = recordNumber(patient);
		return new ImportedPatient(line, system(number), value(number), name.given(), name.family(), name.preferred(),
				birthDate(patient, today), language(patient), interpreter(patient), phones(patient),
				isDeceased(patient), deceasedOn(patient, today));
	}

	private Patient parse(JsonNode json) {
		IParser parser = this.fhir.newJsonParser();
		parser.setParserErrorHandler(new ReadingRules());
		try {
			return parser.parseResource(Patient.class, needed(json).toString());
		}
		catch (DataFormatException | IllegalArgumentException | ClassCastException ex) {
			throw new RefusedPatient((ex instanceof UnreadableElement) ? String.valueOf(ex.getMessage())
					: "This is not built as a FHIR R4 patient.");
		}
	}

	private static ObjectNode needed(JsonNode json) {
		ObjectNode needed = ((ObjectNode) json).deepCopy();
		needed.retain(NEEDED);
		keepOnly(needed, "identifier", PatientReader::isRecordNumber);
		keepOnly(needed, "extension", (extension) -> extension.path("url").asString("").equals(INTERPRETER));
		return needed;
	}

	private static void keepOnly(ObjectNode patient, String field, Predicate<JsonNode> which) {
		if (patient.path(field).isArray()) {
			List<JsonNode> kept = patient.path(field).valueStream().filter(which).toList();
			patient.putArray(field).addAll(kept);
			if (kept.isEmpty()) {
				patient.remove(field);
			}
		}
	}

	private static boolean isRecordNumber(JsonNode identifier) {
		return identifier.path("type")
			.path("coding")
			.valueStream()
			.anyMatch((coding) -> coding.path("code").asString("").equals(RECORD_NUMBER)
					&& coding.path("system").asString("").matches(".*v2[-/]0203"));
	}

	private static @Nullable Identifier recordNumber(Patient patient) {
		return patient.getIdentifier()
			.stream()
			.filter((identifier) -> value(identifier) != null)
			.filter((identifier) -> identifier.getUse() != Identifier.IdentifierUse.OLD)
			.findFirst()
			.orElse(null);
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

	private static BirthDate birthDate(Patient patient, LocalDate today) {
		if (!patient.hasBirthDate()) {
			throw new RefusedPatient("There is no birth date.");
		}
		TemporalPrecisionEnum known = patient.getBirthDateElement().getPrecision();
		String[] parts = patient.getBirthDateElement().getValueAsString().split("-");
		LocalDate day = LocalDate.of(Integer.parseInt(parts[0]), (parts.length > 1) ? Integer.parseInt(parts[1]) : 1,
				(parts.length > 2) ? Integer.parseInt(parts[2]) : 1);
		if (day.isAfter(today)) {
			throw new RefusedPatient("The birth date is still to come.");
		}
		return new BirthDate(day, switch (known) {
			case YEAR -> BirthDatePrecision.YEAR;
			case MONTH -> BirthDatePrecision.MONTH;
			default -> BirthDatePrecision.DAY;
		});
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
		Extension needed = patient.getExtensionByUrl(INTERPRETER);
		return needed != null && needed.getValue() instanceof BooleanType value && value.booleanValue();
	}

	private static List<PhoneDetails> phones(Patient patient) {
		return patient.getTelecom()
			.stream()
			.filter((point) -> point.getSystem() == ContactPoint.ContactPointSystem.PHONE
					|| point.getSystem() == ContactPoint.ContactPointSystem.SMS)
			.filter((point) -> point.hasValue() && point.getUse() != ContactPoint.ContactPointUse.OLD
					&& !point.getPeriod().hasEnd())
			.filter((point) -> point.getValue().length() <= LONGEST_PHONE && PhoneNumbers.canBeDialed(point.getValue())
					&& point.getValue().codePoints().allMatch(PatientNameParts::isPlain))
			.map((point) -> new PhoneDetails(point.getValue(), kind(point.getUse()), false, null))
			.distinct()
			.limit(MOST_PHONES)
			.toList();
	}

	private static PhoneKind kind(ContactPoint.@Nullable ContactPointUse use) {
		if (use == null) {
			return PhoneKind.OTHER;
		}
		return switch (use) {
			case MOBILE -> PhoneKind.MOBILE;
			case HOME -> PhoneKind.HOME;
			case WORK -> PhoneKind.WORK;
			default -> PhoneKind.OTHER;
		};
	}

	private static boolean isDeceased(Patient patient) {
		return patient.getDeceased() instanceof DateTimeType
				|| (patient.getDeceased() instanceof BooleanType died && died.booleanValue());
	}

	private static @Nullable LocalDate deceasedOn(Patient patient, LocalDate today) {
		if (!(patient.getDeceased() instanceof DateTimeType died)
				|| died.getPrecision().ordinal() < TemporalPrecisionEnum.DAY.ordinal()) {
			return null;
		}
		LocalDate on = LocalDate.parse(died.getValueAsString().substring(0, 10));
		return on.isAfter(today) ? null : on;
	}

}
