package org.throughline.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.throughline.clinic.ClinicService;
import org.throughline.clinic.NewClinic;
import org.throughline.patient.BarrierKind;
import org.throughline.patient.Barriers;
import org.throughline.patient.PatientDetails;
import org.throughline.patient.PatientsForTests;
import org.throughline.progress.ContactOutcome;
import org.throughline.progress.ContactView;
import org.throughline.progress.ContactWay;
import org.throughline.progress.Contacts;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffDirectory;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class StepPagesTests {

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepCourse course;

	@Autowired
	private StepEndings endings;

	@Autowired
	private Steps steps;

	@Autowired
	private Contacts contacts;

	@Autowired
	private ClinicService clinics;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private CountedStatements.Statements statements;

	@Autowired
	private Barriers barriers;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aNewStepIsSavedWithoutTickingAnything() {
		Actor dana = this.people.millbrook().dana();
		UUID patient = this.patients.inOurCare(dana, "Walter", "Prentiss");
		assertThat(newStep(dana, patient, "Call him about the ride", StepKind.CALL).param("due", "NEXT_DAY"))
			.hasStatus3xxRedirection();
		UUID step = this.steps.ofPatient(dana, patient, TestClock.START).get(0).id();
		assertThat(this.mvc.get().uri("/next-steps/{id}?act=completion", step).with(signedInAs(dana))).hasStatusOk()
			.bodyText()
			.contains("calls him about the ride, tomorrow");
		assertThat(this.mvc.get().uri("/patients/{id}/contacts/new", patient).with(signedInAs(dana))).hasStatusOk();
		assertThat(pressed(dana, step, "drop")).hasStatus(422);
		assertThat(pressed(dana, step, "completion", "outcome", "REACHED")).hasStatus3xxRedirection();
	}

	@Test
	void saysOfWhoeverIsAskedThatTheirYesIsStillToCome() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		UUID patient = this.patients.inOurCare(dana, "Walter", "Prentiss");
		assertThat(newStep(dana, patient, "Call him about the ride", StepKind.CALL).param("due", "NEXT_DAY")).flash()
			.containsEntry("notice", "Dana W. calls him about the ride, tomorrow.");
		UUID step = this.steps.ofPatient(dana, patient, TestClock.START).get(0).id();
		assertThat(pressed(dana, step, "hand-over", "owner", clinic.luis().staffId().toString())).flash()
			.containsEntry("notice", "Luis A. calls him about the ride, tomorrow. Asked for a yes by tomorrow, 8:30.");
		assertThat(pressed(clinic.luis(), step, "acceptance")).flash()
			.containsEntry("notice", "Luis A. calls him about the ride, tomorrow.");
	}

	@Test
	void handsOverWithAWordThatWhoeverIsAskedReads() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		UUID patient = this.patients.inOurCare(dana, "Walter", "Prentiss");
		assertThat(newStep(dana, patient, "Call him about the ride", StepKind.CALL).param("due", "NEXT_DAY"))
			.hasStatus3xxRedirection();
		UUID step = this.steps.ofPatient(dana, patient, TestClock.START).get(0).id();
		assertThat(form(dana, step, "hand-over")).contains("name=\"reason\"");
		pressed(dana, step, "hand-over", "owner", clinic.luis().staffId().toString(), "reason", "He trusts you")
			.exchange();
		assertThat(this.pages.read(clinic.luis(), "/my-day"))
			.contains("Dana W. asks you: “He trusts you”. Due tomorrow");
		assertThat(this.pages.read(dana, "/next-steps/" + step)).contains("Handed over", "“He trusts you”");
	}

	@Test
	void whoeverChangesWhatAStepAsksOverAnOlderOneIsToldWhoChangedWhatAndLosesNothing() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		UUID patient = this.patients.inOurCare(dana, "Walter", "Prentiss");
		UUID step = this.followUps.create(dana, NewStep.of(patient, "Message us on the portal", StepKind.OTHER,
				Owner.staff(dana.staffId()), TestClock.START.plusSeconds(20_000)), TestClock.START);
		String seen = this.steps.get(dana, step, TestClock.START).seen();
		assertThat(asks(clinic.teresa(), step, seen, "asksLogIn")).hasStatus3xxRedirection();
		assertThat(asks(dana, step, seen, "asksPayment")).hasStatus(409)
			.bodyText()
			.contains("Teresa V. changed what it asks meanwhile: a log-in. Yours is still below: a payment.",
					"name=\"asksPayment\" value=\"true\" checked=\"checked\"")
			.doesNotContain("name=\"asksLogIn\" value=\"true\" checked=\"checked\"");
		assertThat(this.steps.get(dana, step, TestClock.START).asks()).isEqualTo(new Asks(true, false));
		assertThat(asks(dana, step, seen, "asksLogIn")).as("the same is no conflict").hasStatus3xxRedirection();
		String read = this.steps.get(dana, step, TestClock.START).seen();
		assertThat(asks(dana, step, read, "asksPayment")).hasStatus3xxRedirection();
		assertThat(this.steps.get(dana, step, TestClock.START).asks()).isEqualTo(new Asks(false, true));
	}

	private MvcTestResult asks(Actor who, UUID step, String seen, String what) {
		return this.mvc.post()
			.uri("/next-steps/{id}/asks", step)
			.with(signedInAs(who))
			.param("seen", seen)
			.param(what, "true")
			.exchange();
	}

	@Test
	void aNewStepNamesWhatItGetsOutOfTheWayOfThisPatientOnly() {
		Actor dana = this.people.millbrook().dana();
		UUID patient = this.patients.inOurCare(dana, "Walter", "Prentiss");
		UUID truck = this.barriers.note(dana, patient, BarrierKind.TRANSPORT, "I sold the truck", true, null,
				TestClock.START);
		UUID others = this.barriers.note(dana, this.patients.inOurCare(dana, "Rose", "Carver"), BarrierKind.COST,
				"It was bus fare or the pills", true, null, TestClock.START);
		assertThat(this.mvc.get()
			.uri("/patients/{id}/next-steps/new?barrier={truck}", patient, truck)
			.with(signedInAs(dana)))
			.bodyText()
			.contains("What it is meant to get out of the way",
					"<option value=\"" + truck + "\" selected=\"selected\">I sold the truck")
			.doesNotContain("bus fare");
		assertThat(aRide(dana, patient, others)).hasStatus(422).bodyText().contains("Choose from the list");
		assertThat(aRide(dana, patient, truck)).hasStatus3xxRedirection();
		assertThat(this.steps.ofPatient(dana, patient, TestClock.START)).extracting(StepView::barrierId)
			.containsExactly(truck);
	}

	private MockMvcTester.MockMvcRequestBuilder aRide(Actor by, UUID patient, UUID barrier) {
		return newStep(by, patient, "Ask the county for a ride", StepKind.RIDE).param("due", "NEXT_DAY")
			.param("barrierId", barrier.toString());
	}

	private MockMvcTester.MockMvcRequestBuilder newStep(Actor by, UUID patient, String title, StepKind kind) {
		return this.mvc.post()
			.uri("/patients/{id}/next-steps", patient)
			.with(signedInAs(by))
			.param("title", title)
			.param("kind", kind.name())
			.param("owner", "staff:" + by.staffId());
	}

	@Test
	void speaksPlainlyOfAStepThatTheDeskMayNotRead() {
		TestClinic clinic = this.people.millbrook();
		UUID step = this.followUps.create(clinic.joan(), forWalter(clinic.joan(), "Refill sertraline",
				StepKind.MEDICATION, clinic.joan(), TestClock.START.plus(Duration.ofHours(2))), TestClock.START);
		assertThat(this.mvc.get().uri("/next-steps/{id}", step).with(signedInAs(clinic.bev()))).bodyText()
			.contains("Joan L. has a medication step, today by 11:00.")
			.doesNotContain("sertraline");
	}

	@Test
	void whoeverHandsOverSecondIsToldWhoWasFirst() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		UUID step = called(dana);
		String seen = this.steps.get(dana, step, TestClock.START).seen();
		assertThat(handedOver(dana, step, clinic.luis(), seen)).hasStatus3xxRedirection();
		assertThat(handedOver(clinic.joan(), step, clinic.marcus(), seen)).hasStatus(409)
			.bodyText()
			.contains("Dana W. has asked Luis A.", "value=\"ASKED:" + clinic.luis().staffId());
		assertThat(this.steps.get(dana, step, TestClock.START).owner().is(clinic.luis().staffId())).isTrue();
	}

	@Test
	void handsOverToAnybodyButWhoHasItAndAsksAgainWhoDidNotAnswer() {
		TestClinic clinic = this.people.millbrook();
		String luis = clinic.luis().staffId().toString();
		String dana = "<option value=\"" + clinic.dana().staffId() + "\"";
		UUID had = called(clinic.dana());
		assertThat(form(clinic.dana(), had, "hand-over")).contains(luis).doesNotContain(dana);
		Instant before = TestClock.START.minus(Duration.ofMinutes(45));
		UUID unanswered = this.followUps.create(clinic.dana(), forWalter(clinic.dana(), "Call him", StepKind.CALL,
				clinic.luis(), TestClock.START.plus(Duration.ofMinutes(30))), before);
		assertThat(form(clinic.dana(), unanswered, "ask")).contains(luis, dana);
		String seen = this.steps.get(clinic.dana(), unanswered, TestClock.START).seen();
		assertThat(pressed(clinic.dana(), unanswered, "ask", "owner", luis, "seen", seen)).hasStatus3xxRedirection();
		assertThat(this.steps.get(clinic.dana(), unanswered, TestClock.START).isAsked()).isTrue();
	}

	private String form(Actor by, UUID step, String act) {
		String page = this.pages.read(by, "/next-steps/" + step);
		int start = page.indexOf("action=\"/next-steps/" + step + "/" + act + "\"");
		assertThat(start).as(act).isPositive();
		return page.substring(start, page.indexOf("</form>", start));
	}

	@Test
	void aStepThatHasEndedIsLateNoMoreAndSaysHowItEnded() {
		Actor dana = this.people.millbrook().dana();
		UUID step = this.followUps.create(dana,
				forWalter(dana, "Call him", StepKind.CALL, dana, TestClock.START.minus(Duration.ofHours(1))),
				TestClock.START.minus(Duration.ofHours(2)));
		assertThat(this.pages.read(dana, "/next-steps/" + step)).contains("Who has it", "1 hour late");
		this.endings.done(dana, step, null, null, TestClock.START);
		assertThat(this.pages.read(dana, "/next-steps/" + step)).contains("How it ended", "Done by Dana W., today 9:00")
			.doesNotContain("Who has it", "1 hour late");
	}

	@Test
	void theHistorySaysByWhomOnlyWhereSomebodyElseWroteItDown() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		UUID step = called(dana);
		this.endings.done(dana, step, clinic.luis().staffId(), null, TestClock.START);
		assertThat(history(dana, step)).contains("Created for Dana W. Dana W., today 9:00",
				"Done by Luis A. Dana W., today 9:00");
		UUID own = called(dana);
		this.endings.done(dana, own, null, null, TestClock.START);
		assertThat(history(dana, own)).contains("Done Dana W., today 9:00").doesNotContain("Done by");
		UUID asked = called(dana);
		this.followUps.ask(dana, SeenStep.asItIs(asked), clinic.luis().staffId(), TestClock.START);
		this.followUps.accept(clinic.luis(), asked, TestClock.START);
		assertThat(history(dana, asked)).contains("Handed over to Luis A. Dana W., today 9:00",
				"Accepted Luis A., today 9:00");
	}

	/** Its lines, without the markup. */
	private String history(Actor reader, UUID step) {
		String page = this.pages.read(reader, "/next-steps/" + step);
		return page.substring(page.indexOf("id=\"h-hist\"")).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
	}

	@Test
	void whoeverIsAskedReadsWhenItIsDueOrHowLateItIs() {
		TestClinic clinic = this.people.millbrook();
		for (int hours : List.of(-1, 0, 2)) {
			this.followUps.create(clinic.dana(),
					forWalter(clinic.dana(), "Call him", StepKind.CALL, clinic.luis(),
							TestClock.START.plus(Duration.ofHours(hours)).minusSeconds(30)),
					TestClock.START.minus(Duration.ofHours(1)));
		}
		assertThat(this.pages.read(clinic.luis(), "/my-day")).contains("Dana W. asks you. 1 hour late.",
				"Dana W. asks you. Due now.", "Dana W. asks you. Due today by 10:59.");
	}

	@Test
	void whoeverMovesTheDateSecondIsToldWhoWasFirst() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		UUID step = called(dana);
		String seen = this.steps.get(dana, step, TestClock.START).seen();
		assertThat(this.mvc.get().uri("/next-steps/{id}?act=date", step).with(signedInAs(dana))).bodyText()
			.contains("name=\"seen\" value=\"" + seen + "\"");
		assertThat(moved(dana, step, seen, "2025-12-04")).hasStatus3xxRedirection();
		assertThat(moved(clinic.joan(), step, seen, "2025-12-05")).hasStatus(409)
			.bodyText()
			.contains("Dana W. moved the date to Thu Dec 4, 5:00.", "ACCEPTED:" + dana.staffId() + "//1/\"",
					"He asked for it");
		assertThat(moved(dana, step, seen, "2025-12-08")).as("another day, and it was moved")
			.hasStatus(409)
			.bodyText()
			.contains("You, in another window, moved the date to Thu Dec 4, 5:00.");
		assertThat(this.steps.get(dana, step, TestClock.START).dateMoves()).isEqualTo(1);
		assertThat(this.steps.get(dana, step, TestClock.START).due()).isEqualTo(Instant.parse("2025-12-04T23:00:00Z"));
	}

	@Test
	void pressingTwiceLeadsToWhatWasSavedAndIsNoConflict() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		UUID step = called(dana);
		pressTwice(dana, step, "waiting", "seen", this.steps.get(dana, step, TestClock.START).seen(), "on",
				"County rides", "due", "ONE_WEEK");
		pressTwice(dana, step, "resuming");
		pressTwice(dana, step, "date", "seen", this.steps.get(dana, step, TestClock.START).seen(), "due", "PICK", "day",
				"2025-12-04", "reason", "He asked for it");
		pressTwice(dana, step, "hand-over", "owner", clinic.luis().staffId().toString());
		pressTwice(clinic.luis(), step, "acceptance");
		pressTwice(clinic.luis(), step, "completion", "outcome", "REACHED", "about", "He has a ride now");
		pressTwice(dana, step, "reopening");
		pressTwice(clinic.luis(), step, "decline", "reason", "Not my week");
		pressTwice(dana, step, "take");
		pressTwice(dana, step, "failure", "reason", "The line is cut");
		assertThat(this.contacts.ofStep(step)).hasSize(1);
		assertThat(this.jdbc.sql("select what from follow_up_event where follow_up_id = ? order by nth")
			.param(step)
			.query(String.class)
			.list()).containsExactly("created", "waiting", "heard back", "date moved", "handed over", "accepted",
					"done", "reopened", "declined", "taken", "could not");
	}

	@Test
	void otherWordsAreNoSecondPressAndNeitherIsAnotherPerson() {
		TestClinic clinic = this.people.millbrook();
		UUID step = called(clinic.dana());
		assertThat(pressed(clinic.dana(), step, "completion", "about", "He has a ride now")).hasStatus3xxRedirection();
		assertThat(pressed(clinic.dana(), step, "completion", "about", "He has none")).hasStatus(409)
			.bodyText()
			.contains("You, in another window, marked this step done.", "He has none");
		assertThat(pressed(clinic.joan(), step, "completion", "about", "He has a ride now")).hasStatus(409)
			.bodyText()
			.contains("Dana W. marked this step done.");
	}

	@Test
	void aSecondNoOfSomebodyWhoMayNotReadTheStepLeadsBackToo() {
		TestClinic clinic = this.people.millbrook();
		UUID step = this.followUps.create(clinic.dana(), forWalter(clinic.dana(), "Ask for the strips", StepKind.LAB,
				clinic.bev(), TestClock.START.plus(Duration.ofHours(2))), TestClock.START);
		pressTwice(clinic.bev(), step, "decline", "reason", "Nobody else at the desk");
	}

	private void pressTwice(Actor by, UUID step, String act, String... fields) {
		assertThat(pressed(by, step, act, fields)).as(act).hasRedirectedUrl("/next-steps/" + step);
		assertThat(pressed(by, step, act, fields)).as(act + " once more").hasRedirectedUrl("/next-steps/" + step);
	}

	private MockMvcTester.MockMvcRequestBuilder pressed(Actor by, UUID step, String act, String... fields) {
		MockMvcTester.MockMvcRequestBuilder press = this.mvc.post()
			.uri("/next-steps/{id}/{act}", step, act)
			.with(signedInAs(by));
		for (int i = 0; i < fields.length; i += 2) {
			press.param(fields[i], fields[i + 1]);
		}
		return press;
	}

	@Test
	void whoeverWritesThatTheyAnsweredSecondIsToldWhoWasFirst() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		UUID step = waiting(dana);
		String seen = this.steps.get(dana, step, TestClock.START).seen();
		assertThat(this.mvc.get().uri("/end-of-day").with(signedInAs(dana))).bodyText().contains(seen);
		assertThat(sentFrom("resuming", dana, step, seen)).hasStatus3xxRedirection();
		assertThat(sentFrom("resuming", clinic.joan(), step, seen)).hasStatus(409)
			.bodyText()
			.contains("Dana W. wrote down that they answered. It does not wait any more.");
	}

	@Test
	void theyAnsweredDoesNotEndAWaitThatSomebodyHasMadeLonger() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		UUID step = waiting(dana);
		String seen = this.steps.get(dana, step, TestClock.START).seen();
		this.course.waitFor(dana, SeenStep.of(step, seen), "the pharmacy",
				ChosenTime.at(TestClock.START.plus(Duration.ofDays(1))), TestClock.START);
		assertThat(sentFrom("resuming", clinic.joan(), step, seen)).hasStatus(409)
			.bodyText()
			.contains("Dana W. put it to wait until Wed Dec 3, 9:00.");
		assertThat(this.steps.get(dana, step, TestClock.START).isWaiting()).isTrue();
	}

	@Test
	void droppingAnOldSightOfAStepSaysWhatChangedAndByWhomAndKeepsTheReason() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		UUID step = waiting(dana);
		String waited = this.steps.get(dana, step, TestClock.START).seen();
		assertThat(sentFrom("resuming", clinic.joan(), step, waited)).hasStatus3xxRedirection();
		assertThat(sentFrom("drop", dana, step, waited)).hasStatus(409)
			.bodyText()
			.contains("Joan L. wrote down that they answered.", "He called himself");
		String here = this.steps.get(dana, step, TestClock.START).seen();
		assertThat(moved(clinic.joan(), step, here, "2025-12-04")).hasStatus3xxRedirection();
		assertThat(sentFrom("drop", dana, step, here)).hasStatus(409)
			.bodyText()
			.contains("Joan L. moved the date to Thu Dec 4, 5:00.", "He called himself");
		String later = this.steps.get(dana, step, TestClock.START).seen();
		assertThat(handedOver(clinic.joan(), step, clinic.luis(), later)).hasStatus3xxRedirection();
		assertThat(sentFrom("drop", dana, step, later)).hasStatus(409)
			.bodyText()
			.contains("Joan L. has asked Luis A.", "He called himself");
		assertThat(this.steps.get(dana, step, TestClock.START).isOpen()).isTrue();
		assertThat(sentFrom("drop", dana, step, this.steps.get(dana, step, TestClock.START).seen()))
			.hasStatus3xxRedirection();
	}

	@Test
	void whoeverReopensSecondIsToldWhoWasFirst() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		UUID step = called(dana);
		this.endings.done(dana, step, null, null, TestClock.START);
		assertThat(sentFrom("reopening", clinic.joan(), step, "")).hasStatus3xxRedirection();
		assertThat(sentFrom("reopening", dana, step, "")).hasStatus(409)
			.bodyText()
			.contains("Joan L. opened this step again before you.");
	}

	@Test
	void aTrySentTwiceIsLoggedOnce() {
		Actor dana = this.people.millbrook().dana();
		UUID step = called(dana);
		String key = UUID.randomUUID().toString();
		for (int i = 0; i < 2; i++) {
			assertThat(
					cameOf(dana, step, "attempts", ContactWay.CALL_OUT, ContactOutcome.NO_ANSWER).param("formKey", key))
				.hasStatus3xxRedirection();
		}
		assertThat(this.contacts.ofStep(step)).hasSize(1);
		assertThat(this.mvc.get().uri("/next-steps/{id}?act=attempts", step).with(signedInAs(dana))).bodyText()
			.contains("name=\"formKey\"");
	}

	@Test
	void isDoneBySomebodyOfTheClinic() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		UUID step = called(dana);
		assertThat(doneBy(dana, step, this.people.stranger())).hasStatus(422);
		assertThat(doneBy(dana, step, clinic.luis())).hasStatus3xxRedirection();
	}

	@Test
	void isNotDueInThePastOrInAnotherAge() {
		Actor dana = this.people.millbrook().dana();
		UUID step = called(dana);
		for (String day : List.of("2025-12-01", "9999-12-31", "+999999999-12-31")) {
			assertThat(pressed(dana, step, "date", "due", "PICK", "day", day, "reason", "He asked for it")).as(day)
				.hasStatus(422)
				.bodyText()
				.contains("He asked for it");
		}
	}

	private UUID called(Actor dana) {
		return this.followUps.create(dana,
				forWalter(dana, "Call him", StepKind.CALL, dana, TestClock.START.plus(Duration.ofHours(2))),
				TestClock.START);
	}

	private NewStep forWalter(Actor by, String title, StepKind kind, Actor owner, Instant due) {
		return NewStep.of(this.patients.inOurCare(by, "Walter", "Prentiss"), title, kind, Owner.staff(owner.staffId()),
				due);
	}

	private UUID waiting(Actor by) {
		UUID step = called(by);
		this.course.waitFor(by, SeenStep.asItIs(step), "the pharmacy",
				ChosenTime.at(TestClock.START.plus(Duration.ofHours(3))), TestClock.START);
		return step;
	}

	private MockMvcTester.MockMvcRequestBuilder sentFrom(String act, Actor by, UUID step, String seen) {
		return pressed(by, step, act, "seen", seen, "reason", "He called himself");
	}

	private MockMvcTester.MockMvcRequestBuilder handedOver(Actor by, UUID step, Actor to, String seen) {
		return pressed(by, step, "hand-over", "seen", seen, "owner", to.staffId().toString());
	}

	private MockMvcTester.MockMvcRequestBuilder moved(Actor by, UUID step, String seen, String day) {
		return pressed(by, step, "date", "seen", seen, "due", "PICK", "day", day, "reason", "He asked for it");
	}

	private MockMvcTester.MockMvcRequestBuilder doneBy(Actor by, UUID step, Actor who) {
		return pressed(by, step, "completion", "doneBy", who.staffId().toString());
	}

	@Test
	void aVisitAtHomeHasOutcomesOfItsOwn() {
		Actor luis = this.people.person("Luis", "Arce", Discipline.COMMUNITY_HEALTH_WORKER,
				this.people.clinic("Millbrook Family Clinic"));
		UUID patient = this.patients.inOurCare(luis, "Walter", "Prentiss");
		UUID step = this.followUps.create(luis, NewStep.of(patient, "See him at home", StepKind.VISIT,
				Owner.staff(luis.staffId()), TestClock.START.plus(Duration.ofHours(2))), TestClock.START);
		assertThat(this.mvc.get().uri("/next-steps/{id}?act=completion", step).with(signedInAs(luis))).bodyText()
			.contains("Nobody was home", "It was not safe to go in")
			.doesNotContain("Wrong number");
		assertThat(cameOf(luis, step, "attempts", ContactWay.CALL_OUT, ContactOutcome.NOT_AT_HOME)).hasStatus(422);
		assertThat(cameOf(luis, step, "attempts", ContactWay.HOME_VISIT, ContactOutcome.WRONG_NUMBER)).hasStatus(422);
		assertThat(this.contacts.ofStep(step)).isEmpty();

		assertThat(cameOf(luis, step, "attempts", ContactWay.HOME_VISIT, ContactOutcome.NOT_AT_HOME))
			.hasStatus3xxRedirection();
		assertThat(this.steps.get(luis, step, TestClock.START).isOpen()).isTrue();

		assertThat(cameOf(luis, step, "completion", ContactWay.HOME_VISIT, ContactOutcome.REACHED))
			.hasStatus3xxRedirection();
		assertThat(this.steps.get(luis, step, TestClock.START).isOpen()).isFalse();
		assertThat(this.contacts.ofStep(step)).extracting(ContactView::outcome)
			.containsExactlyInAnyOrder(ContactOutcome.REACHED, ContactOutcome.NOT_AT_HOME);
	}

	@Test
	void usesTheOpenTimeOfferedForAClosedDayAndKeepsADayThatWasCorrected() {
		Actor dana = this.people.millbrook().dana();
		Map.of("2025-12-06", "2025-12-05T23:00:00Z", "2025-12-04", "2025-12-04T23:00:00Z").forEach((day, due) -> {
			UUID patient = this.patients.inOurCare(dana, "Walter", "Prentiss");
			assertThat(newStep(dana, patient, "Call him about the ride", StepKind.CALL).param("due", "PICK")
				.param("day", day)
				.param("useOpenTime", "2025-12-05T17:00")).hasStatus3xxRedirection();
			assertThat(this.steps.ofPatient(dana, patient, TestClock.START).get(0).due()).isEqualTo(Instant.parse(due));
		});
	}

	@Test
	void enterSavesAndDoesNotPressTheOpenTimeThatIsOffered() {
		Actor dana = this.people.millbrook().dana();
		UUID patient = this.patients.inOurCare(dana, "Walter", "Prentiss");
		assertThat(newStep(dana, patient, "Call him about the ride", StepKind.CALL).param("due", "PICK")
			.param("day", "2025-12-06")).hasStatus(422)
			.bodyText()
			.containsSubsequence("action=\"/patients/" + patient + "/next-steps\"", "<button class=\"visually-hidden\"",
					"name=\"useOpenTime\"");
	}

	@Test
	void readsATimeAtThePatientsClinicNotAtTheOneAtHand() {
		UUID here = this.people.clinic("Millbrook Family Clinic");
		UUID west = this.clinics.open(
				new NewClinic("Fork Valley", ZoneId.of("America/Denver"), null, NewClinic.usualWeek()), null,
				TestClock.START);
		UUID both = this.people.person(null, "Dana", "Whitcomb", Discipline.CARE_COORDINATOR, Set.of(here, west))
			.staffId();
		Actor there = this.directory.actor(both, west);
		Actor elsewhere = this.directory.actor(both, here);
		UUID step = called(there);

		assertThat(pressed(elsewhere, step, "date", "due", "PICK", "day", "2025-12-04", "time", "10:00", "reason",
				"He travels until then"))
			.hasStatus3xxRedirection();
		assertThat(this.steps.get(there, step, TestClock.START).due()).isEqualTo(Instant.parse("2025-12-04T17:00:00Z"));

		assertThat(cameOf(elsewhere, step, "attempts", ContactWay.CALL_OUT, ContactOutcome.NO_ANSWER)
			.param("tryDay", "2025-12-03")
			.param("tryTime", "10:00")).hasStatus3xxRedirection();
		assertThat(this.steps.get(there, step, TestClock.START).tryAt())
			.isEqualTo(Instant.parse("2025-12-03T17:00:00Z"));
	}

	@Test
	void noTryIsPlannedForAYearThatIsASlipOfTheKeys() {
		Actor dana = this.people.millbrook().dana();
		UUID step = called(dana);
		assertThat(cameOf(dana, step, "attempts", ContactWay.CALL_OUT, ContactOutcome.NO_ANSWER)
			.param("tryDay", "2062-01-04")
			.param("tryTime", "10:00")).hasStatus(422).bodyText().contains("more than five years from now");
		assertThat(this.steps.get(dana, step, TestClock.START).due())
			.isEqualTo(TestClock.START.plus(Duration.ofHours(2)));
	}

	private MockMvcTester.MockMvcRequestBuilder cameOf(Actor actor, UUID step, String what, ContactWay way,
			ContactOutcome outcome) {
		return pressed(actor, step, what, "way", way.name(), "outcome", outcome.name());
	}

	@Test
	void saysWhenItWorksForThemBeforeATimeIsSet() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		PatientDetails ray = PatientsForTests.ray();
		UUID patient = this.patients.inOurCare(dana,
				new PatientDetails(ray.givenName(), ray.familyName(), ray.preferredName(), ray.pronouns(),
						ray.birthDate(), null, PatientDetails.ENGLISH, false, null, "After noon",
						"Mornings: home from work at 3 a.m.", "Only when I call", LocalDate.of(2025, 11, 3), List.of(),
						List.of()));
		for (String form : List.of("next-steps/new", "contacts/new")) {
			String path = "/patients/" + patient + "/" + form;
			assertThat(this.mvc.get().uri(path).with(signedInAs(dana))).hasStatusOk()
				.bodyText()
				.contains("Works: After noon", "Does not work: Mornings",
						"How involved they want us: <span class=\"voice\">Only when I call</span>");
			assertThat(this.mvc.get().uri(path).with(signedInAs(clinic.bev()))).hasStatusOk()
				.bodyText()
				.contains("Does not work: Mornings")
				.doesNotContain("Only when I call");
		}
	}

	@Test
	void myDayTakesTheSameStatementsHoweverMuchThereIs() {
		Actor dana = this.people.millbrook().dana();
		add(dana, 1);
		int few = myDay(dana).size();
		add(dana, 20);
		List<String> many = myDay(dana);
		assertThat(many).hasSize(few).hasSizeLessThanOrEqualTo(14);
	}

	@Test
	void aLongDayShowsItsFirstTwentyAndSaysHowManyMoreThereAre() {
		Actor dana = this.people.millbrook().dana();
		add(dana, 15, Duration.ofHours(2));
		add(dana, 18, Duration.ofDays(28));
		assertThat(rows(dana, "/my-day")).isEqualTo(20);
		assertThat(this.mvc.get().uri("/my-day").with(signedInAs(dana))).bodyText()
			.contains("and 3 more", "and 10 more");
		assertThat(rows(dana, "/my-day?all=true")).isEqualTo(33);
	}

	private int rows(Actor actor, String path) {
		return StringUtils.countOccurrencesOf(this.pages.read(actor, path), "data-row=");
	}

	private List<String> myDay(Actor dana) {
		return this.statements.of(() -> assertThat(this.mvc.get().uri("/my-day").with(signedInAs(dana))).hasStatusOk());
	}

	private void add(Actor dana, int howMany) {
		add(dana, howMany, Duration.ofHours(2));
	}

	private void add(Actor dana, int howMany, Duration due) {
		for (int i = 0; i < howMany; i++) {
			this.followUps.create(dana, forWalter(dana, "Call him", StepKind.CALL, dana, TestClock.START.plus(due)),
					TestClock.START);
		}
	}

}
