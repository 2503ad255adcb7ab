package org.throughline.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagService;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.flag.RaiseFlag;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class WhatGotEasierTests {

	private static final Instant NOW = TestClock.START;

	private static final String QUESTION = "What got easier since last time?";

	@Autowired
	private Easier easier;

	@Autowired
	private EasierFlags source;

	@Autowired
	private OneRoundTrip database;

	@Autowired
	private ContactLog contacts;

	@Autowired
	private Flags flags;

	@Autowired
	private FlagService raising;

	@Autowired
	private Wins wins;

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

	private UUID ray;

	@BeforeEach
	void aClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.luis = clinic.luis();
		this.ray = clinic.ray();
	}

	@Test
	void isAskedAtAVisitAtAHandoffAndAtAContact() {
		UUID visit = visit();
		assertThat(this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("/visits/" + visit + "/easier");
		assertThat(this.mvc.post()
			.uri("/visits/{id}/easier", visit)
			.param("gotEasier", "Sleep, mostly")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();
		UUID handoff = takenByLuis();
		assertThat(this.mvc.get().uri("/handoffs/{id}", handoff).with(signedInAs(this.luis))).bodyText()
			.contains(QUESTION);
		assertThat(this.mvc.post()
			.uri("/handoffs/{id}/report", handoff)
			.param("words", "We talked.")
			.param("nothingYet", "true")
			.with(signedInAs(this.luis))).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/patients/{id}/contacts/new", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains(QUESTION);
		said("Opened the mail", NOW.plusSeconds(60));

		assertThat(this.easier.ofPatient(this.ray, 9)).extracting(EasierAnswer::gotEasier)
			.containsExactlyInAnyOrder("Sleep, mostly", null, "Opened the mail");
		assertThat(this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Sleep, mostly", "Opened the mail", "Nothing yet:")
			.as("it was asked at this visit")
			.doesNotContain("/visits/" + visit + "/easier");
	}

	@Test
	void callsNothingYetNoWin() {
		nothingYet(NOW);
		assertThat(this.pages.read(this.dana, "/patients/{id}", this.ray))
			.contains("<b>What got easier?</b> Nothing yet:");
		assertThat(wins()).doesNotContain("What got easier?", "Nothing yet");
		said("Opened the mail", NOW.plusSeconds(60));
		assertThat(wins()).contains("What got easier?", "Opened the mail").doesNotContain("Nothing yet");
	}

	private String wins() {
		String page = this.pages.read(this.dana, "/patients/{id}", this.ray);
		return page.substring(page.indexOf("id=\"wins\""));
	}

	@Test
	void isAskedWhereAHandoffIsOfferedAndThenNotAgainInItsReport() {
		assertThat(this.mvc.get().uri("/handoffs/new").with(signedInAs(this.dana))).bodyText()
			.as("of nobody yet")
			.doesNotContain(QUESTION);
		assertThat(this.mvc.get().uri("/patients/{id}/handoffs/new", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains(QUESTION);
		assertThat(offer("gotEasier", "Sleep, mostly", "nothingYet", "true")).hasStatus(422)
			.bodyText()
			.contains("Choose one: what got easier, or nothing yet.", "Sleep, mostly");
		assertThat(this.easier.ofPatient(this.ray, 9)).isEmpty();

		String handoff = offer("gotEasier", "Sleep, mostly").getResponse().getRedirectedUrl();
		assertThat(this.easier.ofPatient(this.ray, 9)).singleElement()
			.satisfies((answer) -> assertThat(answer.gotEasier()).isEqualTo("Sleep, mostly"));
		UUID id = UUID.fromString(handoff.substring(handoff.lastIndexOf('/') + 1));
		this.handoffs.take(this.luis, id, NOW);
		assertThat(this.mvc.get().uri("/handoffs/{id}", id).with(signedInAs(this.luis))).hasStatusOk()
			.bodyText()
			.contains("how it went")
			.doesNotContain(QUESTION);
	}

	@Test
	void isAskedOfNobodyWhereAHandoffIsOfferedWithoutIt() {
		assertThat(offer()).hasStatus3xxRedirection();
		assertThat(this.easier.ofPatient(this.ray, 9)).isEmpty();
	}

	@Test
	void isAskedWhenACallIsDoneAndNothingYetTwiceRaisesTheFlag() {
		nothingYet(NOW.minus(Duration.ofDays(7)));
		UUID call = this.followUps.create(this.dana, NewStep.of(this.ray, "Ask how the week went", StepKind.CALL,
				Owner.staff(this.dana.staffId()), NOW.plus(Duration.ofHours(2))), NOW);
		assertThat(this.pages.read(this.dana, "/next-steps/{id}", call)).contains(QUESTION);
		assertThat(this.mvc.post()
			.uri("/next-steps/{id}/completion", call)
			.param("outcome", "REACHED")
			.param("nothingYet", "true")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();
		assertThat(this.easier.ofPatient(this.ray, 9)).hasSize(2).allMatch(EasierAnswer::nothingYet);
		assertThat(ofRay()).extracting(Flag::kind).containsExactly(FlagKind.NOTHING_EASIER);
	}

	@Test
	void isAskedOnceAtAVisit() {
		UUID visit = visit();
		this.outcomes.askedWhatGotEasier(this.dana, visit, null, true, NOW);

		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.outcomes.askedWhatGotEasier(this.dana, visit, "Sleep", false, NOW));
		assertThatExceptionOfType(RefusedByRule.class).as("one or the other")
			.isThrownBy(() -> this.outcomes.askedWhatGotEasier(this.dana, visit(), "Sleep", true, NOW));
		Actor elsewhere = this.people.stranger();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.outcomes.askedWhatGotEasier(elsewhere, visit(), null, true, NOW));
	}

	@Test
	void raisesAFlagWhenNothingGotEasierTwiceInARow() {
		nothingYet(NOW.minus(Duration.ofDays(14)));
		assertThat(ofRay()).as("once").isEmpty();

		nothingYet(NOW.minus(Duration.ofDays(7)));
		assertThat(ofRay()).extracting(Flag::kind).containsExactly(FlagKind.NOTHING_EASIER);
		assertThat(ofRay().get(0).since()).isEqualTo(NOW.minus(Duration.ofDays(7)));
		assertThat(this.database.read(List.of(this.source.ofClinic(day())))).isEqualTo(ofRay());

		said("Sleep, mostly", NOW.minus(Duration.ofDays(1)));
		assertThat(ofRay()).as("gone with its cause").isEmpty();

		nothingYet(NOW);
		assertThat(ofRay()).as("not in a row").isEmpty();
	}

	@Test
	void countsTheLastAnswerOfADayOnce() {
		nothingYet(NOW.minusSeconds(60));
		nothingYet(NOW);
		assertThat(ofRay()).as("two contacts within a minute").isEmpty();

		nothingYet(NOW.minus(Duration.ofDays(7)));
		assertThat(ofRay()).extracting(Flag::kind).containsExactly(FlagKind.NOTHING_EASIER);
		said("Sleep, mostly", NOW.plusSeconds(60));
		assertThat(ofRay()).as("something did, later that day").isEmpty();
	}

	@Test
	void countsAnswersGivenAtVisitsAndAtContactsTogether() {
		nothingYet(NOW.minus(Duration.ofDays(7)));
		this.outcomes.askedWhatGotEasier(this.dana, visit(), null, true, NOW);

		assertThat(ofRay()).extracting(Flag::kind).containsExactly(FlagKind.NOTHING_EASIER);
	}

	@Test
	void standsStrongerEveryTimeItIsRepeated() {
		this.raising.raise(this.dana, new RaiseFlag(this.ray, FlagKind.MEDICATION_CHANGE, "Twice the dose", null), NOW);
		for (int week = 3; week > 1; week--) {
			nothingYet(NOW.minus(Duration.ofDays(7 * week)));
		}
		assertThat(raisedAndEasier()).containsExactly(FlagKind.MEDICATION_CHANGE, FlagKind.NOTHING_EASIER);

		nothingYet(NOW.minus(Duration.ofDays(7)));
		assertThat(raisedAndEasier()).containsExactly(FlagKind.STILL_NOTHING_EASIER, FlagKind.MEDICATION_CHANGE);
		assertThat(ofRay().get(0).clinicalText()).isEqualTo("Nothing easier yet, asked 3 times");
	}

	@Test
	void saysNothingPrivateOnTheWall() {
		nothingYet(NOW.minus(Duration.ofDays(14)));
		nothingYet(NOW);

		assertThat(ofRay().get(0).generalText()).isEqualTo("Plan to look at");
		assertThat(ofRay().get(0).because()).isNull();
	}

	@Test
	void isReadInOneStatementHoweverManyThereAre() {
		List<String> few = this.statements.of(() -> this.database.read(List.of(this.source.ofClinic(day()))));
		for (int n = 0; n < 20; n++) {
			nothingYet(NOW.minusSeconds(n));
		}
		assertThat(this.statements.of(() -> this.database.read(List.of(this.source.ofClinic(day())))))
			.hasSameSizeAs(few)
			.hasSize(1);
	}

	@Test
	void stepsBackWithTheWinsWhileASafetyStepStands() {
		this.wins.note(this.dana, new WinToNote(this.ray, "Answered his sister's call", false, null), NOW);
		UUID visit = visit();
		assertThat(this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Small wins", "/visits/" + visit + "/easier");

		UUID safety = this.followUps.create(this.dana, NewStep.of(this.ray, "Call him before noon", StepKind.SAFETY,
				Owner.staff(this.dana.staffId()), NOW.plus(Duration.ofHours(2))), NOW);
		UUID handoff = takenByLuis();

		assertThat(this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(this.dana))).bodyText()
			.doesNotContain("Small wins", "Answered his sister", "/visits/" + visit + "/easier");
		for (String page : List.of("/patients/" + this.ray + "/contacts/new", "/next-steps/" + safety,
				"/patients/" + this.ray + "/handoffs/new")) {
			assertThat(this.mvc.get().uri(page).with(signedInAs(this.dana))).hasStatusOk()
				.bodyText()
				.doesNotContain(QUESTION);
		}
		assertThat(this.mvc.get().uri("/handoffs/" + handoff).with(signedInAs(this.luis))).bodyText()
			.doesNotContain(QUESTION);
	}

	@Test
	void notesAQuietWinInOneClick() {
		for (WinKind kind : WinKind.oneClick()) {
			assertThat(this.mvc.post()
				.uri("/patients/{id}/wins", this.ray)
				.param("kind", kind.name())
				.with(signedInAs(this.dana))).hasStatus3xxRedirection();
		}
		assertThat(this.wins.ofPatient(this.ray, 9)).extracting(WinView::words)
			.contains("Stayed out of the hospital", "Medication adjusted in time", "Family understands the plan",
					"Called before it got bad, not after", "Came early");
	}

	@Test
	void keepsAChangeInTheirDaysApart() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/wins", this.ray)
			.param("kind", "LIFE_CHANGE")
			.with(signedInAs(this.dana))).as("it takes words").hasStatus(422);
		assertThat(this.mvc.post()
			.uri("/patients/{id}/wins", this.ray)
			.param("kind", "LIFE_CHANGE")
			.param("words", "Opens his mail again")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();

		assertThat(this.wins.ofPatient(this.ray, 9)).singleElement().matches(WinView::isLifeChange);
		assertThat(this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("In the days:", "Opens his mail again");
	}

	private UUID visit() {
		UUID visit = this.visits.book(this.dana,
				new BookVisit(this.ray, NOW.minusSeconds(600), 20, this.dana.staffId(), null, "Blood pressure"), NOW);
		this.outcomes.came(this.dana, visit, null, null, NOW);
		return visit;
	}

	private MvcTestResult offer(String... more) {
		MockMvcTester.MockMvcRequestBuilder sent = this.mvc.post()
			.uri("/handoffs")
			.param("formKey", UUID.randomUUID().toString())
			.param("draft", "handoff:" + this.ray)
			.param("patientId", this.ray.toString())
			.param("kind", "IN_THE_ROOM")
			.param("to", this.luis.staffId().toString())
			.param("concern", "No ride.")
			.param("stepTitle", "Ask about rides")
			.param("stepKind", "VISIT")
			.param("by", "pick")
			.param("byDate", "2025-12-04")
			.with(signedInAs(this.dana));
		for (int i = 0; i < more.length; i += 2) {
			sent.param(more[i], more[i + 1]);
		}
		return sent.exchange();
	}

	private UUID takenByLuis() {
		UUID handoff = this.handoffs.offer(this.dana,
				new HandoffOffer(this.ray, HandoffKind.IN_THE_ROOM, true, false, List.of(this.luis.staffId()), null,
						"No ride.", null, null, null, null,
						new HandoffOffer.Step("Ask about rides", StepKind.VISIT, NOW.plusSeconds(25_000)), List.of()),
				NOW);
		this.handoffs.take(this.luis, handoff, NOW);
		return handoff;
	}

	private void nothingYet(Instant at) {
		this.contacts.log(this.dana,
				new ContactToLog(this.ray, null, ContactWay.CALL_OUT, ContactOutcome.REACHED, null, null, null, true),
				at);
	}

	private void said(String gotEasier, Instant at) {
		this.contacts.log(this.dana, new ContactToLog(this.ray, null, ContactWay.CALL_OUT, ContactOutcome.REACHED, null,
				null, gotEasier, false), at);
	}

	private List<Flag> ofRay() {
		return this.database.read(List.of(this.source.ofPatient(this.ray, day())));
	}

	private List<FlagKind> raisedAndEasier() {
		return this.flags.ofPatient(this.ray, day())
			.stream()
			.map(Flag::kind)
			.filter((kind) -> kind != FlagKind.GAP)
			.toList();
	}

	private HuddleDay day() {
		return HuddleDay.at(this.clinics.get(this.dana.clinicId()), NOW);
	}

}
