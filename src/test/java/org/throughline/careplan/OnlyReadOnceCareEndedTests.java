package org.throughline.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careteam.About;
import org.throughline.careteam.Agreements;
import org.throughline.careteam.CareTeamService;
import org.throughline.careteam.ContactCards;
import org.throughline.careteam.NewCardLine;
import org.throughline.careteam.RiskViews;
import org.throughline.careteam.Worries;
import org.throughline.patient.EnrollmentService;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The plan of somebody whom we do not follow now, or who has died, is read and offers
 * nothing that a rule would refuse.
 */
@ClinicTest
class OnlyReadOnceCareEndedTests {

	private static final Instant NOW = TestClock.START;

	private static final List<String> FORMS = List.of("Save the plan", "Write it down", "It is no longer so",
			"I am worried this plan will not hold", "I’ll keep it", "Ask them to say it back", "I agree to",
			"What he will try");

	@Autowired
	private CarePlanService plans;

	@Autowired
	private TeachBacks teachBacks;

	@Autowired
	private Worries worries;

	@Autowired
	private RiskViews risk;

	@Autowired
	private ContactCards cards;

	@Autowired
	private Agreements agreements;

	@Autowired
	private CareTeamService team;

	@Autowired
	private EnrollmentService enrollments;

	@Autowired
	private TestStaff people;

	@Autowired
	private Pages pages;

	@Autowired
	private JdbcClient jdbc;

	private Actor dana;

	private UUID ray;

	@BeforeEach
	void aPlan() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.ray = clinic.ray();
		this.plans.heard(this.dana, this.ray, new NewWords("I want to sleep", null, null, "Exam room", null), NOW);
		this.plans.change(this.dana, this.ray,
				new PlanEdit(1, List.of(new PlanEdit.Goal(null, "Walk to the lake")), List.of(), null, false, null),
				NOW);
		this.team.join(this.dana, this.ray, this.dana.staffId(), "calls", LocalDate.of(2025, 12, 1), NOW);
	}

	@Test
	void offersEveryFormWhileWeFollowThem() {
		assertThat(page("/patients/{id}/plan"))
			.contains(FORMS.stream().filter((form) -> !form.equals("I’ll keep it")).toArray(String[]::new));
		assertThat(page("/patients/{id}/plan/said-back")).contains("How did it go?");
		assertThat(page("/patients/{id}/plan/steps/new")).contains("Put it in the plan");
	}

	@Test
	void isReadOnceOurCareHasEnded() {
		this.enrollments.end(this.dana, this.ray, "Moved away", NOW);

		isOnlyRead("We do not follow him now");
		refuses("Follow this person first");
	}

	@Test
	void isReadOnceTheyHaveDied() {
		this.enrollments.end(this.dana, this.ray, "Died", NOW);
		this.jdbc.sql("update patient set deceased = true where id = ?").param(this.ray).update();

		isOnlyRead("Ray Mercado has died. The plan stays to be read.");
		refuses("has died");
		assertThat(page("/patients/{id}/care-team")).doesNotContain("Put them on the team");
		assertThat(page("/patients/{id}/contact-card")).contains("has died").doesNotContain("Keep the card");
		assertThat(page("/patients/{id}/safety-plan/edit")).contains("has died").doesNotContain("Keep it");
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.cards.write(this.dana, this.ray,
					List.of(new NewCardLine("Pills", null, null, null, "988", "988", null)), 0, null, NOW))
			.withMessageContaining("has died");
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.risk.see(this.dana, this.ray, "High", NOW))
			.withMessageContaining("has died");
	}

	private void isOnlyRead(String why) {
		assertThat(page("/patients/{id}/plan")).contains(why, "I want to sleep", "Walk to the lake")
			.doesNotContain(FORMS);
		assertThat(page("/patients/{id}")).contains("I want to sleep", "Walk to the lake").doesNotContain(FORMS);
		assertThat(page("/patients/{id}/care-team")).doesNotContain(FORMS);
		assertThat(page("/patients/{id}/plan/said-back")).contains(why).doesNotContain("How did it go?");
		assertThat(page("/patients/{id}/plan/steps/new")).contains(why).doesNotContain("Put it in the plan");
	}

	private void refuses(String why) {
		Stream
			.<ThrowingCallable>of(
					() -> this.plans.heard(this.dana, this.ray, new NewWords("More", null, null, "Phone", null), NOW),
					() -> this.teachBacks.heard(this.dana,
							new TeachBackToKeep(this.ray, 2, TeachBackResult.NOT_YET, "I walk", null, null), NOW),
					() -> this.worries.raise(this.dana, this.ray, "It will not hold", NOW),
					() -> this.agreements.agree(this.dana, this.ray, About.PLAN, 2, NOW))
			.forEach((verb) -> assertThatExceptionOfType(RefusedByRule.class).isThrownBy(verb)
				.withMessageContaining(why));
	}

	private String page(String path) {
		return this.pages.read(this.dana, path, this.ray);
	}

}
