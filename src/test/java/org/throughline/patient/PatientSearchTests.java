package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ClinicTest
class PatientSearchTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests some;

	@Autowired
	private PatientSearch search;

	private Actor dana;

	private String number;

	@BeforeEach
	void listPatients() {
		this.dana = this.people.millbrook().dana();
		this.number = UUID.randomUUID().toString().substring(0, 8);
		PatientDetails maria = PatientsForTests.named("María José", "Núñez-O'Hara", "Majo", "she/her",
				LocalDate.of(1967, 3, 27), "mr" + this.number);
		this.some.listed(this.dana,
				new PatientDetails(maria.givenName(), maria.familyName(), maria.preferredName(), maria.pronouns(),
						maria.birthDate(), maria.mrn(), "es", false, null, null, null, null, null,
						List.of(new PhoneDetails("(612) 555-0142", PhoneKind.MOBILE, false, null)), List.of()));
		this.some.inOurCare(this.dana,
				PatientsForTests.named("Glenn", "Rusk", null, null, LocalDate.of(1973, 1, 5), null));
		this.some.listed(this.dana,
				PatientsForTests.named("Glenda", "Ruskin", null, null, LocalDate.of(1990, 7, 9), null));
		this.some.listed(this.dana, PatientsForTests.named("", "张无忌", null, null, LocalDate.of(1974, 12, 25), null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "maria nunez", "Núñez, María", "MAJO", "o'hara", "nunes maria", "Mraia Nunez", "nuñez",
			"jose", "03/27/1967", "mar 27 1967", "3-27-67", "612 555 0142", "5550142", "+1 (612) 555-0142", "0142",
			"mar", "ma nu", "nunze mar" })
	void findsAPatientHoweverItIsTyped(String typed) {
		assertThat(names(typed)).containsExactly("Majo Núñez-O'Hara");
	}

	@Test
	void findsByRecordNumber() {
		assertThat(names("mr" + this.number)).containsExactly("Majo Núñez-O'Hara");
		assertThat(names("MRN: MR" + this.number)).containsExactly("Majo Núñez-O'Hara");
		assertThat(names("mr" + this.number + "9")).isEmpty();
	}

	@Test
	void findsNamesWithoutLetterCase() {
		assertThat(names("无忌")).containsExactly("张无忌");
	}

	@Test
	void showsThoseInOurCareFirst() {
		assertThat(names("rusk")).containsExactly("Glenn Rusk", "Glenda Ruskin");
	}

	@Test
	void saysWhenNothingStandsThereExactly() {
		assertThat(this.search.find(this.dana, "rsuk", 10, NOW)).first().satisfies((hit) -> {
			assertThat(hit.card().name()).isEqualTo("Glenn Rusk");
			assertThat(hit.exact()).isFalse();
		});
		assertThat(this.search.find(this.dana, "rusk glenn", 10, NOW)).singleElement()
			.satisfies((hit) -> assertThat(hit.exact()).isTrue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", ",", "\u0000", "\uD83D", "%", "_", "\\", "'; drop table patient; --", "zzzzzz",
			"999999999", "1/1/1901" })
	void findsNobodyForAnythingElse(String typed) {
		assertThat(names(typed)).isEmpty();
	}

	@Test
	void staysWithinTheClinicAtHand() {
		Actor stranger = this.people.stranger();
		for (String typed : List.of("rusk", "rsuk", "1/5/1973", "mr" + this.number, "5550142")) {
			assertThat(this.search.find(stranger, typed, 10, NOW)).isEmpty();
		}
	}

	@Test
	void givesNoMoreThanAskedFor() {
		assertThat(this.search.find(this.dana, "gl", 1, NOW)).hasSize(1);
	}

	private List<String> names(String typed) {
		return this.search.find(this.dana, typed, 10, NOW).stream().map((hit) -> hit.card().name()).toList();
	}

}
