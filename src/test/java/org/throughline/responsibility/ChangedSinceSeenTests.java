package org.throughline.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
 * What somebody presses goes by what they saw: whoever was first stays, and is named.
 */
@ClinicTest
class ChangedSinceSeenTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private ResponsibilityService service;

	@Autowired
	private Responsibilities responsibilities;

	private TestClinic clinic;

	private Actor dana;

	@BeforeEach
	void openTheClinic() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
	}

	@Test
	void whoeverMovesTheLastDaySecondIsToldWhoWasFirstAndToWhichDay() {
		UUID bridge = this.service.need(this.dana, NewResponsibility.bridge(this.clinic.ray(), "Sertraline",
				LocalDate.of(2025, 12, 22), this.clinic.joan().staffId()), NOW);
		assertThat(this.pages.read(this.dana, "/responsibilities/" + bridge))
			.contains("name=\"seenEnd\" value=\"2025-12-22\"")
			.doesNotContain("How the last day moved");
		assertThat(lastDay(this.clinic.joan(), bridge, "2025-12-30", "2025-12-22")).hasStatus3xxRedirection();
		MvcTestResult second = lastDay(this.dana, bridge, "2025-12-15", "2025-12-22");
		assertThat(second).hasStatus(409);
		assertThat(Pages.text(second)).contains("Joan L. moved the last day to Tue Dec 30.", "value=\"2025-12-15\"",
				"name=\"seenEnd\" value=\"2025-12-30\"");
		assertThat(held(bridge).endsOn()).isEqualTo(LocalDate.of(2025, 12, 30));
		assertThat(lastDay(this.dana, bridge, "2025-12-15", "2025-12-30")).hasStatus3xxRedirection();
		assertThat(this.pages.read(this.dana, "/responsibilities/" + bridge)).contains("How the last day moved",
				"from Mon Dec 22 to Tue Dec 30", "from Tue Dec 30 to Mon Dec 15");
	}

	private ResponsibilityView held(UUID id) {
		return this.responsibilities.get(this.dana, id, NOW);
	}

	private MvcTestResult lastDay(Actor by, UUID id, String day, String seen) {
		return pressed(by, id, "last-day", "endsOn", day, "seenEnd", seen);
	}

	private MvcTestResult pressed(Actor by, UUID id, String act, String... fields) {
		MockMvcTester.MockMvcRequestBuilder press = this.mvc.post()
			.uri("/responsibilities/{id}/{act}", id, act)
			.with(signedInAs(by));
		for (int i = 0; i < fields.length; i += 2) {
			press.param(fields[i], fields[i + 1]);
		}
		return press.exchange();
	}

}
