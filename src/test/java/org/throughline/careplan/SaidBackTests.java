package org.throughline.careplan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.handoff.HandoffService;
import org.throughline.shared.NotFound;
import org.throughline.shared.OneRoundTrip;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;
import org.throughline.visit.BookVisit;
import org.throughline.visit.VisitOutcomes;
import org.throughline.visit.VisitService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class SaidBackTests {

	private static final Instant NOW = TestClock.START;

	private static final Instant LATER = NOW.plus(Duration.ofHours(2));

	private static final String NOT_YET = "Not finished: not said back yet";

	@Autowired
	private TeachBacks teachBacks;

	@Autowired
	private TeachBackFlags source;

	@Autowired
	private OneRoundTrip database;

	@Autowired
	private CarePlanService writing;

	@Autowired
	private CarePlans plans;

	@Autowired
	private VisitService visits;

	@Autowired
	private VisitOutcomes outcomes;

	@Autowired
	private HandoffService handoffs;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private Clinics clinics;

	@Autowired
	private TestStaff people;

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CountedStatements.Statements statements;

	private Actor dana;

	private Actor luis;

	private Actor bev;

	@Autowired
	private JdbcClient jdbc;

	private UUID ray;

	@BeforeEach
	void aPlan() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.luis = clinic.luis();
		this.bev = clinic.bev();
		this.ray = clinic.ray();
		this.writing.heard(this.dana, this.ray, new NewWords("I want to shop again", null, null, "In the room", null),
				NOW);
	}

	@Test
	void isNotFinishedUntilItIsSaidBackAndSaysSoWhereverItIsShown() {
		for (String page : List.of("/patients/{id}", "/patients/{id}/plan", "/patients/{id}/plan/said-back")) {
			assertThat(page(page)).as(page).contains(NOT_YET);
		}
		say(1, TeachBackResult.DONE, NOW);
		for (String page : List.of("/patients/{id}", "/patients/{id}/plan", "/patients/{id}/plan/said-back")) {
			assertThat(page(page)).as(page).doesNotContain("Not finished");
		}
		assertThat(page("/patients/{id}")).contains("he said it back");
	}

	@Test
	void isAskedOfNobodyWhoHasDied() {
		this.jdbc.sql("update patient set deceased = true where id = ?").param(this.ray).update();
		assertThat(page("/patients/{id}/plan")).doesNotContain("Ask them to say it back");
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> say(1, TeachBackResult.DONE, NOW))
			.withMessageContaining("has died");
	}

	@Test
	void isAskedAgainAfterEveryChangeOfThePlan() {
		say(1, TeachBackResult.DONE, NOW);
		change(1, "Finish one grocery trip");

		assertThat(back().isFinished()).isFalse();
		assertThat(page("/patients/{id}")).contains("Not finished: changed since it was said back");
		say(2, TeachBackResult.DONE, LATER);
		assertThat(back().isFinished()).isTrue();
	}

	@Test
	void countsTheLastTryAndKeepsEveryOne() {
		say(1, TeachBackResult.NOT_YET, NOW);
		say(1, TeachBackResult.DONE, NOW.plusSeconds(60));
		say(1, TeachBackResult.ANOTHER_TRY, NOW.plusSeconds(120));

		assertThat(back().isFinished()).isFalse();
		assertThat(back().tries()).extracting(SaidBack.Try::result)
			.containsExactly(TeachBackResult.ANOTHER_TRY, TeachBackResult.DONE, TeachBackResult.NOT_YET);
		assertThat(page("/patients/{id}/plan/said-back")).contains("Every try", "Needs another try", "version 1");
	}

	@Test
	void isDoneOnlyInThePatientsWordsAndAfterOneMoreQuestion() {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(
					() -> new TeachBackToKeep(this.ray, 1, TeachBackResult.DONE, " ", SecondQuestion.FIRST, "Breathe"))
			.matches((refused) -> refused.field().equals("words"));
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(
					() -> new TeachBackToKeep(this.ray, 1, TeachBackResult.DONE, "I breathe", SecondQuestion.FIRST, ""))
			.matches((refused) -> refused.field().equals("answer"));
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan/said-back", this.ray)
			.param("result", "DONE")
			.param("words", "I breathe in the car")
			.param("version", "1")
			.with(signedInAs(this.dana))).hasStatus(422)
			.bodyText()
			.contains("one more question", "I breathe in the car");
		assertThat(back().tries()).isEmpty();
	}

	@Test
	void asksForTheirWordsAndForTheAnswerAtOnce() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan/said-back", this.ray)
			.param("result", "DONE")
			.param("version", "1")
			.with(signedInAs(this.dana))).hasStatus(422)
			.bodyText()
			.contains("Write what they said.", "Ask one more question before you take it");
	}

	@Test
	void neverCountsOldWordsForANewVersionAndShowsBothAndAsksAgain() {
		change(1, "Finish one grocery trip");

		String again = this.mvc.post()
			.uri("/patients/{id}/plan/said-back", this.ray)
			.param("result", "DONE")
			.param("words", "I breathe in the car")
			.param("question", "WHOM")
			.param("answer", "Dana")
			.param("version", "1")
			.with(signedInAs(this.dana))
			.exchange()
			.getResponse()
			.getRedirectedUrl();

		assertThat(again).endsWith("/plan/said-back?since=1");
		assertThat(back().isFinished()).isFalse();
		assertThat(back().tries()).singleElement()
			.satisfies((one) -> assertThat(one.version()).as("what they had before them").isEqualTo(1));
		assertThat(this.mvc.get().uri(again).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("The plan changed while you asked. Ask once more.", "I breathe in the car",
					"Version 1, said back", "Version 2, now", "Finish one grocery trip",
					"name=\"version\" value=\"2\"");
		say(2, TeachBackResult.DONE, LATER);
		assertThat(back().isFinished()).isTrue();
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> say(3, TeachBackResult.DONE, LATER));
	}

	@Test
	void keepsTheVersionThatTheyHadBeforeThemThroughAMistake() {
		change(1, "Finish one grocery trip");
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan/said-back", this.ray)
			.param("result", "DONE")
			.param("words", "I breathe in the car")
			.param("version", "1")
			.with(signedInAs(this.dana))).hasStatus(422)
			.bodyText()
			.contains("I breathe in the car", "name=\"version\" value=\"1\"", "The plan changed while you asked");
	}

	@Test
	void saysOfEveryVersionWhetherItWasSaidBack() {
		say(1, TeachBackResult.DONE, NOW);
		change(1, "Finish one grocery trip");
		say(2, TeachBackResult.ANOTHER_TRY, LATER);

		assertThat(page("/patients/{id}/plan/versions/1")).contains("Said back", "I breathe").doesNotContain("Never");
		assertThat(page("/patients/{id}/plan/versions/2")).contains("Asked, not said back", "Needs another try")
			.doesNotContain("I breathe");
		change(2, "Finish two grocery trips");
		assertThat(page("/patients/{id}/plan/versions/3")).contains("Never said back");
		assertThat(page("/patients/{id}/plan/versions")).contains("Said back", "Asked, not said back",
				"Never said back");
	}

	@Test
	void isHeardByCareToo() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan/said-back", this.ray)
			.param("result", "DONE")
			.param("words", "I breathe in the car")
			.param("question", "WHOM")
			.param("answer", "Dana")
			.param("version", "1")
			.with(signedInAs(this.luis))).hasStatus3xxRedirection();
		assertThat(back().latest().orElseThrow().askedBy().id()).isEqualTo(this.luis.staffId());
	}

	@Test
	void showsCareWhatThePatientReadsOfWhatChangedAndNoClinicalLine() {
		UUID step = this.followUps.create(this.dana, NewStep.of(this.ray, "Ask about the drinking", StepKind.OTHER,
				Owner.staff(this.dana.staffId()), NOW.plus(Duration.ofDays(1))), NOW);
		UUID texts = this.followUps.create(this.dana, NewStep.of(this.ray, "Look for avoidance", StepKind.OTHER,
				Owner.staff(this.dana.staffId()), NOW.plus(Duration.ofDays(1))), NOW);
		PlanEdit.Step ours = new PlanEdit.Step(step, 1, null, null, null);
		change(1, "Shop again", ours);
		change(2, "Finish one trip", ours, new PlanEdit.Step(texts, 1, "Dana texts you at noon", null, null));

		assertThat(since(2, this.dana)).contains("Ask about the drinking", "Look for avoidance");
		assertThat(since(2, this.luis)).contains("Shop again", "Finish one trip", "Dana texts you at noon")
			.doesNotContain("drinking", "avoidance");
	}

	@Test
	void isNotForTheDeskNorForAnotherClinic() {
		Actor elsewhere = this.people.stranger();
		for (Actor other : List.of(this.bev, elsewhere)) {
			assertThat(this.mvc.get().uri("/patients/{id}/plan/said-back", this.ray).with(signedInAs(other)))
				.hasStatus(404);
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.teachBacks.heard(other,
					new TeachBackToKeep(this.ray, 1, TeachBackResult.NOT_YET, null, null, null), NOW));
		}
	}

	@Test
	void raisesAFlagWhenSomebodyLeftWithoutSayingItBack() {
		UUID visit = this.visits.book(this.dana,
				new BookVisit(this.ray, NOW, 20, this.dana.staffId(), null, "Blood pressure"), NOW);
		this.outcomes.came(this.dana, visit, null, null, NOW);
		assertThat(left(NOW.plusSeconds(600))).as("still here").isEmpty();

		Flag flag = left(LATER).get(0);
		assertThat(flag.kind()).isEqualTo(FlagKind.LEFT_WITHOUT_SAYING_IT_BACK);
		assertThat(flag.since()).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
		assertThat(flag.generalText()).isEqualTo("Plan to look at");
		assertThat(this.database.read(List.of(this.source.ofClinic(day(LATER))))).containsExactly(flag);

		say(1, TeachBackResult.DONE, LATER);
		assertThat(left(LATER)).isEmpty();
	}

	@Test
	void raisesItAfterAHandoffInTheRoomToo() {
		UUID handoff = this.handoffs.offer(this.dana,
				new HandoffOffer(this.ray, HandoffKind.IN_THE_ROOM, true, false, List.of(this.luis.staffId()), null,
						"No ride.", null, null, null, null,
						new HandoffOffer.Step("Ask about rides", StepKind.VISIT, NOW.plusSeconds(25_000)), List.of()),
				NOW);
		assertThat(left(LATER)).as("nobody took it").isEmpty();
		this.handoffs.take(this.luis, handoff, NOW);
		assertThat(left(LATER)).hasSize(1);
	}

	@Test
	void saysNothingOfAVisitBeforeThePlanWasAsItIs() {
		UUID visit = this.visits.book(this.dana,
				new BookVisit(this.ray, NOW.minus(Duration.ofDays(1)), 20, null, "Dr. Raman", "Heart"), NOW);
		this.outcomes.came(this.dana, visit, null, null, NOW);

		assertThat(left(LATER)).isEmpty();
	}

	@Test
	void accusesNobodyWhoSaidItBackWhenThePlanIsMendedLaterThatDay() {
		UUID visit = this.visits.book(this.dana,
				new BookVisit(this.ray, NOW, 20, this.dana.staffId(), null, "Blood pressure"), NOW);
		this.outcomes.came(this.dana, visit, null, null, NOW);
		say(1, TeachBackResult.DONE, NOW.plusSeconds(600));
		this.writing.change(this.dana, this.ray, new PlanEdit(1, List.of(new PlanEdit.Goal(null, "One grocery trip")),
				List.of(), null, false, "Plainer words"), NOW.plusSeconds(3600));

		assertThat(left(LATER)).as("they said back what stood when they left").isEmpty();
	}

	@Test
	void isReadInOneStatementEach() {
		assertThat(this.statements.of(() -> this.database.read(List.of(this.source.ofClinic(day(LATER)))))).hasSize(1);
		PlanView plan = plan();
		assertThat(this.statements.of(() -> this.teachBacks.of(plan))).hasSize(1);
	}

	private void say(int version, TeachBackResult result, Instant at) {
		boolean done = result == TeachBackResult.DONE;
		this.teachBacks.heard(this.dana, new TeachBackToKeep(this.ray, version, result, done ? "I breathe" : null,
				done ? SecondQuestion.WHOM : null, done ? "Dana" : null), at);
	}

	private void change(int seen, String goal, PlanEdit.Step... steps) {
		this.writing.change(this.dana, this.ray, new PlanEdit(seen, List.of(new PlanEdit.Goal(null, goal)),
				List.of(steps), null, false, "Plainer words"), NOW.plusSeconds(60));
	}

	private String since(int version, Actor viewer) {
		return this.pages.read(viewer, "/patients/{id}/plan/said-back?since={version}", this.ray, version);
	}

	private PlanView plan() {
		return this.plans.ofPatient(this.dana, this.ray, NOW).orElseThrow();
	}

	private SaidBack back() {
		return this.teachBacks.of(plan());
	}

	private List<Flag> left(Instant now) {
		return this.database.read(List.of(this.source.ofPatient(this.ray, day(now))));
	}

	private HuddleDay day(Instant now) {
		return HuddleDay.at(this.clinics.get(this.dana.clinicId()), now);
	}

	private String page(String path) {
		return this.pages.read(this.dana, path, this.ray);
	}

}
