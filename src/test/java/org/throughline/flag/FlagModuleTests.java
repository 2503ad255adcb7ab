package org.throughline.flag;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class FlagModuleTests {

	private static final Instant NOW = TestClock.START;

	/** Wednesday at five in the afternoon, in Minnesota. */
	private static final Instant NEXT_CLOSING = Instant.parse("2025-12-03T23:00:00Z");

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FlagService service;

	@Autowired
	private Flags flags;

	@Autowired
	private Clinics clinics;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private UUID patient;

	@BeforeEach
	void aPatientInOurCare() {
		this.dana = this.people.millbrook().dana();
		this.patient = this.patients.inOurCare(this.dana, "Ray", "Mercado");
	}

	@Test
	void raisesUntilClosingTimeOfTheNextOpenDay() {
		UUID flag = raise(FlagKind.PANIC_SYMPTOMS, null);

		assertThat(this.service.raisedOf(this.patient, NOW)).containsExactly(new RaisedFlagView(flag,
				FlagKind.PANIC_SYMPTOMS, "He slept two hours", this.dana.staffId(), NOW, NEXT_CLOSING));
		assertThat(handRaised(NEXT_CLOSING.minusSeconds(1))).hasSize(1);
		assertThat(handRaised(NEXT_CLOSING)).isEmpty();
	}

	@Test
	void endsWhenItsRaiserSaidSo() {
		raise(FlagKind.HOUSING_PROBLEM, NOW.plus(Duration.ofHours(2)));

		assertThat(handRaised(NOW.plus(Duration.ofHours(1)))).hasSize(1);
		assertThat(handRaised(NOW.plus(Duration.ofHours(3)))).isEmpty();
	}

	@Test
	void refusesAnEndThatHasPassed() {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> raise(FlagKind.HOUSING_PROBLEM, NOW.minusSeconds(1)))
			.withMessageContaining("later day");
		assertThat(handRaised(NOW)).isEmpty();
	}

	@Test
	void refusesAnEndWhoseYearIsASlip() {
		Instant inAYear = Instant.parse("2026-12-02T23:00:00Z");
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> raise(FlagKind.HOUSING_PROBLEM, inAYear.plus(Duration.ofDays(1))))
			.withMessageContaining("Check the year")
			.extracting(RefusedByRule::field)
			.isEqualTo("until");
		assertThat(handRaised(NOW)).isEmpty();
		raise(FlagKind.HOUSING_PROBLEM, inAYear);
		assertThat(handRaised(NOW)).hasSize(1);
	}

	@Test
	void saysBesideTheFieldThatTheYearOfAnEndIsASlip() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/flags", this.patient)
			.with(signedInAs(this.dana))
			.param("kind", "HOUSING_PROBLEM")
			.param("because", "The landlord changed the lock")
			.param("until", "2052-12-03")).hasStatus(422)
			.bodyText()
			.contains("That is more than a year from now. Check the year.", "The landlord changed the lock",
					"value=\"2052-12-03\"");
		assertThat(handRaised(NOW)).isEmpty();
	}

	@Test
	void refusesAPatientWhomNobodyFollows() {
		UUID listed = this.patients.listed(this.dana,
				PatientsForTests.named("Lena", "Onlylisted", null, null, LocalDate.of(1970, 1, 1), null));

		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.service.raise(this.dana,
					new RaiseFlag(listed, FlagKind.PANIC_SYMPTOMS, "A bad night", null), NOW))
			.withMessageContaining("in our care");
	}

	@Test
	void lowersOnceAndKeepsWho() {
		UUID flag = raise(FlagKind.PANIC_SYMPTOMS, null);
		Instant later = NOW.plusSeconds(60);

		this.service.lower(this.dana, this.patient, flag, later);
		this.service.lower(this.dana, this.patient, flag, later.plusSeconds(60));

		assertThat(handRaised(later)).isEmpty();
		assertThat(trail("flag lowered")).isOne();
		assertThat(this.jdbc.sql("select lowered_at = ? and lowered_by = ? from raised_flag where id = ?")
			.params(later.atOffset(ZoneOffset.UTC), this.dana.staffId(), flag)
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void lowersNoFlagOfAnotherPatient() {
		UUID flag = raise(FlagKind.PANIC_SYMPTOMS, null);
		UUID other = this.patients.inOurCare(this.dana, "Rose", "Carver");

		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.service.lower(this.dana, other, flag, NOW));
		assertThat(handRaised(NOW)).hasSize(1);
	}

	@Test
	void isClosedToAnotherClinic() {
		UUID flag = raise(FlagKind.PANIC_SYMPTOMS, null);
		Actor stranger = this.people.stranger();

		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.service.lower(stranger, this.patient, flag, NOW));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.service.raise(stranger,
				new RaiseFlag(this.patient, FlagKind.PANIC_SYMPTOMS, "A bad night", null), NOW));
	}

	@Test
	void saysWhyWithOnePatientAndNeverInTheList() {
		raise(FlagKind.MEDICATION_CHANGE, null);
		HuddleDay day = HuddleDay.at(this.clinics.get(this.dana.clinicId()), NOW);

		assertThat(handRaised(NOW)).extracting(Flag::because).containsExactly("He slept two hours");
		assertThat(this.flags.all(day).get(this.patient)).extracting(Flag::because).containsOnlyNulls();
	}

	private UUID raise(FlagKind kind, @Nullable Instant endsAt) {
		return this.service.raise(this.dana, new RaiseFlag(this.patient, kind, "He slept two hours", endsAt), NOW);
	}

	private List<Flag> handRaised(Instant at) {
		HuddleDay day = HuddleDay.at(this.clinics.get(this.dana.clinicId()), NOW);
		HuddleDay then = new HuddleDay(day.clinicId(), day.day(), day.from(), day.until(), at);
		return this.flags.ofPatient(this.patient, then)
			.stream()
			.filter((flag) -> flag.kind().isRaisedByHand())
			.toList();
	}

	private long trail(String what) {
		return this.jdbc.sql("select count(*) from trail where patient_id = ? and what = ?")
			.params(this.patient, what)
			.query(Long.class)
			.single();
	}

}
