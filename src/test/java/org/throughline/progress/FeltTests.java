package org.throughline.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class FeltTests {

	private static final Instant NOW = TestClock.START;

	private static final LocalDate TODAY = LocalDate.of(2025, 12, 2);

	@Autowired
	private FeltAnswers answers;

	@Autowired
	private TestStaff people;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private UUID ray;

	@BeforeEach
	void aClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.ray = clinic.ray();
	}

	@Test
	void isAskedOnPaperOrByPhone() {
		assertThat(this.mvc.get().uri("/patients/{id}/felt", this.ray).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Did you have to tell anyone the same thing twice?", "Do you know whom to call?", "On paper",
					"By phone");
		assertThat(this.mvc.post()
			.uri("/patients/{id}/felt", this.ray)
			.param("toldTwice", "false")
			.param("knowsWhom", "true")
			.param("byPhone", "true")
			.param("askedOn", "2025-12-01")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();

		assertThat(this.answers.ofPatient(this.ray, 9)).singleElement()
			.matches(FeltAnswer::byPhone)
			.matches(FeltAnswer::isFelt);
	}

	@Test
	void makesATrendOnThePatientsPage() {
		keep(true, false, TODAY.minusDays(30));
		keep(true, true, TODAY.minusDays(20));
		keep(false, true, TODAY.minusDays(2));

		assertThat(this.answers.ofPatient(this.ray, 9)).extracting(FeltAnswer::isFelt)
			.containsExactly(true, false, false);
		assertThat(this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Told it twice: no. Knows whom to call: yes, Nov 30.", "Nov 2: not yet", "Nov 12: not yet",
					"Nov 30: yes");
	}

	@Test
	void isANumberOfTheWeekWithTheListBehindIt() {
		keep(true, false, TODAY);
		keep(false, true, TODAY);

		assertThat(this.mvc.get().uri("/week/2025-12-01").with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("/week/2025-12-01/answered", "/week/2025-12-01/not-felt")
			.containsPattern("<b>2</b> <span>patients answered")
			.containsPattern("<b>1</b> <span>told it twice");
		assertThat(this.mvc.get().uri("/week/2025-12-01/not-felt").with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Ray Mercado", "Told it twice, and did not know whom to call");
	}

	@Test
	void isNotAskedInTheFutureNorAtAnotherClinic() {
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> keep(false, true, TODAY.plusDays(1)));
		assertThatExceptionOfType(RefusedByRule.class).as("before they were born")
			.isThrownBy(() -> keep(false, true, LocalDate.of(1900, 1, 1)))
			.withMessageContaining("was born");
		Actor elsewhere = this.people.stranger();
		assertThat(this.mvc.get().uri("/patients/{id}/felt", this.ray).with(signedInAs(elsewhere))).hasStatus(404);
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> this.answers.keep(elsewhere, new FeltToKeep(this.ray, TODAY, true, false, true, null), NOW));
	}

	private void keep(boolean toldTwice, boolean knowsWhom, LocalDate on) {
		this.answers.keep(this.dana, new FeltToKeep(this.ray, on, false, toldTwice, knowsWhom, null), NOW);
	}

}
