package org.throughline.careplan.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.careplan.PlanEdit;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Somebody looks at a patient's own step on an open day, unless a closed one is meant
 * (rule 5). December 6, 2025, is a Saturday.
 */
@ClinicTest
class TheirStepOnAClosedDayTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CarePlanService plans;

	@Autowired
	private Steps steps;

	@Autowired
	private TestStaff people;

	private Actor dana;

	private UUID ray;

	@BeforeEach
	void beginAPlan() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.ray = clinic.ray();
		this.plans.heard(this.dana, this.ray, new NewWords("I want to sleep", null, null, "Exam room", null), NOW);
		this.plans.change(this.dana, this.ray,
				new PlanEdit(1, List.of(new PlanEdit.Goal(null, "Sleep")), List.of(), null, false, null), NOW);
	}

	@Test
	void offersTheLastOpenDayBeforeAndKeepsTheDayThatWasTyped() {
		MvcTestResult refused = sent("due", "2025-12-06");
		assertThat(refused).hasStatus(422);
		assertThat(Pages.text(refused))
			.contains("value=\"2025-12-06\"", "The last open time before is Fri Dec 5, 5:00.",
					"Keep that day although we are closed")
			.containsSubsequence("<button class=\"visually-hidden\"", "name=\"useOpenTime\" value=\"2025-12-05\"",
					"Use Fri Dec 5");
		assertThat(sent("due", "2025-12-06", "closedDayMeant", "true")).hasStatus3xxRedirection();
		assertThat(dues()).containsExactly(Instant.parse("2025-12-06T18:00:00Z"));
	}

	@Test
	void usesTheOpenDayThatIsOfferedUnlessTheDayWasCorrected() {
		assertThat(sent("due", "2025-12-06", "useOpenTime", "2025-12-05")).hasStatus3xxRedirection();
		assertThat(sent("due", "2025-12-04", "useOpenTime", "2025-12-05")).hasStatus3xxRedirection();
		assertThat(dues()).containsExactlyInAnyOrder(Instant.parse("2025-12-05T23:00:00Z"),
				Instant.parse("2025-12-04T23:00:00Z"));
	}

	private List<Instant> dues() {
		return this.steps.ofPatient(this.dana, this.ray, NOW).stream().map(StepView::due).toList();
	}

	private MvcTestResult sent(String... fields) {
		MockMvcTester.MockMvcRequestBuilder press = this.mvc.post()
			.uri("/patients/{id}/plan/steps", this.ray)
			.with(signedInAs(this.dana))
			.param("goal", "1")
			.param("what", "Breathe to four")
			.param("rhythm", "DAILY")
			.param("doneLooksLike", "Five marks")
			.param("tracked", "DAILY_NOTE")
			.param("willing", "WILLING");
		for (int i = 0; i < fields.length; i += 2) {
			press.param(fields[i], fields[i + 1]);
		}
		return press.exchange();
	}

}
