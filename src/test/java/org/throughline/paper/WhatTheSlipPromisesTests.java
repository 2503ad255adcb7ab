package org.throughline.paper;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.careplan.PlanEdit;
import org.throughline.careplan.Tracking;
import org.throughline.careplan.Willing;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepKind;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.handoff.HandoffService;
import org.throughline.plain.HardSentence;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;
import org.throughline.visit.BookVisit;
import org.throughline.visit.VisitService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Tuesday at nine in the morning.
 */
@ClinicTest
class WhatTheSlipPromisesTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private VisitSlips slips;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private CarePlanService plans;

	@Autowired
	private DoseWords doses;

	@Autowired
	private HandoffService handoffs;

	@Autowired
	private VisitService visits;

	@Autowired
	private StaffService staff;

	@Autowired
	private TestStaff people;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private Actor joan;

	private Actor marcus;

	private UUID ray;

	@BeforeEach
	void openTheClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.joan = clinic.joan();
		this.marcus = clinic.marcus();
		this.ray = clinic.ray();
	}

	@Test
	void readsAsThePlanDoesAndNotOtherwise() {
		UUID breath = own("Practice diaphragmatic breathing");
		inThePlan(breath, "In for 4, out for 4, in the car");
		assertThat(slip().own()).extracting(Slip.Own::what).containsExactly("In for 4, out for 4, in the car");
	}

	@Test
	void takesTheWordOnADoseThatWasConfirmedForThePlan() {
		UUID pill = own("Sertraline 50 mg once daily");
		inThePlan(pill, "Take one white pill, 50 mg");
		assertThat(slip().own()).isEmpty();
		this.doses.confirm(this.joan, this.ray, pill, "Take one white pill, 50 mg (the box is empty)", NOW);
		assertThat(slip().own()).extracting(Slip.Own::what).containsExactly("Take one white pill, 50 mg");
	}

	@Test
	void asksForNothingThatThePatientIsNotWillingToTry() {
		inThePlan(own("Walk to the corner"), null, Willing.NOT_WILLING);
		Slip slip = slip();
		assertThat(slip.own()).isEmpty();
		assertThat(slip.held()).singleElement()
			.satisfies((held) -> assertThat(held.why()).isEqualTo("Not willing to try it now."));
	}

	@Test
	void saysOnceAWeekAsPeopleSayIt() {
		this.followUps.create(this.dana,
				new NewStep(this.ray, "Walk to the library", StepKind.OTHER,
						new Owner.Patient(new Owner.Checking(Rhythm.WEEKLY, 1, this.dana.staffId())),
						NOW.plus(Duration.ofDays(7)), "a stamp", null, false, false, null, null),
				NOW);
		assertThat(slip().own()).extracting(Slip.Own::often).containsExactly("once a week");
		assertThat(this.slips.write(this.dana, this.ray, true, NOW).own()).extracting(Slip.Own::often)
			.containsExactly("una vez por semana");
		assertThat(this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("once a week")
			.doesNotContain("1 times a week");
	}

	@Test
	void printsADoseThatIsConfirmedOnTheSlipAlsoWhereThereIsNoPlan() {
		UUID pill = own("Take one sertraline, 50 mg");
		String line = "Take one sertraline, 50 mg (the box is empty)";
		assertThat(slip().own()).isEmpty();
		assertThat(slip().doses()).containsExactly(new PrintedPlan.Dose(pill, line));
		assertThat(this.mvc.get().uri("/patients/{id}/slip", this.ray).with(signedInAs(this.joan))).bodyText()
			.contains("Doses to confirm today", "I checked this dose with Ray");
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan/doses/{step}", this.ray, pill)
			.param("line", line)
			.param("on", "slip")
			.with(signedInAs(this.joan))).hasStatus3xxRedirection()
			.hasHeader("Location", "/patients/%s/slip".formatted(this.ray));
		assertThat(slip().own()).extracting(Slip.Own::what).containsExactly("Take one sertraline, 50 mg");
		assertThat(this.slips.write(this.dana, this.ray, false, NOW.plus(Duration.ofDays(1))).own())
			.as("on another day")
			.isEmpty();
	}

	@Test
	void promisesNoVisitWithSomebodyWhoIsNotThere() {
		book(this.marcus, 7, "How the breath went");
		book(this.joan, 8, "Your blood pressure");
		this.staff.stopSignIn(this.dana, this.marcus.staffId(), NOW);
		Slip slip = slip();
		assertThat(slip.visits()).singleElement().satisfies((visit) -> assertThat(visit.with()).contains("Joan"));
		assertThat(slip.held()).singleElement()
			.satisfies((held) -> assertThat(held.why()).contains("Book it with somebody else, then print."));
	}

	@Test
	void beginsALineWithACapital() {
		book(this.joan, 1, "Your blood pressure");
		assertThat(slip().visits()).singleElement()
			.satisfies((visit) -> assertThat(visit.when()).startsWith("Tomorrow at"));
	}

	@Test
	void saysWhatAVisitIsForWithADoseOnceItIsConfirmedThatDay() {
		book(this.joan, 7, "Raise sertraline to 100 mg");
		Slip slip = slip();
		assertThat(slip.visits()).singleElement().satisfies((visit) -> assertThat(visit.about()).isEmpty());
		assertThat(slip.doses()).containsExactly(new PrintedPlan.Dose(null, "Raise sertraline to 100 mg"));
		this.doses.confirmWords(this.joan, this.ray, "Raise sertraline to 100 mg", NOW);
		assertThat(slip().visits()).extracting(Slip.Coming::about).containsExactly("Raise sertraline to 100 mg");
	}

	@Test
	void tellsTheWriterWhichSentenceIsHardAlsoOfWhatAVisitIsFor() {
		String hard = "Comprehensive psychopharmacological reassessment considering gastrointestinal complications";
		book(this.joan, 7, hard);
		own("Practice diaphragmatic breathing considering environmental stimulation");
		assertThat(slip().hard()).extracting(HardSentence::words)
			.containsExactlyInAnyOrder(hard, "Practice diaphragmatic breathing considering environmental stimulation");
		assertThat(this.mvc.get().uri("/patients/{id}/slip", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Hard to read", hard);
	}

	@Test
	void namesNobodyWhoSentOrTookAMessageAndNeverMetThePatient() {
		this.handoffs.take(this.marcus, handoff(HandoffKind.MESSAGE), NOW);
		handoff(HandoffKind.SLIP);
		assertThat(slip().met()).isEmpty();
		this.handoffs.take(this.joan, handoff(HandoffKind.IN_THE_ROOM, this.joan), NOW);
		assertThat(slip().met()).extracting(Slip.Met::who).containsExactly("Dana Whitcomb", "Joan Lindqvist");
	}

	private Slip slip() {
		return this.slips.write(this.dana, this.ray, false, NOW);
	}

	private UUID own(String title) {
		return this.followUps.create(this.dana,
				new NewStep(this.ray, title, StepKind.OTHER,
						new Owner.Patient(new Owner.Checking(Rhythm.DAILY, null, this.dana.staffId())),
						NOW.plus(Duration.ofDays(7)), "the box is empty", null, false, false, null, null),
				NOW);
	}

	private void inThePlan(UUID step, String usable) {
		inThePlan(step, usable, Willing.WILLING);
	}

	private void inThePlan(UUID step, @Nullable String usable, Willing willing) {
		this.plans.heard(this.dana, this.ray, new NewWords("I want to sleep", null, null, "Exam room", null), NOW);
		this.plans.change(this.dana, this.ray,
				new PlanEdit(1, List.of(new PlanEdit.Goal(null, "Sleep through")),
						List.of(new PlanEdit.Step(step, 1, usable, Tracking.DAILY_NOTE, willing)), null, true, null),
				NOW);
	}

	private void book(Actor with, int days, String purpose) {
		this.visits.book(this.dana,
				new BookVisit(this.ray, NOW.plus(Duration.ofDays(days)), 20, with.staffId(), null, purpose), NOW);
	}

	private UUID handoff(HandoffKind kind) {
		return handoff(kind, this.marcus);
	}

	private UUID handoff(HandoffKind kind, Actor to) {
		return this.handoffs.offer(this.dana, new HandoffOffer(this.ray, kind, true, false, List.of(to.staffId()), null,
				"He cannot breathe in the store", null, null, null, null, new HandoffOffer.Step(
						"Call him about the breath", StepKind.CALL, Instant.parse("2025-12-03T23:00:00Z")),
				List.of()), NOW);
	}

}
