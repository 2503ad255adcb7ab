package org.throughline.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * A time on a closed day: what was typed stays typed, and the open time before is a
 * button beside it (rule 5). December 6, 2025, is a Saturday.
 */
@ClinicTest
class ClosedDayKeptTests {

	private static final String SATURDAY = "2025-12-06";

	private static final Instant SATURDAY_TEN = Instant.parse("2025-12-06T16:00:00Z");

	private static final Instant FRIDAY_FIVE = Instant.parse("2025-12-05T23:00:00Z");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private Steps steps;

	private Actor dana;

	private UUID step;

	@BeforeEach
	void openTheClinic() {
		this.dana = this.people.millbrook().dana();
		this.step = this.followUps.create(
				this.dana, NewStep.of(this.patients.inOurCare(this.dana, "Walter", "Prentiss"), "Call him",
						StepKind.CALL, Owner.staff(this.dana.staffId()), TestClock.START.plus(Duration.ofHours(2))),
				TestClock.START);
	}

	@Test
	void keepsTheClosedDayThatWasTypedAndSaysTheOpenTimeOnAButton() {
		String page = refused("date", "due", "PICK", "day", SATURDAY, "time", "10:00", "reason", "He is home then");
		assertThat(form(page, "date"))
			.contains("value=\"2025-12-06\"", "value=\"10:00\"", "The last open time before is Fri Dec 5, 5:00.",
					"Use Fri Dec 5, 5:00 pm", "Keep a closed day")
			.doesNotContain("filled in already", "17:00</button>");
		assertThat(form(page, "waiting")).doesNotContain("2025-12-0");
		saved("date", "due", "PICK", "day", SATURDAY, "time", "10:00", "reason", "He is home then", "closedDayMeant",
				"true");
		assertThat(due()).isEqualTo(SATURDAY_TEN);
	}

	@Test
	void enterDoesNotPressTheOpenTimeThatIsOffered() {
		String page = refused("waiting", "on", "The pharmacy", "due", "PICK", "day", SATURDAY);
		assertThat(form(page, "waiting")).containsSubsequence("<button class=\"visually-hidden\"",
				"name=\"useOpenTime\"");
	}

	@Test
	void usesTheOpenTimeBeforeAClosedDayWhenItIsPressedUnlessTheDayWasCorrected() {
		saved("date", "due", "PICK", "day", SATURDAY, "reason", "He is home then", "useOpenTime", "2025-12-05T17:00");
		assertThat(due()).isEqualTo(FRIDAY_FIVE);
		saved("date", "due", "PICK", "day", "2025-12-04", "reason", "Sooner", "useOpenTime", "2025-12-05T17:00");
		assertThat(due()).isEqualTo(Instant.parse("2025-12-04T23:00:00Z"));
	}

	@Test
	void theNextTryKeepsTheClosedDayThatWasTyped() {
		String page = refused("attempts", "outcome", "NO_ANSWER", "tryDay", SATURDAY, "tryTime", "10:00");
		assertThat(form(page, "completion")).contains("value=\"2025-12-06\"", "value=\"10:00\"",
				"Use Fri Dec 5, 5:00 pm", "name=\"triedOutcome\" value=\"NO_ANSWER\"");
		assertThat(form(page, "date")).doesNotContain("2025-12-0");
		saved("attempts", "outcome", "NO_ANSWER", "tryDay", SATURDAY, "tryTime", "10:00", "closedDayMeant", "true");
		assertThat(due()).isEqualTo(SATURDAY_TEN);
	}

	@Test
	void theNextTryUsesTheOpenTimeWhenItIsPressed() {
		MvcTestResult used = sent("attempts", "triedOutcome", "NO_ANSWER", "tryDay", SATURDAY, "tryTime", "10:00",
				"useOpenTime", "2025-12-05T17:00");
		assertThat(used).hasStatus3xxRedirection();
		assertThat(used.getMvcResult().getFlashMap().get("notice").toString()).contains("Next try", "5:00")
			.doesNotContain("closed");
		assertThat(due()).isEqualTo(FRIDAY_FIVE);
	}

	private Instant due() {
		return this.steps.get(this.dana, this.step, TestClock.START).due();
	}

	private String refused(String act, String... fields) {
		MvcTestResult answer = sent(act, fields);
		assertThat(answer).hasStatus(422);
		return Pages.text(answer);
	}

	private void saved(String act, String... fields) {
		assertThat(sent(act, fields)).hasStatus3xxRedirection();
	}

	private MvcTestResult sent(String act, String... fields) {
		MockMvcTester.MockMvcRequestBuilder press = this.mvc.post()
			.uri("/next-steps/{id}/{act}", this.step, act)
			.with(signedInAs(this.dana));
		for (int i = 0; i < fields.length; i += 2) {
			press.param(fields[i], fields[i + 1]);
		}
		return press.exchange();
	}

	private String form(String page, String act) {
		int start = page.indexOf("action=\"/next-steps/" + this.step + "/" + act + "\"");
		assertThat(start).as(act).isPositive();
		return page.substring(start, page.indexOf("</form>", start));
	}

}
