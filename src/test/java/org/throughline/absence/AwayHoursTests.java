package org.throughline.absence;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever leaves in the middle of a day is here until then: every page about it says the
 * hour.
 */
@ClinicTest
class AwayHoursTests {

	/** Tuesday, 9:00 at the clinic. */
	private static final Instant NOW = TestClock.START;

	@Autowired
	private Absences absences;

	@Autowired
	private TestStaff people;

	@Autowired
	private Pages pages;

	private Actor dana;

	private Actor luis;

	private Actor teresa;

	@BeforeEach
	void hire() {
		TestClinic clinic = this.people.millbrook();
		this.dana = this.people.person("Dana", "Whitcomb", Discipline.CARE_COORDINATOR, clinic.id(),
				Duty.ADMINISTRATION);
		this.luis = clinic.luis();
		this.teresa = clinic.teresa();
	}

	@Test
	void theHourAtWhichSomebodyLeavesStandsOnEveryPageAboutIt() {
		leavesIn(Duration.ofHours(5));
		String words = "From today, 2:00 until Thu Dec 4";
		assertThat(page("/away", this.dana)).contains(words);
		assertThat(page("/away/" + this.luis.staffId(), this.dana)).contains(words);
		assertThat(page("/people/" + this.luis.staffId(), this.dana)).contains("Today, 2:00 to tomorrow");
		assertThat(page("/my-day", this.teresa)).contains("Away from today, 2:00 until Thu Dec 4.");
	}

	@Test
	void whoeverLeftTodayIsAwaySinceThatHour() {
		leavesIn(Duration.ofMinutes(-30));
		assertThat(page("/away", this.dana)).contains("Away since today, 8:30 until Thu Dec 4");
	}

	@Test
	void whoeverIsAwayAllDayLeavesAtNoHour() {
		leavesIn(Duration.ofHours(-9));
		assertThat(page("/away", this.dana)).contains("Away since today until Thu Dec 4");
	}

	@Test
	void whoeverIsAwaySaysSoWhereSomebodyIsChosenToCover() {
		leavesIn(Duration.ofMinutes(-30));
		for (String page : new String[] { "/away", "/people/" + this.teresa.staffId() }) {
			assertThat(page(page, this.dana)).as(page).contains("Luis Arce, away</option>");
		}
	}

	private void leavesIn(Duration time) {
		this.absences.away(this.dana, this.luis.staffId(), NOW.plus(time), Instant.parse("2025-12-04T06:00:00Z"),
				this.teresa.staffId(), NOW);
	}

	private String page(String path, Actor viewer) {
		return this.pages.read(viewer, path);
	}

}
