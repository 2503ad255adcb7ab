package org.throughline.myday;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.followup.ChosenTimes;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepCourse;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.handoff.HandoffReport;
import org.throughline.handoff.HandoffService;
import org.throughline.handoff.HandoffView;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Tuesday at four in the afternoon; the clinic closes at five.
 */
@ClinicTest
class EveningTests {

	private static final Instant MORNING = TestClock.START;

	private static final Instant FOUR = Instant.parse("2025-12-02T22:00:00Z");

	private static final Instant CLOSING = Instant.parse("2025-12-02T23:00:00Z");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepCourse course;

	@Autowired
	private HandoffService handoffs;

	@Autowired
	private Evening evening;

	@Autowired
	private CountedStatements.Statements statements;

	private Actor dana;

	private Actor luis;

	private UUID walter;

	@BeforeEach
	void isAfternoon() {
		this.clock.set(FOUR);
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.luis = this.people.person("Luis", "Arce", Discipline.BEHAVIORAL_HEALTH_CLINICIAN, clinic.id());
		this.walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
	}

	@AfterEach
	void givesTheClockBack() {
		this.clock.reset();
	}

	@Test
	void saysOnWhomOneWaitsSinceWhenAndWhenToAskAgain() {
		UUID later = waiting("the county", CLOSING.plus(Duration.ofDays(1)));
		UUID over = waiting("the hospital", MORNING.plus(Duration.ofHours(3)));
		assertThat(this.evening.read(this.dana, false, FOUR).waiting()).extracting(StepView::id)
			.containsExactly(over, later);
		assertThat(this.evening.read(this.dana, false, FOUR).waiting().get(0).waiting()).isNotNull()
			.satisfies((waiting) -> assertThat(waiting.since()).isEqualTo(MORNING))
			.satisfies((waiting) -> assertThat(waiting.isOver(FOUR)).isTrue());
		assertThat(this.mvc.get().uri("/end-of-day").with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("the hospital</b>, since today 9:00", "Ask again now", "Ask again Wed Dec 3");
	}

	@Test
	void isAskedAgainTheNextOpenDayAndKeepsSinceWhen() {
		UUID over = waiting("the hospital", MORNING.plus(Duration.ofHours(3)));
		assertThat(this.mvc.post()
			.uri("/next-steps/{id}/waiting", over)
			.with(signedInAs(this.dana))
			.param("back", "evening")
			.param("on", "the hospital")
			.param("due", "NEXT_DAY")).redirectedUrl().isEqualTo("/end-of-day");
		StepView.WaitingOn waiting = this.evening.read(this.dana, false, FOUR).waiting().get(0).waiting();
		assertThat(waiting)
			.isEqualTo(new StepView.WaitingOn("the hospital", MORNING, CLOSING.plus(Duration.ofDays(1))));
		assertThat(this.mvc.post()
			.uri("/next-steps/{id}/resuming", over)
			.with(signedInAs(this.dana))
			.param("back", "evening")).redirectedUrl().isEqualTo("/end-of-day");
		assertThat(this.evening.read(this.dana, false, FOUR).waiting()).isEmpty();
	}

	@Test
	void holdsTheCallsNotMadeAndCountsTheRest() {
		UUID call = create(this.dana, StepKind.CALL, CLOSING);
		create(this.dana, StepKind.RIDE, CLOSING);
		create(this.dana, StepKind.CALL, CLOSING.plus(Duration.ofDays(1)));
		create(this.luis, StepKind.CALL, CLOSING);
		EveningSheet sheet = this.evening.read(this.dana, false, FOUR);
		assertThat(sheet.calls()).extracting(StepView::id).containsExactly(call);
		assertThat(sheet.others()).isEqualTo(1);
		assertThat(this.mvc.post()
			.uri("/next-steps/{id}/date", call)
			.with(signedInAs(this.dana))
			.param("back", "evening")
			.param("due", "NEXT_DAY")
			.param("reason", "Our day was too short for it")).redirectedUrl().isEqualTo("/end-of-day");
		assertThat(this.evening.read(this.dana, false, FOUR).calls()).isEmpty();
	}

	@Test
	void holdsWhoWaitsForAWordAndWhatWasTold() {
		UUID handoff = this.handoffs.offer(this.dana,
				new HandoffOffer(this.walter, HandoffKind.IN_THE_ROOM, true, false, List.of(this.luis.staffId()), null,
						"Cannot sleep", null, null, null, null,
						new HandoffOffer.Step("Call him", StepKind.CALL, CLOSING), List.of()),
				MORNING);
		this.handoffs.take(this.luis, handoff, MORNING);
		assertThat(this.evening.read(this.luis, false, FOUR).owed()).extracting(HandoffView::id)
			.containsExactly(handoff);
		this.handoffs.reportBack(this.luis, handoff, new HandoffReport("We talked.", null, false, null), FOUR);
		assertThat(this.evening.read(this.luis, false, FOUR).owed()).isEmpty();
		assertThat(this.evening.read(this.dana, false, FOUR).unread()).extracting(HandoffView::id)
			.containsExactly(handoff);
		UUID asked = this.followUps.create(this.luis, step(this.dana, StepKind.RIDE, CLOSING), FOUR);
		assertThat(this.evening.read(this.dana, false, FOUR).asked()).extracting(StepView::id).containsExactly(asked);
	}

	@Test
	void saysWhenNobodyWaits() {
		assertThat(this.evening.read(this.dana, false, FOUR).allDone()).isTrue();
		assertThat(this.mvc.get().uri("/end-of-day").with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Nobody waits for you, and you wait for nobody.");
	}

	@Test
	void isReachedFromMyDayInTheAfternoon() {
		assertThat(this.mvc.get().uri("/my-day").with(signedInAs(this.dana))).bodyText().contains("/end-of-day");
		this.clock.set(MORNING);
		assertThat(this.mvc.get().uri("/my-day").with(signedInAs(this.dana))).bodyText()
			.contains("/calls")
			.doesNotContain("/end-of-day");
	}

	@Test
	void takesTheSameStatementsHoweverMuchThereIs() {
		waiting("the county", CLOSING);
		create(this.dana, StepKind.CALL, CLOSING);
		int few = page().size();
		for (int n = 0; n < 12; n++) {
			waiting("the county", CLOSING);
			create(this.dana, StepKind.CALL, CLOSING);
		}
		assertThat(page()).hasSize(few).hasSizeLessThanOrEqualTo(9);
	}

	private List<String> page() {
		return this.statements
			.of(() -> assertThat(this.mvc.get().uri("/end-of-day").with(signedInAs(this.dana))).hasStatusOk());
	}

	private UUID waiting(String on, Instant until) {
		UUID step = create(this.dana, StepKind.PAPER, CLOSING.plus(Duration.ofDays(2)));
		this.course.waitFor(this.dana, SeenStep.asItIs(step), on, ChosenTimes.evenOnAClosedDay(until), MORNING);
		return step;
	}

	private UUID create(Actor owner, StepKind kind, Instant due) {
		return this.followUps.create(owner, step(owner, kind, due), MORNING);
	}

	private NewStep step(Actor owner, StepKind kind, Instant due) {
		return NewStep.of(this.walter, "Call him", kind, Owner.staff(owner.staffId()), due);
	}

}
