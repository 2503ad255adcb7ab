package org.throughline.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.patient.BirthDate;
import org.throughline.patient.BirthDatePrecision;
import org.throughline.patient.ImportedPatient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Reads the files that record systems really send: whole exports, and odd ones.
 */
class OddFilesTests {

	private static final LocalDate TODAY = LocalDate.of(2025, 12, 2);

	private static final Path SHARED = Path.of("..", "shared", "data");

	private final PatientReader reader = new PatientReader();

	static boolean sharedFilesAreHere() {
		return Files.isDirectory(SHARED);
	}

	@ParameterizedTest
	@EnabledIf(value = "sharedFilesAreHere", disabledReason = "The shared FHIR files are not beside this folder")
	@CsvSource(delimiter = '|', textBlock = """
			01-json-bad-close.json               | This is not JSON: line 15, column
			03-json-comments.json                | This is not JSON: line 1, column
			05-json-trailing-comma-deceased.json | This is not JSON: line
			09-xml-patient.xml                   | This is XML
			49-dstu2-phq9-ahrq.json              | This is FHIR DSTU2
			51-dstu2-appointments.json           | This is FHIR DSTU2
			53-r5-appointment.json               | This is FHIR R5
			""")
	void refusesTheWholeFile(String file, String reason) {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(file)).withMessageStartingWith(reason);
	}

	@ParameterizedTest
	@EnabledIf(value = "sharedFilesAreHere", disabledReason = "The shared FHIR files are not beside this folder")
	@CsvSource(delimiter = '|', textBlock = """
			11-birthdate-not-a-date.json     | The birth date is not a date.
			15-patient-unknown-elements.json | There is no name.
			23-script-in-name.json           | There is no birth date.
			35-no-name-newborn.json          | There is no name.
			37-no-name-no-dob-fetal.json     | There is no name.
			39-photo-base64.json             | There is no birth date.
			45-bundle-empty-fullurl.json     | There is no name.
			""")
	void refusesThePatientAndSaysWhy(String file, String reason) throws IOException {
		FileContents contents = read(file);
		assertThat(contents.patients()).isEmpty();
		assertThat(contents.refused()).isNotEmpty().allSatisfy((line) -> assertThat(line.reason()).isEqualTo(reason));
	}

	@ParameterizedTest
	@EnabledIf(value = "sharedFilesAreHere", disabledReason = "The shared FHIR files are not beside this folder")
	@CsvSource({ "13-observation-bad-status.json, Observation", "17-unknown-resource-type.json, CustomResource",
			"21-decimal-precision.json, Observation", "25-xxe-in-narrative.json, List",
			"41-long-string-value.json, Observation", "47-bundle-person-not-patient.json, Person",
			"66-goal-sdoh-uscore.json, Goal" })
	void passesOverWhatIsNoPatient(String file, String type) throws IOException {
		FileContents contents = read(file);
		assertThat(contents.patients()).isEmpty();
		assertThat(contents.passedOver()).containsEntry(type, 1);
	}

	@Test
	@EnabledIf(value = "sharedFilesAreHere", disabledReason = "The shared FHIR files are not beside this folder")
	void keepsTheYearWhenOnlyTheYearIsKnown() throws IOException {
		assertThat(one("27-birthdate-year-ext-no-family.json")).satisfies((steve) -> {
			assertThat(steve.givenName()).isEqualTo("Steve");
			assertThat(steve.familyName()).isEmpty();
			assertThat(steve.birthDate()).isEqualTo(new BirthDate(LocalDate.of(1975, 1, 1), BirthDatePrecision.YEAR));
			assertThat(steve.mrn()).isNull();
		});
	}

	@Test
	@EnabledIf(value = "sharedFilesAreHere", disabledReason = "The shared FHIR files are not beside this folder")
	void knowsWhoHasDied() throws IOException {
		assertThat(one("29-deceased-datetime.json").deceasedOn()).isEqualTo(LocalDate.of(2015, 2, 14));
		ImportedPatient mary = one("31-deceased-uscore.json");
		assertThat(mary.deceased()).isTrue();
		assertThat(mary.deceasedOn()).isEqualTo(LocalDate.of(2022, 7, 22));
		assertThat(mary.mrn()).isEqualTo("55555555");
	}

	@Test
	@EnabledIf(value = "sharedFilesAreHere", disabledReason = "The shared FHIR files are not beside this folder")
	void takesANameThatIsOnlyText() throws IOException {
		ImportedPatient patient = one("33-name-chinese-text-only.json");
		assertThat(patient.name()).isEqualTo("张无忌");
		assertThat(patient.phones()).hasSize(1);
	}

	@Test
	@EnabledIf(value = "sharedFilesAreHere", disabledReason = "The shared FHIR files are not beside this folder")
	void bringsInTheGoodLinesAndNamesTheBadOne() throws IOException {
		FileContents contents = read("07-ndjson-one-bad-line.ndjson");
		assertThat(contents.refused()).contains(new RefusedLine(4, "This line is not JSON."));
		assertThat(contents.patients().size() + contents.refused().size()).isEqualTo(5);
	}

	@Test
	@EnabledIf(value = "sharedFilesAreHere", disabledReason = "The shared FHIR files are not beside this folder")
	void readsABundleEntryByEntry() throws IOException {
		FileContents untyped = read("19-bundle-no-type.json");
		assertThat(untyped.warnings()).isNotEmpty();
		assertThat(untyped.refused()).extracting(RefusedLine::reason)
			.contains("This entry brings no patient to add or change.");
		assertThat(read("43-bundle-same-fullurl.json").refused()).extracting(RefusedLine::reason)
			.contains("An entry before has the same address. The first counts.");
	}

	@Test
	@EnabledIf(value = "sharedFilesAreHere", disabledReason = "The shared FHIR files are not beside this folder")
	void readsAllOfAWholeExport() throws IOException {
		try (InputStream file = Files.newInputStream(SHARED.resolve("synthea-minnesota/Patient.ndjson.gz"))) {
			FileContents contents = PatientFile.read(FileBytes.text(file), this.reader, LocalDate.of(2026, 11, 21));
			assertThat(contents.refused()).isEmpty();
			assertThat(contents.patients()).hasSize(200).first().satisfies((patient) -> {
				assertThat(patient.name()).isEqualTo("August363 Bosco882");
				assertThat(patient.mrn()).isEqualTo("6d950e55-9a45-641e-08e0-d4d5362713c2");
				assertThat(patient.language()).isEqualTo("en-US");
			});
			assertThat(contents.patients().toString()).doesNotContain("999-10-7844", "S99910255", "X7355024X");
		}
	}

	@Test
	void keepsANameAsItStandsEvenIfItLooksLikeMarkup() {
		ImportedPatient patient = inline("\"name\":[{\"text\":\"Al <script>x</script>\"}]").patients().get(0);
		assertThat(patient.name()).isEqualTo("Al <script>x</script>");
	}

	@Test
	void refusesANameThatIsTooLongOrHidesCharacters() {
		assertThat(inline("\"name\":[{\"family\":\"" + "a".repeat(121) + "\"}]").refused())
			.containsExactly(new RefusedLine(1, "The name is longer than 120 characters."));
		assertThat(inline("\"name\":[{\"family\":\"a\\u0000b\"}]").refused()).hasSize(1);
		assertThat(inline("\"name\":[{\"family\":\"a\\u202Eb\"}]").refused())
			.containsExactly(new RefusedLine(1, "The name holds characters that cannot be seen."));
	}

	@Test
	void refusesABirthDateStillToCome() {
		String json = "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"A\"}],\"birthDate\":\"2031-01-01\"}";
		assertThat(PatientFile.read(json, this.reader, TODAY).refused())
			.containsExactly(new RefusedLine(1, "The birth date is still to come."));
	}

	@Test
	void refusesAnEmptyFileAndOneThatIsNoText() {
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> PatientFile.read(" \n", this.reader, TODAY));
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> FileBytes.text(new ByteArrayInputStream(new byte[] { (byte) 0xff, (byte) 0xfe, 0 })));
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> FileBytes.text(new ByteArrayInputStream(new byte[] { 0x1f, (byte) 0x8b, 1, 2 })));
	}

	@Test
	void takesNoOtherNumberForTheRecordNumber() {
		ImportedPatient patient = inline(
				"""
						"name":[{"family":"A"}],"identifier":[{"system":"http://hl7.org/fhir/sid/us-ssn","value":"999-00-1234"}]""")
			.patients()
			.get(0);
		assertThat(patient.mrn()).isNull();
		assertThat(patient.toString()).doesNotContain("999");
	}

	private FileContents inline(String fields) {
		return PatientFile.read("{\"resourceType\":\"Patient\",\"birthDate\":\"1970-02-03\"," + fields + "}",
				this.reader, TODAY);
	}

	private ImportedPatient one(String file) throws IOException {
		List<ImportedPatient> patients = read(file).patients();
		assertThat(patients).hasSize(1);
		return patients.get(0);
	}

	private FileContents read(String file) throws IOException {
		byte[] bytes = Files.readAllBytes(SHARED.resolve("odd-fhir").resolve(file));
		return PatientFile.read(FileBytes.text(new ByteArrayInputStream(bytes)), this.reader, TODAY);
	}

}
