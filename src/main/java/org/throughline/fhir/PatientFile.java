package org.throughline.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.ImportedPatient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file of a record system: bulk NDJSON with one resource a line, or one resource
 * or bundle on its own.
 */
final class PatientFile {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int MOST_LINES = 20_000;

	private final PatientReader reader;

	private final LocalDate today;

	private final List<ImportedPatient> patients = new ArrayList<>();

	private final List<RefusedLine> refused = new ArrayList<>();

	private final Map<String, Integer> passedOver = new TreeMap<>();

	private final List<String> warnings = new ArrayList<>();

	private PatientFile(PatientReader reader, LocalDate today) {
		this.reader = reader;
		this.today = today;
	}

	static FileContents read(String text, PatientReader reader, LocalDate today) {
		PatientFile file = new PatientFile(reader, today);
		file.readAll(text);
		return new FileContents(file.patients, file.refused, file.passedOver, file.warnings);
	}

	private void readAll(String text) {
		String start = text.stripLeading();
		if (start.isEmpty()) {
			throw new UnreadableFile("This file is empty.");
		}
		if (start.startsWith("<")) {
			throw new UnreadableFile(
					"This is XML, which is not supported. Send FHIR R4 as JSON: NDJSON, one patient a line.");
		}
		List<String> lines = text.lines().toList();
		if (lines.size() > MOST_LINES && isResource(firstOf(lines))) {
			throw new UnreadableFile("This file has more than 20,000 lines. Send it in parts.");
		}
		if (isResource(firstOf(lines))) {
			readLines(lines);
			return;
		}
		try {
			readWhole(JSON.readTree(text));
		}
		catch (JacksonException ex) {
			if (lines.stream().noneMatch(PatientFile::isResource)) {
				throw new UnreadableFile("This is not JSON: " + place(ex) + ". Export the file again.");
			}
			readLines(lines);
		}
	}

	private void readLines(List<String> lines) {
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).isBlank()) {
				continue;
			}
			try {
				readResource(i + 1, JSON.readTree(lines.get(i)));
			}
			catch (JacksonException ex) {
				this.refused.add(new RefusedLine(i + 1, "This line is not JSON."));
			}
		}
	}

	private void readWhole(JsonNode root) {
		if (!root.path("resourceType").asString("").equals("Bundle")) {
			readResource(1, root);
			return;
		}
		if (!root.hasNonNull("type")) {
			this.warnings.add("The bundle does not say what kind it is. It was read as a collection.");
		}
		List<String> addresses = new ArrayList<>();
		int number = 0;
		for (JsonNode entry : root.path("entry")) {
			number++;
			String address = entry.path("fullUrl").asString("");
			if (!address.isEmpty() && addresses.contains(address)) {
				this.refused.add(new RefusedLine(number, "An entry before has the same address. The first counts."));
			}
			else {
				addresses.add(address);
				readEntry(number, entry);
			}
		}
	}

	private void readEntry(int number, JsonNode entry) {
		String method = entry.path("request").path("method").asString("POST");
		String url = entry.path("request").path("url").asString("");
		boolean brings = (method.equals("POST") || method.equals("PUT")) && !url.contains("$");
		if (!brings || !entry.path("resource").isObject()) {
			this.refused.add(new RefusedLine(number, "This entry brings no patient to add or change."));
			return;
		}
		readResource(number, entry.path("resource"));
	}

	private void readResource(int line, JsonNode resource) {
		Releases.refuseOthers(resource);
		String type = resource.path("resourceType").asString("");
		if (type.equals("Patient")) {
			try {
				this.patients.add(this.reader.read(line, resource, this.today));
			}
			catch (RefusedPatient ex) {
				this.refused.add(new RefusedLine(line, String.valueOf(ex.getMessage())));
			}
		}
		else if (type.matches("[A-Za-z]{1,40}")) {
			this.passedOver.merge(type, 1, Integer::sum);
		}
		else {
			this.refused.add(new RefusedLine(line, "This is no FHIR resource."));
		}
	}

	private static String firstOf(List<String> lines) {
		return lines.stream().filter((line) -> !line.isBlank()).findFirst().orElse("");
	}

	private static boolean isResource(@Nullable String line) {
		try {
			return line != null && line.contains("\"resourceType\"")
					&& JSON.readTree(line).path("resourceType").isString()
					&& !JSON.readTree(line).path("resourceType").asString().equals("Bundle");
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	private static String place(JacksonException ex) {
		TokenStreamLocation at = ex.getLocation();
		return (at != null) ? "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()) : "it breaks off";
	}

}
