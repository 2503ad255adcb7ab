package org.throughline.fhir;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of a FHIR patient that we need; the others never reach the parser.
 */
final class NeededParts {

	static final String INTERPRETER = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";

	private static final Set<String> NEEDED = Set.of("resourceType", "identifier", "name", "telecom", "birthDate",
			"deceasedBoolean", "deceasedDateTime", "communication", "extension");

	private static final String RECORD_NUMBER = "MR";

	private NeededParts() {
	}

	static ObjectNode of(JsonNode json) {
		ObjectNode needed = ((ObjectNode) json).deepCopy();
		needed.retain(NEEDED);
		keepOnly(needed, "identifier", NeededParts::isRecordNumber);
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

}
