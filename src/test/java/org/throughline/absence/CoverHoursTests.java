package org.throughline.absence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientsForTests;
import org.throughline.responsibility.NewResponsibility;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Luis leaves at two and is back on Thursday: what the pages say as the hours go by.
 */
@ClinicTest
class CoverHoursTests {

	private static final Instant NOW = TestClock.START;

	private static final Instant LEAVES = NOW.plus(Duration.ofHours(5));

	private static final Instant BACK = Instant.parse("2025-12-04T06:00:00Z");

	private static final String GAP = "its owner is away (Luis A.)";

	@Autowired
	private Pages pages;

	@Autowired
	private TestStaff people;

	@Autowired
	private TestClock clock;

	@Autowired
	private StaffService staff;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private Absences absences;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private ResponsibilityService responsibilities;

	private Actor dana;

	private Actor luis;

	private Actor teresa;

	private UUID ride;

	@BeforeEach
	void hire() {
		TestClinic clinic = this.people.millbrook();
		this.dana = this.people.person("Dana", "Whitcomb", Discipline.CARE_COORDINATOR, clinic.id(),
				Duty.ADMINISTRATION);
		this.luis = clinic.luis();
		this.teresa = clinic.teresa();
		UUID walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		this.ride = this.followUps.create(this.luis, NewStep.of(walter, "Book the ride", StepKind.RIDE,
				Owner.staff(this.luis.staffId()), LEAVES.plus(Duration.ofHours(20))), NOW);
		this.responsibilities.need(this.luis,
				NewResponsibility.of(walter, ResponsibilityKind.FAMILY, this.luis.staffId()), NOW);
	}

	@AfterEach
	void givesTheClockBack() {
		this.clock.reset();
	}

	@Test
	void isAGapFromTheHourTheyLeaveUntilTheHourTheyAreBack() {
		leave();
		at(LEAVES.minusSeconds(1));
		assertThat(owns()).contains("has not answered. At 2:00 this has no owner.").doesNotContain(GAP);
		at(LEAVES);
		assertThat(owns()).contains(GAP, "nobody looks after it, its owner is away", "This has no owner.",
				"Teresa V. was asked to cover everything and has not answered.");
		at(BACK.minusSeconds(1));
		assertThat(owns()).contains(GAP);
		at(BACK);
		assertThat(owns()).doesNotContain("its owner is away", "no owner", "has not answered");
	}

	@Test
	void isNoGapWhileWhoeverCoversIsHereThemselves() {
		leave();
		this.absences.acceptCover(this.teresa,
				this.directory.dutiesToCover(this.teresa.staffId(), NOW).get(0).cover().id(), NOW);
		assertThat(day()).as("not yet away").doesNotContain("Book the ride");
		at(LEAVES);
		assertThat(owns()).contains("Teresa V. covers everything.").doesNotContain("its owner is away", "no owner");
		assertThat(day()).contains("You cover for Luis A.", "Book the ride", "Family contact");

		this.staff.stopSignIn(this.dana, this.teresa.staffId(), LEAVES);
		for (String page : new String[] { "/owns", "/away", "/away/" + this.luis.staffId() }) {
			assertThat(this.pages.read(this.dana, page)).as(page)
				.contains("Teresa V. was to cover everything and no longer signs in.")
				.doesNotContain("Teresa V. covers");
		}
		assertThat(owns()).contains(GAP, "nobody looks after it, its owner is away", "This has no owner.");
		this.staff.allowSignIn(this.dana, this.teresa.staffId(), LEAVES);
		assertThat(owns()).contains("Teresa V. covers everything.").doesNotContain("its owner is away", "no owner");

		this.absences.away(this.dana, this.teresa.staffId(), LEAVES.plusSeconds(60), LEAVES.plusSeconds(7200), null,
				LEAVES);
		at(LEAVES.plusSeconds(60));
		assertThat(owns()).contains(GAP, "Teresa V. was to cover everything and is away too.");
		at(LEAVES.plusSeconds(7200));
		assertThat(owns()).contains("Teresa V. covers everything.").doesNotContain(GAP);
		at(BACK);
		assertThat(day()).doesNotContain("You cover for", "Book the ride");
	}

	@Test
	void isTheirsAgainAtOnceWhenTheyAreBackEarly() {
		UUID away = leave();
		at(LEAVES.plusSeconds(600));
		assertThat(owns()).contains(GAP);
		this.absences.backFrom(this.dana, this.luis.staffId(), away, LEAVES.plusSeconds(600));
		assertThat(owns()).doesNotContain("its owner is away", "no owner", "has not answered");
		assertThat(this.pages.read(this.luis, "/my-day")).contains("Book the ride");
		assertThat(this.pages.read(this.dana, "/next-steps/" + this.ride)).doesNotContain("No owner");
	}

	private UUID leave() {
		return this.absences.away(this.dana, this.luis.staffId(), LEAVES, BACK, this.teresa.staffId(), NOW);
	}

	private void at(Instant moment) {
		this.clock.set(moment);
	}

	private String owns() {
		return this.pages.read(this.dana, "/owns");
	}

	private String day() {
		return this.pages.read(this.teresa, "/my-day");
	}

}
