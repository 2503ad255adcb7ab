package org.throughline.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.followup.Attempt;
import org.throughline.followup.Attempts;
import org.throughline.followup.ChosenTime;
import org.throughline.followup.ChosenTimes;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepCourse;
import org.throughline.followup.StepKind;
import org.throughline.patient.CallWish;
import org.throughline.patient.PatientDetails;
import org.throughline.patient.PatientsForTests;
import org.throughline.patient.PhoneDetails;
import org.throughline.patient.PhoneKind;
import org.throughline.progress.ContactOutcome;
import org.throughline.progress.ContactWay;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tuesday at nine in the morning; the clinic closes at five.
 */
@ClinicTest
class CallListTests {

	private static final Instant NOW = TestClock.START;

	private static final Instant CLOSING = Instant.parse("2025-12-02T23:00:00Z");

	@Autowired
	private Pages pages;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepCourse course;

	@Autowired
	private Attempts attempts;

	@Autowired
	private Absences absences;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private CallList calls;

	@Autowired
	private CountedStatements.Statements statements;

	private Actor dana;

	private Actor luis;

	private Actor bev;

	@BeforeEach
	void openTheClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.luis = clinic.luis();
		this.bev = clinic.bev();
	}

	@Test
	void putsTheHardestFirstThenTheSoonest() {
		UUID soon = call(this.dana, NOW.plusSeconds(3600));
		UUID hard = call(this.dana, CLOSING);
		UUID late = call(this.dana, NOW.minusSeconds(3600));
		this.course.markHardest(this.dana, hard, true, NOW);
		assertThat(ids(this.dana)).containsExactly(hard, late, soon);
		assertThat(this.calls.read(this.dana, false, NOW).lines()).extracting(CallLine::hardest)
			.containsExactly(true, false, false);
	}

	@Test
	void holdsTheCallsOfTodayThatWaitForNobody() {
		UUID today = call(this.dana, CLOSING);
		UUID waiting = call(this.dana, CLOSING);
		this.course.waitFor(this.dana, SeenStep.asItIs(waiting), "her brother",
				ChosenTimes.evenOnAClosedDay(NOW.plus(Duration.ofDays(2))), NOW);
		UUID friday = call(this.dana, NOW.plus(Duration.ofDays(3)));
		UUID ride = create(this.dana, StepKind.RIDE, CLOSING);
		assertThat(ids(this.dana)).containsExactly(today).doesNotContain(waiting, friday, ride);
		assertThat(this.calls.read(this.dana, false, NOW).later()).isEqualTo(2);
	}

	@Test
	void holdsATryThatComesBeforeTheCallIsDueAndNoneThatIsPlannedForLater() {
		UUID friday = call(this.dana, NOW.plus(Duration.ofDays(3)));
		this.attempts.log(this.dana, friday, Attempt.of(ContactWay.CALL_OUT, ContactOutcome.NO_ANSWER),
				ChosenTime.at(NOW.plus(Duration.ofHours(4))), NOW);
		assertThat(ids(this.dana)).containsExactly(friday);
		this.attempts.log(this.dana, friday, Attempt.of(ContactWay.CALL_OUT, ContactOutcome.NO_ANSWER),
				ChosenTime.at(NOW.plus(Duration.ofDays(1))), NOW);
		assertThat(ids(this.dana)).isEmpty();
	}

	@Test
	void leavesOutACallWhoseDateWasMovedAfterTheTry() {
		UUID call = call(this.dana, CLOSING);
		this.attempts.log(this.dana, call, Attempt.of(ContactWay.CALL_OUT, ContactOutcome.NO_ANSWER),
				ChosenTime.at(NOW.plus(Duration.ofHours(1))), NOW.minusSeconds(60));
		Instant tried = NOW.plus(Duration.ofHours(2));
		this.course.moveDate(this.dana, SeenStep.asItIs(call),
				ChosenTimes.evenOnAClosedDay(NOW.plus(Duration.ofDays(8))), "They travel until then", tried);
		assertThat(this.calls.read(this.dana, false, tried).lines()).isEmpty();
	}

	@Test
	void holdsACallAgainOnTheDayToAskAgain() {
		UUID call = call(this.dana, NOW.plus(Duration.ofDays(8)));
		Instant askAgain = NOW.plus(Duration.ofDays(1));
		this.course.waitFor(this.dana, SeenStep.asItIs(call), "her brother", ChosenTimes.evenOnAClosedDay(askAgain),
				NOW);
		assertThat(ids(this.dana)).isEmpty();
		assertThat(this.calls.read(this.dana, false, askAgain.plusSeconds(60)).lines())
			.extracting((line) -> line.step().id())
			.containsExactly(call);
	}

	@Test
	void belongsToOnePersonAlone() {
		UUID danas = call(this.dana, CLOSING);
		this.course.markHardest(this.dana, danas, true, NOW);
		UUID luiss = call(this.luis, CLOSING);
		assertThat(ids(this.luis)).containsExactly(luiss);
		assertThat(this.calls.read(this.luis, false, NOW).lines()).noneMatch(CallLine::hardest);
		assertThat(page(this.luis)).doesNotContain("Your hardest");
	}

	@Test
	void saysWhatToKnowBeforeOneCalls() {
		UUID patient = this.patients.inOurCare(this.dana, ray());
		UUID step = create(this.dana, patient, StepKind.CALL, CLOSING);
		this.attempts.log(this.dana, step, Attempt.of(ContactWay.CALL_OUT, ContactOutcome.NO_ANSWER), NOW);
		this.attempts.log(this.dana, step, Attempt.of(ContactWay.CALL_OUT, ContactOutcome.LEFT_MESSAGE), NOW);
		assertThat(page(this.dana)).contains("(507) 555-0142", "Confirmed Nov 3", "Works: After one",
				"1:00 pm to 5:00 pm", "Only when I ask", "once a week at most",
				"2 tries so far. Last: left a message, today 9:00");
		this.attempts.log(this.dana, step, Attempt.of(ContactWay.CALL_OUT, ContactOutcome.WRONG_NUMBER), NOW);
		assertThat(page(this.dana)).contains("Not confirmed: wrong the last time");
	}

	@Test
	void offersNoNumberOfTheirsForACallToAPlace() {
		UUID patient = this.patients.inOurCare(this.dana, ray());
		UUID step = this.followUps.create(this.dana, NewStep.of(patient, "Call Harlan Pharmacy: what did they fill?",
				StepKind.CALL, Owner.staff(this.dana.staffId()), CLOSING), NOW);
		for (String path : List.of("/calls", "/my-day", "/next-steps/" + step)) {
			assertThat(this.pages.read(this.dana, path)).as(path)
				.contains("Call Harlan Pharmacy")
				.doesNotContain("tel:");
		}
		create(this.dana, patient, StepKind.CALL, CLOSING);
		for (String path : List.of("/calls", "/my-day")) {
			assertThat(this.pages.read(this.dana, path)).as(path).containsOnlyOnce("tel:(507) 555-0142");
		}
	}

	@Test
	void doesNotTellTheDeskHowInvolvedTheyWantUs() {
		create(this.bev, this.patients.inOurCare(this.dana, ray()), StepKind.CALL, CLOSING);
		assertThat(page(this.bev)).contains("Works: After one", "1:00 pm to 5:00 pm")
			.doesNotContain("Only when I ask", "once a week");
	}

	@Test
	void holdsTheCallsOfWhomTheViewerCovers() {
		UUID theirs = call(this.luis, CLOSING);
		UUID own = call(this.dana, CLOSING);
		this.absences.away(this.luis, this.luis.staffId(), NOW.minusSeconds(60), NOW.plus(Duration.ofDays(1)),
				this.dana.staffId(), NOW);
		assertThat(ids(this.dana)).as("asked only").containsExactly(own);
		this.absences.acceptCover(this.dana, this.directory.dutiesToCover(this.dana.staffId(), NOW).get(0).cover().id(),
				NOW);
		assertThat(ids(this.dana)).containsExactlyInAnyOrder(own, theirs);
		assertThat(page(this.dana)).contains("You cover for Luis A.");
	}

	@Test
	void takesTheSameStatementsHoweverManyCallsThereAre() {
		call(this.dana, CLOSING);
		int few = this.statements.of(() -> page(this.dana)).size();
		for (int n = 0; n < 15; n++) {
			call(this.dana, CLOSING);
		}
		assertThat(this.statements.of(() -> page(this.dana))).hasSize(few).hasSizeLessThanOrEqualTo(9);
	}

	private static PatientDetails ray() {
		return new PatientDetails("Raymond", "Mercado", "Ray", "he/him", PatientsForTests.ray().birthDate(), null,
				PatientDetails.ENGLISH, false, null, "After one", null, "Only when I ask", LocalDate.of(2025, 11, 3),
				new CallWish(LocalTime.of(13, 0), LocalTime.of(17, 0), 7),
				List.of(new PhoneDetails("507-555-0142", PhoneKind.MOBILE, false, LocalDate.of(2025, 11, 3))),
				List.of());
	}

	private UUID call(Actor owner, Instant due) {
		return create(owner, StepKind.CALL, due);
	}

	private UUID create(Actor owner, StepKind kind, Instant due) {
		return create(owner, this.patients.inOurCare(this.dana, "Walter", "Prentiss"), kind, due);
	}

	private UUID create(Actor owner, UUID patient, StepKind kind, Instant due) {
		return this.followUps.create(owner, NewStep.of(patient, "Call him", kind, Owner.staff(owner.staffId()), due),
				NOW);
	}

	private List<UUID> ids(Actor viewer) {
		return this.calls.read(viewer, false, NOW).lines().stream().map((line) -> line.step().id()).toList();
	}

	private String page(Actor viewer) {
		return this.pages.read(viewer, "/calls");
	}

}
