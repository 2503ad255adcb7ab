package org.throughline.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.careteam.ContactCards;
import org.throughline.careteam.NewCardLine;
import org.throughline.clinic.Clinics;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepKind;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.handoff.HandoffPassing;
import org.throughline.handoff.HandoffReport;
import org.throughline.handoff.HandoffService;
import org.throughline.patient.BarrierKind;
import org.throughline.patient.Barriers;
import org.throughline.patient.PatientsForTests;
import org.throughline.progress.WinToNote;
import org.throughline.progress.Wins;
import org.throughline.responsibility.NewResponsibility;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffService;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * A week counted by hand: Monday, December 1, to Friday, December 5, 2025, looked at on
 * Friday at noon.
 */
@ClinicTest
class WeeklyReviewTests {

	private static final LocalDate MONDAY = LocalDate.of(2025, 12, 1);

	/** Monday at nine. */
	private static final Instant NINE = Instant.parse("2025-12-01T15:00:00Z");

	private static final Instant TUESDAY_NINE = NINE.plus(Duration.ofDays(1));

	private static final Instant FRIDAY_NOON = Instant.parse("2025-12-05T18:00:00Z");

	private static final Instant LATER = Instant.parse("2025-12-12T18:00:00Z");

	@Autowired
	private Pages pages;

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
	private StepEndings endings;

	@Autowired
	private HandoffService handoffs;

	@Autowired
	private ResponsibilityService responsibilities;

	@Autowired
	private HandoffPassing passing;

	@Autowired
	private ContactCards cards;

	@Autowired
	private StaffService staff;

	@Autowired
	private Barriers barriers;

	@Autowired
	private Wins wins;

	@Autowired
	private Clinics clinics;

	@Autowired
	private WeeklyReview review;

	@Autowired
	private WeekLists lists;

	@Autowired
	private CountedStatements.Statements statements;

	@Autowired
	private JdbcClient jdbc;

	private Actor dana;

	private Actor marcus;

	private Actor bev;

	private UUID ray;

	@BeforeEach
	void livesThroughTheWeek() {
		this.clock.set(FRIDAY_NOON);
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.bev = clinic.bev();
		this.ray = this.patients.inOurCare(this.dana, "Ray", "Mercado");
		UUID walked = offer(HandoffKind.IN_THE_ROOM, true, NINE);
		this.handoffs.take(this.marcus, walked, NINE.plus(Duration.ofMinutes(12)));
		this.handoffs.reportBack(this.marcus, walked, new HandoffReport("Seen, and well.", null, false, null),
				TUESDAY_NINE.plus(Duration.ofMinutes(12)));
		UUID written = offer(HandoffKind.MESSAGE, false, Instant.parse("2025-12-01T22:00:00Z"));
		this.handoffs.take(this.marcus, written, TUESDAY_NINE);
		UUID back = offer(HandoffKind.IN_THE_ROOM, false, TUESDAY_NINE);
		this.handoffs.decline(this.marcus, back, "In groups all day", TUESDAY_NINE.plus(Duration.ofMinutes(5)));
		this.followUps.decline(this.marcus, step("Check the lithium level", StepKind.LAB, this.marcus, LATER, NINE),
				"in groups all day ", TUESDAY_NINE);
		this.endings.done(this.dana, step("Call his sister", StepKind.CALL, this.dana, TUESDAY_NINE, NINE), null, null,
				FRIDAY_NOON);
		this.endings.drop(this.dana, SeenStep.asItIs(step("Find the summary", StepKind.PAPER, this.dana, LATER, NINE)),
				"He moved away", TUESDAY_NINE);
		step("Send the form", StepKind.PAPER, this.dana, TUESDAY_NINE, NINE);
		this.responsibilities.need(this.dana,
				new NewResponsibility(this.ray, ResponsibilityKind.RISK, null, null, null, null), NINE);
		this.barriers.note(this.dana, this.ray, BarrierKind.FAMILY_STRESS, "His brothers fight over the house", true,
				null, TUESDAY_NINE);
		this.wins.note(this.dana, new WinToNote(this.ray, "I slept through twice", true, null), TUESDAY_NINE);
	}

	@AfterEach
	void givesTheClockBack() {
		this.clock.reset();
	}

	@Test
	void countsTheWeekAsByHand() {
		ReviewSheet sheet = read(this.dana, MONDAY, FRIDAY_NOON);
		assertThat(counts(sheet)).containsExactly("SENT 3", "TAKEN 2", "SENT_BACK 1", "REPORTED 1", "LOOPS 1",
				"DECLINED 2", "GAPS 3", "MADE 7", "DONE 1", "LATE 2", "DROPPED 1", "COULD_NOT 0", "URGENT 1",
				"FAMILY 1", "WINS 1", "ANSWERED 0", "NOT_FELT 0");
		assertThat(sheet.times().spoken().words()).isEqualTo("12 min");
		assertThat(sheet.times().written().words()).isEqualTo("2 h");
		assertThat(sheet.times().toTake().words()).isEqualTo("1 h 6 min");
		assertThat(sheet.times().toReport().words()).isEqualTo("9 h");
		assertThat(sheet.reasons()).hasSize(1)
			.first()
			.satisfies((reason) -> assertThat(reason.words()).isEqualToIgnoringCase("in groups all day"))
			.satisfies((reason) -> assertThat(reason.times()).isEqualTo(2));
		assertThat(sheet.load()).containsExactly(new ReviewSheet.Load(Discipline.CARE_COORDINATOR, 7, 1, 2));
		assertThat(sheet.gaps().oldest()).isEqualTo(NINE);
		assertThat(sheet.gaps().old()).isZero();
		assertThat(sheet.before()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(WeekList.class)
	void opensTheListBehindEveryNumber(WeekList list) {
		int count = read(this.dana, MONDAY, FRIDAY_NOON).count(list);
		assertThat(list(this.dana, list).all()).isEqualTo(count);
		assertThat(list(this.dana, list).rows()).hasSize(count);
		assertThat(list(this.bev, list).all()).isEqualTo(read(this.bev, MONDAY, FRIDAY_NOON).count(list));
		assertThat(body("/week/2025-12-01/" + list.path(), this.dana)).contains((count > 0) ? "Mercado" : list.empty());
	}

	@Test
	void opensTheListOfOneReasonAndOfTheOldGaps() {
		ReviewSheet.Reason reason = read(this.dana, MONDAY, FRIDAY_NOON).reasons().get(0);
		UUID labs = step("Check the sodium", StepKind.LAB, this.marcus, LATER, NINE);
		this.followUps.decline(this.marcus, labs, "No kit", TUESDAY_NINE);
		WeekListSheet same = this.lists.read(this.dana, week(MONDAY), WeekList.DECLINED, reason.part(), 0, FRIDAY_NOON);
		assertThat(same.all()).isEqualTo(reason.times()).isEqualTo(2);
		assertThat(same.rows()).allSatisfy(
				(row) -> assertThat(String.valueOf(row.note()).strip()).isEqualToIgnoringCase(reason.words().strip()));
		assertThat(body("/week/2025-12-01", this.dana)).contains("/week/2025-12-01/declined?of=" + reason.part());
		assertThat(body("/week/2025-12-01/declined?of=" + reason.part(), this.dana)).contains(", 2 in all")
			.doesNotContain("No kit");

		Instant later = NINE.plus(Duration.ofDays(8));
		int old = read(this.dana, MONDAY.plusWeeks(1), later).gaps().old();
		WeekListSheet gaps = this.lists.read(this.dana, week(MONDAY.plusWeeks(1)), WeekList.GAPS, "OLD", 0, later);
		assertThat(gaps.all()).isEqualTo(old).isPositive();
		assertThat(gaps.rows()).hasSize(old)
			.allSatisfy((row) -> assertThat(row.age(later)).isGreaterThan(Duration.ofDays(7)));
		assertThat(read(this.dana, MONDAY.plusWeeks(1), later).gaps().all()).isGreaterThan(old);
		assertThat(get("/week/2025-12-01/gaps?of=NURSE", this.dana)).hasStatus(404);
		assertThat(get("/week/2025-12-01/declined?of=OLD", this.dana)).hasStatus(404);
	}

	@Test
	void opensTheListOfOneDiscipline() {
		assertThat(of(Discipline.CARE_COORDINATOR).all()).isEqualTo(7);
		assertThat(of(Discipline.NURSE).all()).isZero();
		assertThat(body("/week/2025-12-01/steps-made?of=CARE_COORDINATOR", this.dana))
			.contains("Care coordinator, 7 in all");
		assertThat(get("/week/2025-12-01/steps-made?of=CHEF", this.dana)).hasStatus(404);
	}

	@Test
	void countsTheSundayOnWhichTheClockGoesBackToTheEndOfItsWeek() {
		Instant lateOnSunday = Instant.parse("2025-11-03T05:30:00Z");
		step("Book the ride", StepKind.RIDE, this.dana, LATER, lateOnSunday);
		step("Book the visit", StepKind.VISIT, this.dana, LATER, lateOnSunday.plus(Duration.ofMinutes(30)));
		step("Book the call", StepKind.CALL, this.dana, LATER, Instant.parse("2025-10-27T05:00:00Z"));
		step("Book the bus", StepKind.RIDE, this.dana, LATER, Instant.parse("2025-10-27T04:59:00Z"));
		assertThat(made(LocalDate.of(2025, 10, 20))).isEqualTo(1);
		assertThat(made(LocalDate.of(2025, 10, 27))).isEqualTo(2);
		assertThat(made(LocalDate.of(2025, 11, 3))).isEqualTo(1);
	}

	@Test
	void namesTheResponsibilityThatSomebodyDidNotWant() {
		UUID labs = this.responsibilities.need(this.dana,
				new NewResponsibility(this.ray, ResponsibilityKind.LABS, null, null, null, this.marcus.staffId()),
				NINE);
		this.responsibilities.decline(this.marcus, labs, "Not my labs", TUESDAY_NINE);
		assertThat(body("/week/2025-12-01/declined", this.dana)).containsSubsequence("/responsibilities/" + labs,
				">Labs<", "Not my labs");
	}

	@Test
	void keepsWhySomebodyDidNotWantAResponsibilityThatSomebodyElseHasSaidYesTo() {
		UUID labs = this.responsibilities.need(this.dana,
				new NewResponsibility(this.ray, ResponsibilityKind.LABS, null, null, null, this.marcus.staffId()),
				NINE);
		this.responsibilities.decline(this.marcus, labs, "Not my labs", TUESDAY_NINE);
		this.responsibilities.ask(this.dana, labs, this.marcus.staffId(), TUESDAY_NINE.plusSeconds(60));
		this.responsibilities.take(this.marcus, labs, TUESDAY_NINE.plusSeconds(120));
		Instant next = NINE.plus(Duration.ofDays(7));
		this.responsibilities.giveBack(this.marcus, labs, "Too many", next);
		this.responsibilities.end(this.dana, labs, "All are in", null, next.plusSeconds(60));
		assertThat(read(this.dana, MONDAY, LATER).count(WeekList.DECLINED)).isEqualTo(3);
		assertThat(read(this.dana, MONDAY.plusWeeks(1), LATER).count(WeekList.DECLINED)).isEqualTo(1);
		assertThat(body("/week/2025-12-01/declined", this.dana)).contains("Not my labs").doesNotContain("Too many");
		assertThat(body("/week/2025-12-01/declined", this.bev)).doesNotContain("Not my labs");
	}

	@Test
	void showsTheGapsOfAPastWeekAsTheyStoodAtItsEnd() {
		Instant next = NINE.plus(Duration.ofDays(7));
		List<UUID> then = ids(this.lists.read(this.dana, week(MONDAY), WeekList.GAPS, null, 0, FRIDAY_NOON));
		List<UUID> held = this.responsibilities(ResponsibilityKind.RISK);
		this.responsibilities.take(this.marcus, held.get(0), next);
		then.stream().filter((id) -> !held.contains(id)).forEach((id) -> this.followUps.take(this.marcus, id, next));
		UUID later = step("Check the glucose", StepKind.LAB, this.marcus, LATER, next);
		this.followUps.decline(this.marcus, later, "No kit", next.plusSeconds(60));
		assertThat(ids(this.lists.read(this.dana, week(MONDAY), WeekList.GAPS, null, 0, LATER)))
			.containsExactlyElementsOf(then)
			.hasSize(3);
		assertThat(ids(this.lists.read(this.dana, week(MONDAY.plusWeeks(1)), WeekList.GAPS, null, 0, LATER)))
			.containsExactly(later);
		assertThat(read(this.dana, MONDAY, LATER).gaps().oldest()).isEqualTo(NINE);
		this.clock.set(LATER);
		assertThat(body("/week/2025-12-01", this.dana)).contains("Gaps at the end of the week", "<b>3</b>")
			.doesNotContain("Gaps now");
		assertThat(body("/week/2025-12-01/gaps", this.dana)).contains("Check the lithium level", "by then")
			.doesNotContain("Check the glucose");
	}

	@Test
	void countsAPatientWithoutAStepByTheWeekInWhichTheyHadNone() {
		UUID june = this.patients.inOurCare(this.dana, "June", "Halvorson");
		this.followUps.create(this.dana,
				NewStep.of(june, "Call June", StepKind.CALL, Owner.staff(this.dana.staffId()), LATER)
					.evenOnAClosedDay(true),
				NINE.plus(Duration.ofDays(7)));
		assertThat(list(this.dana, WeekList.GAPS, LATER).rows()).extracting(WeekRow::patientId).contains(june);
		assertThat(list(this.dana, WeekList.GAPS, LATER).all()).isEqualTo(4);
		assertThat(read(this.dana, MONDAY.plusWeeks(1), LATER).count(WeekList.GAPS)).isEqualTo(3);
	}

	@Test
	void countsACardLineThatNobodyAnswersAmongTheGapsOfItsWeek() {
		this.cards.write(this.dana, this.ray, List.of(callsFor("Pills", this.bev), callsFor("Rides", this.dana)), 0,
				null, NINE);
		this.staff.stopSignIn(this.dana, this.bev.staffId(), TUESDAY_NINE);
		assertThat(read(this.dana, MONDAY, FRIDAY_NOON).count(WeekList.GAPS)).isEqualTo(4);
		this.cards.write(this.dana, this.ray, List.of(callsFor("Rides", this.dana)), 1, null,
				NINE.plus(Duration.ofDays(7)));
		this.staff.allowSignIn(this.dana, this.bev.staffId(), NINE.plus(Duration.ofDays(8)));
		assertThat(read(this.dana, MONDAY.plusWeeks(1), LATER).count(WeekList.GAPS)).isEqualTo(3);
		assertThat(list(this.dana, WeekList.GAPS, LATER).rows())
			.filteredOn((row) -> row.subject() == WeekRow.Subject.CARD)
			.singleElement()
			.satisfies((row) -> assertThat(row.what()).isEqualTo("Calls for: Pills"))
			.satisfies((row) -> assertThat(row.since()).isEqualTo(TUESDAY_NINE));
	}

	@Test
	void countsALoopOfAPastWeekAlthoughItWasClosedOrPassedOnLater() {
		Instant next = NINE.plus(Duration.ofDays(7));
		UUID open = list(this.dana, WeekList.LOOPS).rows().get(0).id();
		Actor luis = this.people.person("Luis", "Arce", Discipline.COMMUNITY_HEALTH_WORKER, this.dana.clinicId());
		this.passing.passOn(this.marcus, open, luis.staffId(), "Knows his sister", next);
		this.handoffs.take(luis, open, next.plusSeconds(60));
		this.handoffs.reportBack(luis, open, new HandoffReport("Seen.", null, false, null), next.plusSeconds(120));
		assertThat(read(this.dana, MONDAY, LATER).count(WeekList.LOOPS)).isEqualTo(1);
		assertThat(list(this.dana, WeekList.LOOPS, LATER).rows()).extracting(WeekRow::id).containsExactly(open);
		assertThat(read(this.dana, MONDAY.plusWeeks(1), LATER).count(WeekList.LOOPS)).isZero();
	}

	@Test
	void countsAStepDroppedInAPastWeekAlthoughItWasOpenedAgainLater() {
		UUID dropped = list(this.dana, WeekList.DROPPED).rows().get(0).id();
		this.endings.reopen(this.dana, dropped, NINE.plus(Duration.ofDays(7)));
		assertThat(list(this.dana, WeekList.DROPPED, LATER).rows()).singleElement()
			.satisfies((row) -> assertThat(row.id()).isEqualTo(dropped))
			.satisfies((row) -> assertThat(row.note()).isEqualTo("He moved away"));
		assertThat(read(this.dana, MONDAY.plusWeeks(1), LATER).count(WeekList.DROPPED)).isZero();
	}

	@Test
	void countsALateStepOfAPastWeekAlthoughItWasDoneLater() {
		UUID late = list(this.dana, WeekList.LATE).rows()
			.stream()
			.filter((row) -> row.at() == null)
			.findFirst()
			.get()
			.id();
		this.endings.done(this.dana, late, null, null, NINE.plus(Duration.ofDays(7)));
		assertThat(read(this.dana, MONDAY, LATER).count(WeekList.LATE)).isEqualTo(2);
	}

	@Test
	void countsALoopOnlyUntilTheReport() {
		ReviewSheet after = read(this.dana, MONDAY.plusWeeks(1), LATER);
		assertThat(after.count(WeekList.LOOPS)).isEqualTo(1);
		assertThat(after.count(WeekList.TAKEN)).isZero();
		assertThat(after.before()).isTrue();
		assertThat(read(this.dana, MONDAY.minusWeeks(1), LATER).count(WeekList.LOOPS)).isZero();
	}

	@Test
	void showsPeopleOutsideTheClinicalGroupWhatTheyMayRead() {
		assertThat(body("/week", this.bev)).doesNotContain("groups all day", "needed help", "I slept through")
			.contains("Those you sent or were asked to take");
		assertThat(read(this.bev, MONDAY, FRIDAY_NOON).count(WeekList.SENT)).isZero();
		assertThat(read(this.bev, MONDAY, FRIDAY_NOON).count(WeekList.MADE)).isEqualTo(7);
		assertThat(body("/week/2025-12-01/steps-made", this.bev)).contains("Lab step", "Find the summary")
			.doesNotContain("lithium", "Call his sister");
		assertThat(body("/week/2025-12-01/gaps", this.bev)).contains("Lab step", "Clinical responsibility")
			.doesNotContain("lithium");
		assertThat(body("/week/2025-12-01/family-strain", this.bev)).doesNotContain("Mercado", "brothers");
		assertThat(body("/week", this.bev)).doesNotContain("under strain");
		assertThat(body("/week/2025-12-01/file", this.bev)).doesNotContain("Strain in the family");
		assertThat(body("/week/2025-12-01/steps-made/file", this.bev)).doesNotContain("lithium");
	}

	@Test
	void showsNothingOfAnotherClinic() {
		Actor joan = this.people.stranger();
		assertThat(read(joan, MONDAY, FRIDAY_NOON).isQuiet()).isTrue();
		assertThat(body("/week", joan)).contains("Nothing has happened this week yet").doesNotContain("Mercado");
		for (WeekList list : WeekList.values()) {
			assertThat(body("/week/2025-12-01/" + list.path(), joan)).contains(list.empty().replace("'", "&#39;"))
				.doesNotContain("Mercado", "groups all day");
			assertThat(body("/week/2025-12-01/" + list.path() + "/file", joan)).doesNotContain("Mercado");
		}
	}

	@Test
	void beginsAgainWhereAListHasBecomeShorter() {
		assertThat(body("/week/2025-12-01/steps-made?skip=100", this.dana)).contains(", 7 in all", "Mercado")
			.doesNotContain("No next step was made.");
		assertThat(body("/week/2025-12-01/gaps?skip=100", this.dana)).contains(", 3 in all", "Mercado")
			.doesNotContain("Everything has somebody");
	}

	@Test
	void isCalledByItsMondayAndNeverBeforeItBegins() {
		assertThat(get("/week/2025-12-03", this.dana)).hasRedirectedUrl("/week/2025-12-01");
		assertThat(get("/week/2025-12-08", this.dana)).hasStatus(404);
		assertThat(get("/week/2025-12-08/gaps", this.dana)).hasStatus(404);
		assertThat(get("/week/2025-12-01/people", this.dana)).hasStatus(404);
		assertThat(body("/week", this.dana)).contains("Week of Mon Dec 1", "and not over yet", "The first week");
	}

	@Test
	void namesTheHolidayOfAWeekAndSaysThatItWasQuiet() {
		assertThat(body("/week/2025-11-24", this.dana)).contains("Closed Thu Nov 27 for Thanksgiving.",
				"Nothing happened in this week.", "/week/2025-12-01");
	}

	@Test
	void leavesALineOfWhoWasShownAndWhatWasTakenAlong() {
		body("/week/2025-12-01/steps-dropped", this.dana);
		assertThat(trail("list looked at")).containsExactly("weekly review, dropped next steps");
		body("/week/2025-12-01/file", this.dana);
		body("/week/2025-12-01/steps-dropped/file", this.dana);
		assertThat(trail("file taken")).containsExactly("weekly review", "weekly review, dropped next steps");
		assertThat(this.jdbc
			.sql("select count(*) from trail where what = 'file taken' and patient_ids @> array[?]::uuid[]")
			.param(this.ray)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void keepsWhatWasTypedAsTextInAFileWithoutANameInItsName() {
		this.endings.drop(this.dana, SeenStep.asItIs(step("=1+1", StepKind.PAPER, this.dana, LATER, NINE)), "@SUM(A1)",
				TUESDAY_NINE);
		MvcTestResult answer = get("/week/2025-12-01/steps-dropped/file", this.dana);
		assertThat(answer).hasHeader("Content-Disposition",
				"attachment; filename=\"week-2025-12-01-steps-dropped.csv\"");
		assertThat(Pages.text(answer)).startsWith("\uFEFF\"Patient\",").contains("\"'=1+1\",\"'@SUM(A1)\"");
		assertThat(Pages.text(get("/week/2025-12-01/file", this.dana))).contains("\"Handoffs sent\",\"All\",\"3\"",
				"\"Minutes to take, median\",\"In the room or by phone\",\"12\"",
				"\"Next steps made\",\"Care coordinator\",\"8\"");
	}

	@Test
	void takesTheSameStatementsHoweverMuchHappened() {
		List<String> few = this.statements.of(() -> body("/week", this.dana));
		List<String> fewLines = this.statements.of(() -> body("/week/2025-12-01/steps-made", this.dana));
		for (int more = 0; more < 40; more++) {
			this.ray = this.patients.inOurCare(this.dana, "Ray", "Mercado");
			this.followUps.decline(this.marcus, step("Call him", StepKind.CALL, this.marcus, LATER, NINE),
					"No car " + more, TUESDAY_NINE);
			offer(HandoffKind.IN_THE_ROOM, false, NINE);
			this.wins.note(this.dana, new WinToNote(this.ray, "Slept", true, null), TUESDAY_NINE);
		}
		List<String> many = this.statements.of(() -> body("/week", this.dana));
		assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(12);
		List<String> manyLines = this.statements.of(() -> body("/week/2025-12-01/steps-made", this.dana));
		assertThat(manyLines).hasSameSizeAs(fewLines).hasSizeLessThanOrEqualTo(4);
	}

	private UUID step(String title, StepKind kind, Actor owner, Instant due, Instant at) {
		return this.followUps.create(this.dana,
				NewStep.of(this.ray, title, kind, Owner.staff(owner.staffId()), due).evenOnAClosedDay(true), at);
	}

	private UUID offer(HandoffKind kind, boolean safety, Instant at) {
		return this.handoffs.offer(this.dana,
				new HandoffOffer(this.ray, kind, true, safety, List.of(this.marcus.staffId()), null, "He cannot sleep",
						null, null, null, null, new HandoffOffer.Step("Call Ray about the pills", StepKind.CALL, LATER),
						List.of()),
				at);
	}

	private ReviewSheet read(Actor actor, LocalDate day, Instant now) {
		return this.review.read(actor, week(day), now);
	}

	private int made(LocalDate day) {
		return read(this.dana, day, FRIDAY_NOON).count(WeekList.MADE);
	}

	private WeekListSheet list(Actor actor, WeekList list) {
		return list(actor, list, FRIDAY_NOON);
	}

	private WeekListSheet list(Actor actor, WeekList list, Instant now) {
		return this.lists.read(actor, week(MONDAY), list, null, 0, now);
	}

	private static List<UUID> ids(WeekListSheet sheet) {
		return sheet.rows().stream().map(WeekRow::id).toList();
	}

	private List<UUID> responsibilities(ResponsibilityKind kind) {
		return this.jdbc.sql("select id from responsibility where patient_id = ? and kind = ?")
			.params(this.ray, kind.name())
			.query(UUID.class)
			.list();
	}

	private static NewCardLine callsFor(String what, Actor who) {
		return new NewCardLine(what, who.staffId(), null, null, null, "(320) 555-0190", null);
	}

	private WeekListSheet of(Discipline discipline) {
		return this.lists.read(this.dana, week(MONDAY), WeekList.MADE, discipline.name(), 0, FRIDAY_NOON);
	}

	private ReviewWeek week(LocalDate day) {
		return ReviewWeek.of(day, this.clinics.get(this.dana.clinicId()).calendar());
	}

	private static List<String> counts(ReviewSheet sheet) {
		return Arrays.stream(WeekList.values()).map((list) -> list + " " + sheet.count(list)).toList();
	}

	private List<String> trail(String what) {
		return this.jdbc.sql("select detail ->> 'page' from trail where actor_id = ? and what = ? order by id")
			.param(this.dana.staffId())
			.param(what)
			.query(String.class)
			.list();
	}

	private String body(String path, Actor actor) {
		return this.pages.read(actor, path);
	}

	private MvcTestResult get(String path, Actor actor) {
		return this.mvc.get().uri(path).with(signedInAs(actor)).exchange();
	}

}
