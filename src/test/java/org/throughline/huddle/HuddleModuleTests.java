package org.throughline.huddle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagService;
import org.throughline.flag.RaiseFlag;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepKind;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientService;
import org.throughline.patient.PatientsForTests;
import org.throughline.progress.NoteToWrite;
import org.throughline.progress.WinToNote;
import org.throughline.progress.Wins;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class HuddleModuleTests {

	/** One for each of the nine flag sources, and these. */
	private static final int MOST_STATEMENTS = 9 + 10;

	private static final Instant NOW = TestClock.START;

	@Autowired
	private Steps steps;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private HuddleService huddles;

	@Autowired
	private HuddleDecisions decisions;

	@Autowired
	private HuddleTable table;

	@Autowired
	private PastHuddles past;

	@Autowired
	private PatientService charts;

	@Autowired
	private FlagService flags;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private Wins wins;

	@Autowired
	private HuddleCount count;

	@Autowired
	private CountedStatements.Statements statements;

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private Actor dana;

	private Actor luis;

	@BeforeEach
	void aClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.luis = clinic.luis();
	}

	@Test
	void showsOnlyWhoIsFlagged() {
		UUID flagged = flagged("Ray", "Mercado");
		UUID calm = this.patients.inOurCare(this.dana, "Wanda", "Quiet");
		step(calm, this.dana);

		assertThat(rows(NOW)).extracting((line) -> line.id()).containsExactly(flagged);
	}

	@Test
	void countsInTheNavigationWhoIsStillToBeTalkedThrough() {
		UUID ray = flagged("Ray", "Mercado");
		UUID ada = flagged("Ada", "Quill");
		assertThat(this.count.count(this.dana, NOW)).isEqualTo(2);
		assertThat(this.count.number(this.dana, NOW).isOn()).isFalse();

		this.huddles.host(this.dana, NOW);
		this.huddles.talkThrough(this.dana, ray, NOW);
		assertThat(this.count.count(this.dana, NOW)).isOne();
		assertThat(this.count.number(this.dana, NOW).isOn()).isTrue();
		assertThat(body("/nav/counts")).containsSubsequence("count-huddle", "data-on=\"true\"", ">1<");

		this.huddles.talkThrough(this.dana, ada, NOW);
		assertThat(this.count.count(this.dana, NOW)).isZero();
		this.huddles.close(this.dana, NOW);
		assertThat(this.count.number(this.dana, NOW).isOn()).isFalse();

		flag(ray, NOW.plusSeconds(60));
		assertThat(this.count.count(this.dana, NOW.plusSeconds(60))).as("new since").isOne();
	}

	@Test
	void readsTheDaysHuddleOnceForTheNavigation() {
		this.huddles.host(this.dana, NOW);
		assertThat(this.statements.of(() -> body("/nav/counts")))
			.filteredOn((sql) -> sql.matches("(?is).*\\bfrom huddle\\b.*"))
			.hasSize(1);
	}

	@Test
	void letsOnlyTheHostActForTheRoom() {
		UUID patient = flagged("Ray", "Mercado");
		this.huddles.host(this.dana, NOW);

		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.huddles.talkThrough(this.luis, patient, NOW))
			.withMessageContaining("Dana W.");

		this.huddles.host(this.luis, NOW);
		this.huddles.talkThrough(this.luis, patient, NOW);
		assertThat(rows(NOW)).isEmpty();
	}

	@Test
	void keepsTheLinesWhenSomebodyElseHasTakenTheHuddleOver() {
		UUID patient = flagged("Ray", "Mercado");
		this.huddles.host(this.dana, NOW);
		this.huddles.host(this.luis, NOW);
		assertThat(this.mvc.post()
			.uri("/huddle/patients/{id}/note", patient)
			.header("HX-Request", "true")
			.param("whatChanged", "Sleeps four hours a night")
			.param("whoCallsWhom", "Marcus calls his sister")
			.param("wouldWorry", "A second night without sleep")
			.with(signedInAs(this.dana))).hasStatus(422)
			.bodyText()
			.contains("Sleeps four hours a night", "Marcus calls his sister", "Luis A. hosts this huddle");
	}

	@Test
	void asksByWhenAgainForADayThatIsOverOrYearsAhead() {
		UUID patient = flagged("Ray", "Mercado");
		this.huddles.host(this.dana, NOW);
		Map.of("2019-03-05", "That time is over", "2062-01-04", "Check the year")
			.forEach((day, says) -> assertThat(added(patient, day)).hasStatus(422)
				.bodyText()
				.contains(says, "Call his sister"));
	}

	@Test
	void offersTheLastOpenTimeBeforeAClosedDay() {
		UUID patient = flagged("Ray", "Mercado");
		this.huddles.host(this.dana, NOW);
		assertThat(added(patient, "2025-12-06")).hasStatus(422)
			.bodyText()
			.containsSubsequence("Call his sister", "<button class=\"visually-hidden\"",
					"name=\"useOpenTime\" value=\"2025-12-05T17:00\">Use Fri Dec 5, 5:00 pm<", "Keep the closed day");
		assertThat(added(patient, "2025-12-06").param("useOpenTime", "2025-12-05T17:00")).hasStatusOk();
		assertThat(this.jdbc.sql("select due_at from follow_up where patient_id = ? and title = 'Call his sister'")
			.param(patient)
			.query(java.sql.Timestamp.class)
			.single()
			.toInstant()).isEqualTo(Instant.parse("2025-12-05T23:00:00Z"));
	}

	@Test
	void keepsADayThatWasCorrectedWhenEnterPressesTheOffer() {
		UUID patient = flagged("Ray", "Mercado");
		this.huddles.host(this.dana, NOW);
		assertThat(added(patient, "2025-12-04").param("useOpenTime", "2025-12-05T17:00")).hasStatusOk();
		assertThat(this.jdbc.sql("select due_at from follow_up where patient_id = ? and title = 'Call his sister'")
			.param(patient)
			.query(java.sql.Timestamp.class)
			.single()
			.toInstant()).isEqualTo(Instant.parse("2025-12-04T23:00:00Z"));
	}

	@Test
	void leavesOutWhoDiedAlsoWhereTalkedThrough() {
		UUID talked = flagged("Ray", "Mercado");
		UUID letGo = flagged("Ada", "Quill");
		UUID here = flagged("Wanda", "Quiet");
		this.huddles.host(this.dana, NOW);
		this.huddles.talkThrough(this.dana, talked, NOW);
		this.huddles.letGo(this.dana, letGo, NOW);
		this.huddles.talkThrough(this.dana, here, NOW);
		assertThat(page(NOW).done()).hasSize(3);

		this.charts.recordDeath(this.dana, talked, null, NOW);
		this.charts.recordDeath(this.dana, letGo, null, NOW);

		assertThat(rows(NOW)).isEmpty();
		assertThat(page(NOW).done()).extracting(HuddleLine::id).containsExactly(here);
	}

	@Test
	void recordsAYesOfSomebodyPresentAtTheHuddle() {
		UUID patient = this.patients.inOurCare(this.dana, "Ray", "Mercado");
		UUID step = step(patient, this.luis);
		this.followUps.decline(this.luis, step, "At the county office until four", NOW);
		this.huddles.host(this.dana, NOW);
		UUID huddle = page(NOW).opening().id();

		this.decisions.saidYes(this.dana, step, this.luis.staffId(), null, NOW.plusSeconds(60));

		assertThat(this.jdbc.sql("select owner_staff from follow_up where id = ? and state = 'ACCEPTED'")
			.param(step)
			.query(UUID.class)
			.single()).isEqualTo(this.luis.staffId());
		assertThat(this.jdbc.sql("select accepted_at_huddle from follow_up where id = ?")
			.param(step)
			.query(UUID.class)
			.single()).isEqualTo(huddle);
		assertThat(rows(NOW.plusSeconds(60))).as("stays until talked through")
			.extracting((line) -> line.id())
			.containsExactly(patient);
	}

	@Test
	void tellsWhoWasFirstInsteadOfKeepingAYesThatCameTooLate() {
		UUID patient = this.patients.inOurCare(this.dana, "Ray", "Mercado");
		UUID step = step(patient, this.luis);
		this.followUps.decline(this.luis, step, "At the county office until four", NOW);
		this.huddles.host(this.dana, NOW);
		this.followUps.take(this.luis, step, NOW.plusSeconds(30));

		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.decisions.saidYes(this.dana, step, this.dana.staffId(), null, NOW.plusSeconds(60)))
			.withMessageContaining("Luis A.");
		assertThat(this.jdbc.sql("select count(*) from huddle_decision where follow_up_id = ?")
			.param(step)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void writesNoYesOverANotMeThatWasSaidSinceTheRowWasShown() {
		UUID patient = this.patients.inOurCare(this.dana, "Ray", "Mercado");
		UUID step = step(patient, this.luis);
		this.flags.raise(this.dana, new RaiseFlag(patient, FlagKind.PANIC_SYMPTOMS, "Could not sleep", null), NOW);
		this.huddles.host(this.dana, NOW);
		String seen = "ASKED:" + this.luis.staffId() + ":" + NOW.getEpochSecond();
		assertThat(body("/huddle?open=" + patient)).contains("name=\"seen\" value=\"" + seen);
		this.followUps.decline(this.luis, step, "At the county office until four", NOW);

		assertThat(saidYes(patient, step, this.luis, seen)).hasStatus(409)
			.bodyText()
			.contains("Luis A. said no to it. Nobody has this step now.");
		assertThat(stateOf(step)).isEqualTo("NEEDED");
	}

	@Test
	void writesNoYesOverSomebodyWhoWasAskedSinceTheDialogOpened() {
		UUID patient = this.patients.inOurCare(this.dana, "Ray", "Mercado");
		UUID step = step(patient, this.luis);
		this.followUps.decline(this.luis, step, "At the county office until four", NOW);
		this.huddles.host(this.dana, NOW);
		assertThat(body("/huddle/patients/" + patient + "/yes")).contains("name=\"seen\" value=\"NEEDED\"");
		this.followUps.ask(this.dana, SeenStep.asItIs(step), this.luis.staffId(), NOW);

		assertThat(saidYes(patient, step, this.dana, "NEEDED")).hasStatus(409)
			.bodyText()
			.contains("You, in another window, have asked Luis A.");
		assertThat(stateOf(step)).isEqualTo("ASKED");
	}

	private MockMvcTester.MockMvcRequestBuilder added(UUID patient, String day) {
		return this.mvc.post()
			.uri("/huddle/patients/{id}/steps", patient)
			.header("HX-Request", "true")
			.param("title", "Call his sister")
			.param("kind", "CALL")
			.param("staffId", this.luis.staffId().toString())
			.param("day", day)
			.param("_here", "on")
			.with(signedInAs(this.dana));
	}

	private MvcTestResult saidYes(UUID patient, UUID step, Actor who, String seen) {
		return this.mvc.post()
			.uri("/huddle/patients/{id}/yes", patient)
			.header("HX-Request", "true")
			.param("stepId", step.toString())
			.param("staffId", who.staffId().toString())
			.param("seen", seen)
			.with(signedInAs(this.dana))
			.exchange();
	}

	private String stateOf(UUID step) {
		return this.jdbc.sql("select state from follow_up where id = ?").param(step).query(String.class).single();
	}

	@Test
	void asksSomebodyWhoIsNotHere() {
		UUID patient = this.patients.inOurCare(this.dana, "Ray", "Mercado");
		UUID step = step(patient, this.luis);
		this.followUps.decline(this.luis, step, "At the county office until four", NOW);
		this.huddles.host(this.dana, NOW);
		this.decisions.ask(this.dana, step, this.luis.staffId(), null, NOW.plusSeconds(60));
		this.huddles.talkThrough(this.dana, patient, NOW.plusSeconds(90));

		HuddlePage page = page(NOW.plusSeconds(90));

		assertThat(page.isFinished()).isTrue();
		assertThat(page.answers()).containsExactly("0 said yes", "1 asked");
		assertThat(page.asked()).extracting((line) -> line.step().ownerName()).containsExactly("Luis A.");
	}

	@Test
	void askingTheSamePersonTwiceIsNoConflict() {
		UUID patient = this.patients.inOurCare(this.dana, "Ray", "Mercado");
		UUID step = step(patient, this.luis);
		this.followUps.decline(this.luis, step, "At the county office until four", NOW);
		this.huddles.host(this.dana, NOW);
		String seen = this.steps.get(this.dana, step, NOW).seen();
		for (int press = 1; press <= 2; press++) {
			this.decisions.ask(this.dana, step, this.luis.staffId(), seen, NOW.plusSeconds(press));
		}

		assertThat(this.jdbc
			.sql("select count(*) from follow_up_event where follow_up_id = ? and what in ('asked', 'handed over')")
			.param(step)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void sayingYesManyTimesAtTheSameMomentIsNoConflict() throws Exception {
		UUID patient = this.patients.inOurCare(this.dana, "Ray", "Mercado");
		UUID step = step(patient, this.luis);
		this.huddles.host(this.dana, NOW);
		String seen = this.steps.get(this.dana, step, NOW).seen();
		ExecutorService presses = Executors.newFixedThreadPool(5);
		try {
			Callable<Void> yes = () -> {
				this.decisions.saidYes(this.dana, step, this.luis.staffId(), seen, NOW.plusSeconds(1));
				return null;
			};
			for (Future<Void> said : presses.invokeAll(Collections.nCopies(10, yes))) {
				said.get();
			}
		}
		finally {
			presses.shutdownNow();
		}

		assertThat(this.steps.get(this.dana, step, NOW).owner().is(this.luis.staffId())).isTrue();
		assertThat(this.jdbc.sql("select count(*) from follow_up_event where follow_up_id = ? and what = 'taken'")
			.param(step)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void offersWhoeverIsAskedToSayYesHereAndNobodyWhoHasSaidSo() {
		UUID patient = this.patients.inOurCare(this.dana, "Ray", "Mercado");
		UUID step = step(patient, this.luis);
		this.huddles.host(this.dana, NOW);
		HuddleAsk asked = this.table.ask(this.dana, patient, NOW);
		assertThat(asked.toSayYes()).extracting(StaffCard::id).first().isEqualTo(this.luis.staffId());
		assertThat(asked.toAsk()).extracting(StaffCard::id).doesNotContain(this.luis.staffId());
		this.followUps.accept(this.luis, step, NOW);
		HuddleAsk accepted = this.table.ask(this.dana, patient, NOW);
		assertThat(accepted.toSayYes()).extracting(StaffCard::id)
			.doesNotContain(this.luis.staffId())
			.contains(this.dana.staffId());
		assertThat(accepted.toAsk()).extracting(StaffCard::id).doesNotContain(this.luis.staffId());
	}

	@Test
	void asksAgainWhoDidNotAnswerInTime() {
		UUID patient = this.patients.inOurCare(this.dana, "Ray", "Mercado");
		UUID step = step(patient, this.luis);
		Instant later = NOW.plus(Duration.ofDays(14));
		this.huddles.host(this.dana, later);
		HuddleAsk dialog = this.table.ask(this.dana, patient, later);
		assertThat(dialog.toAsk()).extracting(StaffCard::id).contains(this.luis.staffId());
		String seen = Objects.requireNonNull(dialog.step()).standing();
		for (int press = 1; press <= 2; press++) {
			this.decisions.ask(this.dana, step, this.luis.staffId(), seen, later.plusSeconds(press));
		}

		assertThat(this.steps.get(this.dana, step, later.plusSeconds(2)).isAsked()).isTrue();
		assertThat(this.jdbc.sql("select count(*) from follow_up_event where follow_up_id = ? and what = 'asked'")
			.param(step)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void asksNobodyOverAYesThatWasSaidSinceTheDialogOpened() {
		UUID patient = this.patients.inOurCare(this.dana, "Ray", "Mercado");
		UUID step = step(patient, this.luis);
		this.followUps.decline(this.luis, step, "At the county office until four", NOW);
		this.huddles.host(this.dana, NOW);
		String dialog = body("/huddle/patients/" + patient + "/owner");
		assertThat(dialog).contains("name=\"seen\" value=\"NEEDED\"");
		this.followUps.take(this.luis, step, NOW);

		assertThat(this.mvc.post()
			.uri("/huddle/patients/{id}/owner", patient)
			.header("HX-Request", "true")
			.param("stepId", step.toString())
			.param("staffId", this.dana.staffId().toString())
			.param("seen", "NEEDED")
			.with(signedInAs(this.dana))).hasStatus(409).bodyText().contains("Luis A. has this step");
		assertThat(this.jdbc.sql("select owner_staff from follow_up where id = ? and state = 'ACCEPTED'")
			.param(step)
			.query(UUID.class)
			.single()).isEqualTo(this.luis.staffId());
	}

	@Test
	void keepsTheClockOverAReload() {
		flagged("Ray", "Mercado");
		this.huddles.host(this.dana, NOW);
		this.huddles.startOrPauseClock(this.dana, NOW);
		this.huddles.startOrPauseClock(this.dana, NOW.plusSeconds(132));

		assertThat(page(NOW.plusSeconds(900)).opening().clock().text(NOW.plusSeconds(900))).isEqualTo("7:48");

		this.huddles.startOrPauseClock(this.dana, NOW.plusSeconds(900));
		Instant over = NOW.plusSeconds(900 + 468 + 70);
		assertThat(page(over).opening().clock().text(over)).isEqualTo("1:10 over");
	}

	@Test
	void undoesTalkedThrough() {
		UUID patient = flagged("Ray", "Mercado");
		this.huddles.host(this.dana, NOW);
		this.huddles.talkThrough(this.dana, patient, NOW);
		this.huddles.bringBack(this.dana, patient, NOW.plusSeconds(5));

		assertThat(rows(NOW.plusSeconds(5))).extracting((line) -> line.id()).containsExactly(patient);
	}

	@Test
	void endsWithAQuietWinOfSomebodyElse() {
		UUID patient = flagged("Ray", "Mercado");
		this.wins.note(this.dana, new WinToNote(patient, "Slept six hours", false, "slept six hours"), NOW);
		UUID other = this.patients.inOurCare(this.dana, "Rose", "Carver");
		step(other, this.dana);
		this.wins.note(this.dana, new WinToNote(other, "Came early", false, "brought Rose Carver’s sister along"),
				NOW.minusSeconds(60));
		this.huddles.host(this.dana, NOW);
		assertThat(page(NOW).win()).isNull();

		this.huddles.talkThrough(this.dana, patient, NOW);

		assertThat(page(NOW).win()).isEqualTo(new QuietWin("R.C.", 44, "brought R.C.’s sister along"));
	}

	@Test
	void showsTheNextOpenDaysHuddleAfterClosing() {
		flagged("Ray", "Mercado");
		Instant evening = NOW.plus(Duration.ofHours(9));

		assertThat(page(NOW).today()).isTrue();
		assertThat(page(evening).today()).isFalse();
		assertThat(page(evening).day().day()).isEqualTo(LocalDate.of(2025, 12, 3));
	}

	@Test
	void keepsADaysHuddleAndItsDecisions() {
		UUID patient = flagged("Ray", "Mercado");
		this.huddles.host(this.dana, NOW);
		this.decisions.add(this.dana, NewStep.of(patient, "Call about the dose", StepKind.CALL,
				Owner.staff(this.luis.staffId()), NOW.plus(Duration.ofHours(3))), true, NOW);
		this.huddles.talkThrough(this.dana, patient, NOW);
		this.huddles.close(this.dana, NOW.plusSeconds(500));

		PastHuddle day = this.past.of(this.luis, LocalDate.of(2025, 12, 2), NOW.plus(Duration.ofDays(3)));

		assertThat(day.host().shortName()).isEqualTo("Dana W.");
		assertThat(day.lines())
			.containsExactly(new PastHuddle.Line("R.M.", 44, true, List.of("Next step added for Luis A.")));
	}

	@Test
	void showsNoNameInInitialsMode() {
		UUID patient = flagged("Rosalia", "Mercadovsky");
		this.followUps.create(this.dana,
				NewStep
					.of(patient, "Book Rosalia’s ride", StepKind.RIDE, Owner.staff(this.luis.staffId()),
							NOW.plus(Duration.ofHours(3)))
					.onTheWall(null),
				NOW);
		this.huddles.host(this.dana, NOW);
		this.decisions.write(this.dana, new NoteToWrite(patient, "Rosalia lost her ride", "Luis calls Mrs. Mercadovsky",
				"That ROSALIA gives up"), NOW);

		String html = body("/huddle");

		assertThat(html).doesNotContainIgnoringCase("rosalia").doesNotContainIgnoringCase("mercadovsky");
		assertThat(html).contains("R.M.", "Book R.M.’s ride", "Luis calls Mrs. R.M.", "That R.M. gives up");
	}

	@Test
	void doesNotTellThatSafetyIsTheReason() {
		UUID patient = this.patients.inOurCare(this.dana, "Ray", "Mercado");
		this.followUps.create(this.dana, NewStep.of(patient, "Go over the safety plan", StepKind.SAFETY,
				Owner.staff(this.dana.staffId()), NOW.plus(Duration.ofHours(3))), NOW);

		String html = body("/huddle");

		assertThat(html).contains("Call first", "Clinical step").doesNotContainIgnoringCase("safe");
	}

	@Test
	void readsAsManyStatementsForManyAsForFew() {
		this.patients.inOurCare(this.dana, "Nobody", "Yet");
		IntStream.range(0, 2).forEach((number) -> flagged("Few" + number, "Patient"));
		this.huddles.host(this.dana, NOW);
		List<String> few = this.statements.of(() -> page(NOW));
		IntStream.range(0, 20).forEach((number) -> flagged("Many" + number, "Patient"));
		List<String> many = this.statements.of(() -> page(NOW));

		assertThat(many).hasSameSizeAs(few);
		assertThat(many).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
		assertThat(many).hasSize(19);
	}

	private UUID flagged(String given, String family) {
		UUID patient = this.patients.inOurCare(this.dana, given, family);
		step(patient, this.dana);
		flag(patient, NOW.minusSeconds(3600));
		return patient;
	}

	private void flag(UUID patient, Instant at) {
		this.flags.raise(this.dana, new RaiseFlag(patient, FlagKind.PANIC_SYMPTOMS, "A bad night", null), at);
	}

	private UUID step(UUID patient, Actor owner) {
		return this.followUps.create(this.dana, NewStep.of(patient, "Ask how it goes", StepKind.CALL,
				Owner.staff(owner.staffId()), NOW.plus(Duration.ofDays(20))), NOW);
	}

	private HuddlePage page(Instant now) {
		return this.huddles.page(this.dana, false, now);
	}

	private List<HuddleLine> rows(Instant now) {
		return page(now).groups().stream().flatMap((group) -> group.lines().stream()).toList();
	}

	private String body(String path) {
		return this.pages.read(this.dana, path);
	}

}
