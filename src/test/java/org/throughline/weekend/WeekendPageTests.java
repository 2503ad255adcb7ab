package org.throughline.weekend;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careteam.ContactCards;
import org.throughline.careteam.NewCardLine;
import org.throughline.followup.ChosenTimes;
import org.throughline.followup.ClosingPart;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepCourse;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.handoff.HandoffService;
import org.throughline.patient.PatientsForTests;
import org.throughline.responsibility.NewResponsibility;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffDirectory;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;
import static org.throughline.testing.InOrder.inOrder;

/**
 * Friday, December 5, at ten: the clinic closes at five until Monday at eight.
 */
@ClinicTest
class WeekendPageTests {

	private static final Instant FRIDAY_TEN = Instant.parse("2025-12-05T16:00:00Z");

	private static final Instant CLOSING = Instant.parse("2025-12-05T23:00:00Z");

	private static final Instant SATURDAY = Instant.parse("2025-12-06T16:00:00Z");

	private static final Instant MONDAY_NOON = Instant.parse("2025-12-08T18:00:00Z");

	private static final Instant TUESDAY = Instant.parse("2025-12-09T18:00:00Z");

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private TestStaff people;

	@Autowired
	private StaffService staff;

	@Autowired
	private Absences absences;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepCourse course;

	@Autowired
	private Steps steps;

	@Autowired
	private HandoffService handoffs;

	@Autowired
	private ResponsibilityService responsibilities;

	@Autowired
	private ContactCards cards;

	@Autowired
	private Weekend weekend;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CountedStatements.Statements statements;

	private Actor dana;

	private Actor marcus;

	private Actor bev;

	private UUID ray;

	@BeforeEach
	void opensOnAFriday() {
		this.clock.set(FRIDAY_TEN);
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.bev = clinic.bev();
		this.ray = this.patients.inOurCare(this.dana, "Ray", "Mercado");
	}

	@AfterEach
	void givesTheClockBack() {
		this.clock.reset();
	}

	@Test
	void sortsWhatWillBreakByWhy() {
		UUID declined = step("Book the ride", this.marcus, CLOSING);
		this.followUps.decline(this.marcus, declined, "In groups all day", FRIDAY_TEN);
		UUID saturday = step("Send the refill", this.dana, SATURDAY);
		UUID asked = step("Call his sister", this.marcus, TUESDAY);
		UUID today = step("Call Harlan Pharmacy", this.dana, CLOSING);
		UUID waiting = step("Find the summary", this.dana, TUESDAY);
		this.course.waitFor(this.dana, SeenStep.asItIs(waiting), "the hospital",
				ChosenTimes.evenOnAClosedDay(MONDAY_NOON), FRIDAY_TEN);
		UUID monday = step("Check on the ride", this.dana, MONDAY_NOON);
		step("Look at the labs", this.dana, TUESDAY);
		WeekendSheet sheet = read(this.dana);
		assertThat(ids(sheet, ClosingPart.NOBODY)).containsExactly(declined);
		assertThat(ids(sheet, ClosingPart.INSIDE)).containsExactly(saturday);
		assertThat(ids(sheet, ClosingPart.ASKED)).containsExactly(asked);
		assertThat(ids(sheet, ClosingPart.BEFORE)).containsExactly(today);
		assertThat(ids(sheet, ClosingPart.WAITING)).containsExactly(waiting);
		assertThat(ids(sheet, ClosingPart.AFTER)).containsExactly(monday);
		assertThat(sheet.things()).isEqualTo(6);
		assertThat(page(this.dana)).satisfies(inOrder("Nobody has these", "Due while we are closed",
				"Asked, no answer yet", "Marcus O. is asked, answer by Mon Dec 8, 11:00", "Due before we close",
				"Waiting to hear back", "waits on the hospital", "Due the day we are back"));
	}

	@Test
	void saysWhoIsAwayThenAndNotWhoWas() {
		Instant monday = FRIDAY_TEN.minus(Duration.ofDays(4));
		step("Send the form", this.dana, FRIDAY_TEN.minus(Duration.ofDays(2)), monday);
		this.absences.away(this.dana, this.dana.staffId(), FRIDAY_TEN.minus(Duration.ofDays(3)),
				FRIDAY_TEN.minus(Duration.ofDays(1)), null, monday);
		assertThat(page(this.dana)).contains("Send the form", "2 days late").doesNotContain("away then");
		step("Look at the labs", this.dana, MONDAY_NOON);
		this.absences.away(this.dana, this.dana.staffId(), MONDAY_NOON.minusSeconds(3600), TUESDAY, null, FRIDAY_TEN);
		assertThat(page(this.dana)).containsOnlyOnce("away then");
	}

	@Test
	void speaksOfTheClosingAsPastOnceTheClinicIsClosed() {
		UUID declined = step("Book the ride", this.marcus, CLOSING);
		this.followUps.decline(this.marcus, declined, "In groups all day", FRIDAY_TEN);
		step("Send the form", this.dana, CLOSING.minus(Duration.ofHours(1)));
		assertThat(page(this.dana)).contains("before the doors close", "Due before we close",
				"to look at</b><span class=\"only-print\">. As of Fri Dec 5, 10:00 am.");
		this.clock.set(CLOSING.plus(Duration.ofHours(20)));
		assertThat(page(this.dana)).contains("Somebody says yes before we open.", "Was due before we closed")
			.doesNotContain("before the doors close", "Due before we close");
	}

	@Test
	void showsTheContactCardsWhereNobodyAnswersOverTheClosedDays() {
		step("Look at the labs", this.dana, TUESDAY);
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("Pills", this.marcus.staffId(), null, null, null, "(320) 555-0118", null)), 0,
				null, FRIDAY_TEN);
		assertThat(page(this.dana)).doesNotContain("Calls nobody answers");
		this.staff.stopSignIn(this.dana, this.marcus.staffId(), FRIDAY_TEN);

		assertThat(read(this.dana).things()).isEqualTo(1);
		assertThat(page(this.dana)).satisfies(inOrder("1 thing to look at", "Calls nobody answers", "Calls for: Pills",
				"Ray Mercado", "Whoever did no longer signs in", "Write the card anew"));
		assertThat(page(this.bev)).contains("Contact card", "Ray Mercado")
			.doesNotContain("Calls for: Pills", "Write the card anew");
	}

	@Test
	void leavesOutWhatIsDueLaterAndAskedWithTimeToAnswer() {
		step("Call his sister", this.marcus, Instant.parse("2025-12-19T18:00:00Z"));
		step("Look at the labs", this.dana, TUESDAY);
		assertThat(page(this.dana)).contains("Nothing will break while the clinic is closed.", "Nobody is away.");
	}

	@Test
	void movesAStepOffTheClosedDayInOneClick() {
		UUID saturday = step("Send the refill", this.dana, SATURDAY);
		assertThat(page(this.dana)).satisfies(inOrder("Due while we are closed", "Send the refill", "Move to today"));
		assertThat(this.mvc.post()
			.uri("/next-steps/{id}/date", saturday)
			.param("back", "weekend")
			.param("due", "PICK")
			.param("day", "2025-12-05")
			.param("time", "17:00")
			.param("reason", "The clinic is closed then")
			.with(signedInAs(this.dana))).hasRedirectedUrl("/before-the-weekend");
		assertThat(this.steps.get(this.dana, saturday, FRIDAY_TEN).due()).isEqualTo(CLOSING);
	}

	@Test
	void showsAnUntakenHandoffOnceAndOnlyToThoseWhoMayReadIt() {
		offer("Call Ray about the pills");
		assertThat(page(this.marcus)).containsOnlyOnce(">Call Ray about the pills<")
			.contains("Handoffs nobody has taken", "I’ve got ");
		assertThat(page(this.bev)).doesNotContain("Call Ray about the pills", "Handoffs nobody has taken");
	}

	@Test
	void coversTitlesForTheFrontDesk() {
		UUID declined = this.followUps.create(this.dana, NewStep.of(this.ray, "Check the lithium level", StepKind.LAB,
				Owner.staff(this.marcus.staffId()), CLOSING), FRIDAY_TEN);
		this.followUps.decline(this.marcus, declined, "Not mine", FRIDAY_TEN);
		assertThat(page(this.bev)).contains("Lab step").doesNotContain("lithium");
		assertThat(page(this.dana)).contains("Check the lithium level");
	}

	@Test
	void saysWhoIsAwayAndWithoutCover() {
		step("Check on the ride", this.dana, MONDAY_NOON);
		this.absences.away(this.dana, this.marcus.staffId(), CLOSING, TUESDAY, null, FRIDAY_TEN);
		this.absences.away(this.dana, this.dana.staffId(), SATURDAY, TUESDAY, this.bev.staffId(), FRIDAY_TEN);
		this.absences.acceptCover(this.bev,
				this.directory.dutiesToCover(this.bev.staffId(), FRIDAY_TEN).get(0).cover().id(), FRIDAY_TEN);
		assertThat(page(this.bev)).satisfies(inOrder("Away over it", "Marcus O.", "No cover yet."))
			.contains("Bev H. covers everything.", "1 of these is theirs.", "away then");
	}

	@Test
	void listsBridgeMedicationsThatRunOutBeforeTheClinicIsOpenAgain() {
		Actor teresa = this.people.person("Teresa", "Vang", Discipline.NURSE, this.dana.clinicId());
		UUID held = bridge("sertraline", LocalDate.of(2025, 12, 6), teresa);
		UUID nobody = bridge("quetiapine", LocalDate.of(2025, 12, 8), null);
		bridge("lithium", LocalDate.of(2025, 12, 9), teresa);
		assertThat(read(this.dana).bridges()).extracting(ResponsibilityView::id).containsExactly(held, nobody);
		assertThat(read(this.dana).things()).isEqualTo(2);
		assertThat(page(this.dana))
			.satisfies(inOrder("Bridge medications that run out", "Bridge medication, sertraline", "Teresa V.",
					"Runs out Sat Dec 6", "Bridge medication, quetiapine", "No owner", "Runs out Mon Dec 8"));
		assertThat(page(this.bev)).contains("Medication responsibility", "Runs out Sat Dec 6")
			.doesNotContain("sertraline");
	}

	@Test
	void showsWhatNobodyLooksAfterOverTheClosedDays() {
		Actor luis = this.people.person("Luis", "Arce", Discipline.COMMUNITY_HEALTH_WORKER, this.dana.clinicId());
		UUID risk = this.responsibilities.need(this.dana,
				NewResponsibility.of(this.ray, ResponsibilityKind.RISK, this.marcus.staffId()), FRIDAY_TEN);
		this.responsibilities.take(this.marcus, risk, FRIDAY_TEN);
		step("Look at the labs", this.dana, TUESDAY);
		assertThat(page(this.dana)).contains("Nothing will break while the clinic is closed.");
		this.staff.stopSignIn(this.dana, this.marcus.staffId(), FRIDAY_TEN);

		assertThat(read(this.dana).things()).isEqualTo(1);
		assertThat(page(this.dana)).satisfies(inOrder("1 thing to look at", "Nobody looks after this", "Risk",
				"Ray Mercado", "Marcus O.", "I’ll take it", "Give to…"));
		assertThat(page(luis)).contains("Nobody looks after this").doesNotContain("I’ll take it: Risk");
		this.responsibilities.take(this.dana, risk, FRIDAY_TEN);
		assertThat(page(this.dana)).doesNotContain("Nobody looks after this");
	}

	@Test
	void showsWhatNobodyWillLookAfterBecauseItsHolderIsAwayByThen() {
		UUID risk = held(ResponsibilityKind.RISK, this.marcus);
		UUID ride = held(ResponsibilityKind.TRANSPORT, this.bev);
		UUID asked = this.responsibilities.need(this.dana,
				NewResponsibility.of(this.ray, ResponsibilityKind.LABS, this.marcus.staffId()), FRIDAY_TEN);
		this.absences.away(this.dana, this.marcus.staffId(), SATURDAY, TUESDAY, null, FRIDAY_TEN);
		this.absences.away(this.dana, this.bev.staffId(), CLOSING, SATURDAY, null, FRIDAY_TEN);

		assertThat(read(this.dana).unheld().then().first()).extracting(ResponsibilityView::id)
			.containsExactlyInAnyOrder(risk, ride, asked);
		assertThat(read(this.dana).things()).isEqualTo(3);
		assertThat(page(this.dana))
			.contains("Nobody will look after this", "Marcus O. is away then, and nobody covers",
					"Bev H. is away then, and nobody covers", "Give to…: Risk")
			.doesNotContain("Nobody looks after this", "I’ll take it: Risk");
		assertThat(page(this.bev)).contains("Clinical responsibility").doesNotContain(">Risk<");

		this.clock.set(SATURDAY);
		assertThat(page(this.dana)).contains("Nobody looks after this").doesNotContain("Nobody will look after this");
	}

	@Test
	void showsWhatNobodyWillLookAfterBecauseNobodyAnsweredByTheClosing() {
		UUID labs = this.responsibilities.need(this.dana,
				NewResponsibility.of(this.ray, ResponsibilityKind.LABS, this.marcus.staffId()), FRIDAY_TEN);
		this.responsibilities.need(this.dana,
				NewResponsibility.of(this.ray, ResponsibilityKind.FAMILY, this.marcus.staffId()), FRIDAY_TEN);
		this.jdbc.sql("update responsibility set answer_by = ? where id = ?")
			.params(CLOSING.atOffset(ZoneOffset.UTC), labs)
			.update();

		assertThat(read(this.dana).unheld().then().first()).extracting(ResponsibilityView::id).containsExactly(labs);
		assertThat(page(this.dana)).contains("Nobody will look after this", "Marcus O. is asked, answer by");
	}

	@Test
	void countsAllThatNobodyWillLookAfterInTheSameStatements() {
		held(ResponsibilityKind.RISK, this.marcus);
		this.absences.away(this.dana, this.marcus.staffId(), CLOSING, TUESDAY, null, FRIDAY_TEN);
		List<String> few = this.statements.of(() -> page(this.dana));
		for (int more = 0; more < 20; more++) {
			this.ray = this.patients.inOurCare(this.dana, "Ray", "Mercado");
			Actor next = this.people.person("Next", "Person" + (char) ('a' + more), Discipline.NURSE,
					this.dana.clinicId());
			held(ResponsibilityKind.RISK, next);
			this.absences.away(this.dana, next.staffId(), SATURDAY.plusSeconds(more), TUESDAY, null, FRIDAY_TEN);
		}

		assertThat(this.statements.of(() -> page(this.dana))).hasSameSizeAs(few);
		assertThat(read(this.dana).unheld().then().all()).isEqualTo(21);
		assertThat(read(this.dana).things()).isEqualTo(21);
		assertThat(page(this.dana)).contains("and 9 more: see who is away, and who could cover");
	}

	@Test
	void namesWhatWillBeAGapEvenWhereManyAreAlready() {
		UUID risk = held(ResponsibilityKind.RISK, this.marcus);
		this.absences.away(this.dana, this.marcus.staffId(), CLOSING, TUESDAY, null, FRIDAY_TEN);
		for (int gap = 0; gap < 20; gap++) {
			this.ray = this.patients.inOurCare(this.dana, "Ray", "Mercado");
			held(ResponsibilityKind.TRANSPORT, this.bev);
		}
		this.staff.stopSignIn(this.dana, this.bev.staffId(), FRIDAY_TEN);

		assertThat(read(this.dana).unheld().all()).isEqualTo(20);
		assertThat(read(this.dana).unheld().then().first()).extracting(ResponsibilityView::id).containsExactly(risk);
	}

	@Test
	void showsNothingOfAnotherClinic() {
		step("Send the refill", this.dana, SATURDAY);
		offer("Call Ray about the pills");
		Actor joan = this.people.coordinator(this.people.clinic("Harlan"));
		assertThat(page(joan)).doesNotContain("Mercado", "Send the refill", "pills")
			.contains("Nothing will break while the clinic is closed.");
	}

	@Test
	void isAnnouncedOnMyDayOnTheLastOpenDayOnly() {
		assertThat(body("/my-day", this.dana))
			.satisfies(inOrder("/before-the-weekend", "Before the weekend", "closed from 5:00 for 2 days"));
		this.clock.set(FRIDAY_TEN.minus(Duration.ofDays(1)));
		assertThat(body("/my-day", this.dana)).doesNotContain("/before-the-weekend");
		assertThat(page(this.dana)).contains("Before the weekend",
				"Closed from Fri Dec 5, 5:00, until Mon Dec 8, 8:00");
	}

	@Test
	void namesTheHolidayAndTakesItsDaysIn() {
		this.clock.set(Instant.parse("2026-05-22T15:00:00Z"));
		assertThat(page(this.dana)).contains("Before Memorial Day",
				"Closed from Fri May 22, 5:00, until Tue May 26, 8:00");
	}

	@Test
	void takesTheSameStatementsHoweverMuchThereIs() {
		step("Send the refill", this.dana, SATURDAY);
		offer("Call Ray about the pills");
		List<String> few = this.statements.of(() -> page(this.dana));
		for (int more = 0; more < 50; more++) {
			this.ray = this.patients.inOurCare(this.dana, "Ray", "Mercado");
			step("Send the refill", this.dana, SATURDAY);
		}
		List<String> many = this.statements.of(() -> page(this.dana));
		assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(10);
		assertThat(page(this.dana)).contains("and 11 more in Who owns what");
	}

	private UUID held(ResponsibilityKind kind, Actor holder) {
		UUID held = this.responsibilities.need(this.dana, NewResponsibility.of(this.ray, kind, holder.staffId()),
				FRIDAY_TEN);
		this.responsibilities.take(holder, held, FRIDAY_TEN);
		return held;
	}

	private UUID step(String title, Actor owner, Instant due) {
		return step(title, owner, due, FRIDAY_TEN);
	}

	private UUID step(String title, Actor owner, Instant due, Instant at) {
		return this.followUps.create(this.dana,
				NewStep.of(this.ray, title, StepKind.CALL, Owner.staff(owner.staffId()), due).evenOnAClosedDay(true),
				at);
	}

	private UUID bridge(String medication, LocalDate endsOn, Actor holder) {
		UUID bridge = this.responsibilities.need(this.dana,
				NewResponsibility.bridge(this.ray, medication, endsOn, (holder != null) ? holder.staffId() : null),
				FRIDAY_TEN);
		if (holder != null) {
			this.responsibilities.take(holder, bridge, FRIDAY_TEN);
		}
		return bridge;
	}

	private void offer(String title) {
		this.handoffs.offer(this.dana,
				new HandoffOffer(this.ray, HandoffKind.IN_THE_ROOM, true, false, List.of(this.marcus.staffId()), null,
						"He cannot sleep", null, null, null, null, new HandoffOffer.Step(title, StepKind.CALL, CLOSING),
						List.of()),
				FRIDAY_TEN);
	}

	private WeekendSheet read(Actor actor) {
		return this.weekend.read(actor, FRIDAY_TEN).orElseThrow();
	}

	private static List<UUID> ids(WeekendSheet sheet, ClosingPart part) {
		return sheet.steps().in(part).stream().map(StepView::id).toList();
	}

	private String page(Actor actor) {
		return body("/before-the-weekend", actor);
	}

	private String body(String path, Actor actor) {
		return this.pages.read(actor, path);
	}

}
