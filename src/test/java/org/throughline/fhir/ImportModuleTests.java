package org.throughline.fhir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.patient.EnrollmentService;
import org.throughline.patient.ImportVerdict;
import org.throughline.patient.PatientSearch;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ClinicTest
class ImportModuleTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private ImportService imports;

	@Autowired
	private KeptPreviews previews;

	@Autowired
	private PatientSearch search;

	@Autowired
	private EnrollmentService enrollments;

	@Autowired
	private TestStaff people;

	@Autowired
	private JdbcClient jdbc;

	private Actor nora;

	private String sample;

	@BeforeEach
	void openTheClinic() throws IOException {
		this.nora = this.people.millbrook().dana();
		// Each test has record numbers of its own, since no two patients share one
		this.sample = sample().replace("\"7000", "\"" + UUID.randomUUID() + "-");
	}

	@Test
	void listsEveryNewPatient() throws IOException {
		Import done = bringIn(this.sample);
		assertThat(done.fresh()).hasSize(5);
		assertThat(count("patient where clinic_id = ?")).isEqualTo(5);
		assertThat(count("enrollment where clinic_id = ?")).isZero();
		assertThat(this.search.find(this.nora, "ines nunez", 5, NOW)).singleElement()
			.satisfies((hit) -> assertThat(hit.card().birthDate()).isEqualTo(LocalDate.of(2001, 5, 6)));
	}

	@Test
	void changesNothingTheSecondTime() throws IOException {
		bringIn(this.sample);
		List<String> before = everything();
		Import again = bringIn(this.sample);
		assertThat(again.unchanged()).hasSize(5);
		assertThat(again.changesNothing()).isTrue();
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void saysWhichFieldsAChangedPatientChanges() throws IOException {
		bringIn(this.sample);
		String newer = this.sample.replace("612-555-0117", "612-555-0199").replace("Kwame", "Kwame Kofi");
		Import preview = read(newer);
		assertThat(preview.changed()).extracting(ImportVerdict::changes)
			.containsExactly(List.of("phone"), List.of("given name"));
		bringIn(newer);
		assertThat(this.search.find(this.nora, "6125550117", 5, NOW)).hasSize(1);
		assertThat(this.search.find(this.nora, "6125550199", 5, NOW)).hasSize(1);
		assertThat(read(newer).changesNothing()).isTrue();
	}

	@Test
	void storesNoNumberButTheRecordNumber() throws IOException {
		bringIn(this.sample);
		assertThat(everything().toString()).doesNotContain("999-00-");
		read(this.sample);
		assertThat(this.jdbc.sql("select preview::text from import_preview where staff_id = ?")
			.param(this.nora.staffId())
			.query(String.class)
			.single()).doesNotContain("999-00-").contains("Fenwick");
	}

	@Test
	void keepsWhatIsKnownOfABirthDateAndThatSomebodyHasDied() throws IOException {
		bringIn(this.sample);
		assertThat(this.jdbc
			.sql("select birth_date_precision from patient where clinic_id = ? and family_name = 'Lindgren'")
			.param(this.nora.clinicId())
			.query(String.class)
			.single()).isEqualTo("YEAR");
		assertThat(this.jdbc.sql("select deceased_on from patient where clinic_id = ? and deceased")
			.param(this.nora.clinicId())
			.query(LocalDate.class)
			.single()).isEqualTo(LocalDate.of(2025, 3, 9));
	}

	@Test
	void endsCareWhenTheRecordSystemKnowsOfADeath() throws IOException {
		bringIn(this.sample);
		UUID alma = this.search.find(this.nora, "alma", 1, NOW).get(0).card().id();
		this.enrollments.enrol(this.nora, alma, LocalDate.of(2025, 11, 1), "Said yes", NOW);
		bringIn(this.sample.replace("\"birthDate\": \"1958-07-14\"",
				"\"birthDate\": \"1958-07-14\", \"deceasedBoolean\": true"));
		assertThat(this.jdbc.sql("select until is null from enrollment where patient_id = ?")
			.param(alma)
			.query(Boolean.class)
			.single()).isFalse();
	}

	@Test
	void refusesTheSecondOfTwoWithOneRecordNumber() throws IOException {
		Import preview = read(this.sample + this.sample);
		assertThat(preview.fresh()).hasSize(5);
		assertThat(preview.refused()).hasSize(5)
			.first()
			.isEqualTo(new RefusedLine(6, "Line 1 has the same record number. The first counts."));
	}

	@Test
	void bringsInSomebodyWithoutARecordNumberUnlessANamesakeOfTheirDayIsHere() throws IOException {
		String numberless = this.sample.lines()
			.findFirst()
			.orElseThrow()
			.replace("\"code\": \"MR\"", "\"code\": \"PI\"");
		assertThat(bringIn(numberless).fresh()).singleElement()
			.satisfies((one) -> assertThat(one.patient().mrn()).isNull());
		Import preview = read(numberless + "\n" + numberless.replace("1958-07-14", "1958-07-15"));
		assertThat(preview.refused()).singleElement().satisfies((line) -> {
			assertThat(line.line()).isEqualTo(1);
			assertThat(line.reason()).contains("somebody with this name and birth date is here already");
		});
		assertThat(preview.fresh()).singleElement().satisfies((one) -> assertThat(one.patient().line()).isEqualTo(2));
	}

	@Test
	void leavesAnotherClinicsPatientsAlone() throws IOException {
		bringIn(this.sample);
		Actor stranger = this.people.stranger();
		this.imports.read(stranger, stream(this.sample), NOW);
		Import preview = this.imports.preview(stranger, NOW).orElseThrow();
		assertThat(preview.changesNothing()).isTrue();
		assertThat(preview.refused()).hasSize(5)
			.allSatisfy(
					(line) -> assertThat(line.reason()).isEqualTo("This record number is on file at another clinic."));
	}

	@Test
	void importsOnceHoweverOftenSomebodySaysYes() throws IOException {
		String counts = read(this.sample).counts();
		assertThat(this.imports.apply(this.nora, counts, NOW)).isPresent();
		assertThat(this.imports.apply(this.nora, counts, NOW)).isEmpty();
		assertThat(count("patient where clinic_id = ?")).isEqualTo(5);
	}

	@Test
	void asksAgainWhenSomethingChangedSinceThePreview() throws IOException {
		String counts = read(this.sample).counts();
		Actor colleague = this.people.person("Lee", "Park", Discipline.NURSE, this.nora.clinicId());
		this.imports.read(colleague, stream(this.sample.lines().findFirst().orElseThrow()), NOW);
		this.imports.apply(colleague, this.imports.preview(colleague, NOW).orElseThrow().counts(), NOW);
		assertThat(this.imports.apply(this.nora, counts, NOW)).isEmpty();
		assertThat(this.imports.preview(this.nora, NOW).orElseThrow().fresh()).hasSize(4);
	}

	@Test
	void leavesNothingOfAFileBehind() throws IOException {
		read(this.sample);
		this.imports.discard(this.nora);
		assertThat(this.imports.preview(this.nora, NOW)).isEmpty();
		read(this.sample);
		assertThat(this.imports.preview(this.nora, NOW.plus(ImportService.KEPT))).isEmpty();
		this.previews.forgetOld(NOW.plus(ImportService.KEPT));
		assertThat(count("import_preview where clinic_id = ?")).isZero();
	}

	@Test
	void readsAPackedFileAndOneWithAByteOrderMark() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(("\uFEFF" + this.sample).getBytes(StandardCharsets.UTF_8));
		}
		this.imports.read(this.nora, new ByteArrayInputStream(packed.toByteArray()), NOW);
		assertThat(this.imports.preview(this.nora, NOW).orElseThrow().fresh()).hasSize(5);
	}

	@Test
	void refusesAFileThatUnpacksWithoutEnd() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			byte[] blanks = new byte[1 << 20];
			for (int i = 0; i < 80; i++) {
				gzip.write(blanks);
			}
		}
		assertThat(packed.size()).isLessThan(200_000);
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> this.imports.read(this.nora, new ByteArrayInputStream(packed.toByteArray()), NOW))
			.withMessageContaining("too large");
	}

	@Test
	void bringsTenThousandInWithoutWaiting() throws IOException {
		String line = this.sample.lines().findFirst().orElseThrow();
		String number = line.replaceAll(".*\"([0-9a-f-]{36}-1)\".*", "$1");
		String many = IntStream.range(0, 10_000)
			.mapToObj((i) -> line.replace(number, number + i))
			.collect(Collectors.joining("\n"));
		assertThat(bringIn(many).fresh()).hasSize(10_000);
		assertThat(read(many).unchanged()).hasSize(10_000);
	}

	private Import read(String file) throws IOException {
		this.imports.read(this.nora, stream(file), NOW);
		return this.imports.preview(this.nora, NOW).orElseThrow();
	}

	private Import bringIn(String file) throws IOException {
		return this.imports.apply(this.nora, read(file).counts(), NOW).orElseThrow();
	}

	private long count(String from) {
		return this.jdbc.sql("select count(*) from " + from).param(this.nora.clinicId()).query(Long.class).single();
	}

	private List<String> everything() {
		return this.jdbc.sql("""
				select p::text || coalesce((select string_agg(f::text, ',' order by f.id) from patient_phone f
				                             where f.patient_id = p.id), '')
				  from patient p where p.clinic_id = ? order by p.id
				""").param(this.nora.clinicId()).query(String.class).list();
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String sample() throws IOException {
		try (InputStream file = ImportModuleTests.class.getResourceAsStream("/fhir/five-patients.ndjson")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
