package org.throughline.careplan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careteam.CareTeamService;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepKind;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Two steps for one goal, and the team said which comes first.
 */
@ClinicTest
class WhatWeAgreedToTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private CarePlanService service;

	@Autowired
	private CarePlans plans;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepEndings endings;

	@Autowired
	private CareTeamService team;

	@Autowired
	private TestStaff people;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private UUID ray;

	private UUID ride;

	private UUID call;

	@BeforeEach
	void aPlan() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.ray = clinic.ray();
		this.service.heard(this.dana, this.ray, new NewWords("I want to sleep", null, null, "Exam room", null), NOW);
		this.ride = ours("Book the ride");
		this.call = ours("Call about the breath");
		this.service.change(this.dana, this.ray, edit(1, this.ride, serving(this.ride), serving(this.call)), NOW);
	}

	@Test
	void staysAsItIsWhenWhatCameFirstIsDoneAndNothingElseChanges() {
		this.endings.done(this.dana, this.ride, null, "Booked", NOW);
		PlanView read = plan();
		this.service.change(this.dana, this.ray,
				new PlanEdit(read.version(), List.of(new PlanEdit.Goal(read.goals().get(0).id(), "Sleep through")),
						List.of(serving(this.call)), null, false, null),
				NOW);
		assertThat(plan().version()).isEqualTo(read.version());
	}

	@Test
	void isSavedThoughWhatWasToComeFirstWasDoneMeanwhile() {
		this.endings.done(this.dana, this.ride, null, "Booked", NOW);
		this.service.change(this.dana, this.ray, edit(2, this.ride, serving(this.ride), serving(this.call)), NOW);
		assertThat(plan().chosenFirst()).isNull();
		assertThat(plan().first().orElseThrow().step().id()).isEqualTo(this.call);
	}

	@Test
	void isAgreedToWithThePlanBeforeOnesEyes() {
		this.team.join(this.dana, this.ray, this.dana.staffId(), "one call a week", LocalDate.of(2025, 12, 1), NOW);
		assertThat(this.mvc.get().uri("/patients/{id}/care-team", this.ray).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Read the plan, then agree")
			.doesNotContain("I agree to the plan");
		assertThat(this.mvc.get().uri("/patients/{id}/plan", this.ray).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Agreed by 0 of 1", "I agree to the plan", "Sleep through");
		assertThat(this.mvc.post()
			.uri("/patients/{id}/agreements", this.ray)
			.param("about", "PLAN")
			.param("version", "2")
			.param("back", "plan")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection()
			.redirectedUrl()
			.isEqualTo("/patients/" + this.ray + "/plan");
	}

	@Test
	void namesWhoIsMissingOnThePatientsPage() {
		this.team.join(this.dana, this.ray, this.dana.staffId(), "one call a week", LocalDate.of(2025, 12, 1), NOW);
		assertThat(this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Agreed by 0 of 1", "Not yet: Dana W.");
	}

	private PlanView plan() {
		return this.plans.ofPatient(this.dana, this.ray, NOW).orElseThrow();
	}

	private UUID ours(String title) {
		return this.followUps.create(this.dana, NewStep.of(this.ray, title, StepKind.OTHER,
				Owner.staff(this.dana.staffId()), NOW.plus(Duration.ofDays(1))), NOW);
	}

	private static PlanEdit edit(int seen, UUID first, PlanEdit.Step... steps) {
		return new PlanEdit(seen, List.of(new PlanEdit.Goal(null, "Sleep through")), List.of(steps), first, false,
				null);
	}

	private static PlanEdit.Step serving(UUID step) {
		return new PlanEdit.Step(step, 1, null, null, null);
	}

}
