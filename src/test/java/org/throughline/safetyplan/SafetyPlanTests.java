package org.throughline.safetyplan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careteam.ContactTopics;
import org.throughline.careteam.ToldToKeep;
import org.throughline.careteam.Topic;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepEndings;
import org.throughline.huddle.HuddleService;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
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
class SafetyPlanTests {

	private static final Instant NOW = TestClock.START;

	private static final LocalDate TODAY = LocalDate.of(2025, 12, 2);

	private static final String SIGN = "my hands go numb";

	@Autowired
	private SafetyPlans plans;

	@Autowired
	private SafetyPlanCopies copies;

	@Autowired
	private NightChecks nights;

	@Autowired
	private ContactTopics topics;

	@Autowired
	private HuddleService huddles;

	@Autowired
	private StepEndings endings;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CountedStatements.Statements statements;

	private Actor dana;

	private Actor marcus;

	private Actor luis;

	private Actor bev;

	private UUID ray;

	@BeforeEach
	void aClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.luis = clinic.luis();
		this.bev = clinic.bev();
		this.ray = clinic.ray();
	}

	@Test
	void standsInSixPartsInThePatientsOwnWords() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/safety-plan", this.ray)
			.param("warningSigns", SIGN)
			.param("onMyOwn", "cold water\r\nthe porch")
			.param("peopleAndPlaces", "The library")
			.param("peopleToAsk", "Elena")
			.param("professionals", "988")
			.param("makingItSafer", "Elena keeps the pills")
			.param("version", "0")
			.with(signedInAs(this.marcus))).hasStatus3xxRedirection();

		SafetyPlanView plan = this.plans.current(this.dana, this.ray).orElseThrow();
		assertThat(plan.text().parts().keySet()).containsExactly(SafetyPart.values());
		assertThat(plan.firstSign()).isEqualTo(SIGN);
		assertThat(plan.then()).isEqualTo("cold water, then the porch, then Elena");
		assertThat(plan.writtenBy().id()).isEqualTo(this.marcus.staffId());
		assertThat(this.mvc.get().uri("/patients/{id}/safety-plan", this.ray).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains(SIGN, "Elena keeps the pills", "How it starts", "What we put out of reach");
	}

	@Test
	void keepsEveryVersion() {
		write(0, SIGN);
		write(1, "the aisle gets long");

		assertThat(this.plans.current(this.dana, this.ray).orElseThrow().version()).isEqualTo(2);
		assertThat(this.plans.before(this.dana, this.ray, 1).shown()).extracting(SafetyPlanView::firstSign)
			.containsExactly(SIGN);
		assertThat(this.mvc.get().uri("/patients/{id}/safety-plan", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Version 1", SIGN);
	}

	@Test
	void readsTheVersionsBeforeAPageAtATimeAndSaysHowManyThereAre() {
		for (int version = 0; version < 13; version++) {
			write(version, "sign " + (version + 1) + ".");
		}

		assertThat(this.mvc.get().uri("/patients/{id}/safety-plan", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("sign 13.", "sign 12.", "sign 3.", "1 to 10 of 12", "safety-plan?page=2")
			.doesNotContain("sign 2.");
		assertThat(this.mvc.get().uri("/patients/{id}/safety-plan?page=2", this.ray).with(signedInAs(this.dana)))
			.bodyText()
			.contains("sign 13.", "sign 2.", "sign 1.", "11 to 12 of 12")
			.doesNotContain("sign 3.", "page=3");
		assertThat(this.mvc.get().uri("/patients/{id}/safety-plan?page=9", this.ray).with(signedInAs(this.dana)))
			.hasStatus(404);
	}

	@Test
	void showsBothWhenTwoPeopleWriteAtOnce() {
		write(0, SIGN);
		write(1, "theirs, kept");

		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> write(1, "mine"));
		assertThat(this.mvc.post()
			.uri("/patients/{id}/safety-plan", this.ray)
			.param("warningSigns", "mine, typed")
			.param("version", "1")
			.with(signedInAs(this.dana))).hasStatus(409).bodyText().contains("theirs, kept", "mine, typed");
		assertThat(this.plans.before(this.dana, this.ray, 1).total()).isOne();
	}

	@Test
	void callsNobodyElsesWhatItsWriterSavedAlready() {
		String key = UUID.randomUUID().toString();
		assertThat(sentAs(key, "first words")).hasStatus3xxRedirection();

		assertThat(sentAs(key, "other words")).hasStatus(409)
			.bodyText()
			.contains("You have saved this already.", "Kept now", "first words", "other words")
			.doesNotContainIgnoringCase("theirs")
			.doesNotContain(key);
	}

	private MvcTestResult sentAs(String key, String sign) {
		return this.mvc.post()
			.uri("/patients/{id}/safety-plan", this.ray)
			.param("warningSigns", sign)
			.param("version", "0")
			.param("formKey", key)
			.with(signedInAs(this.dana))
			.exchange();
	}

	@Test
	void isNotThereForCareAndTheDesk() {
		write(0, SIGN);

		for (Actor outside : List.of(this.luis, this.bev)) {
			assertThat(this.plans.current(outside, this.ray)).isEmpty();
			assertThat(this.plans.before(outside, this.ray, 1).shown()).isEmpty();
			assertThat(this.plans.forThePrintedPage(outside, this.ray)).isEmpty();
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.plans.write(outside, this.ray, text("x", false), 1, NOW));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.copies.give(outside, this.ray, null, null, NOW));
			for (String page : List.of("/patients/{id}/safety-plan", "/patients/{id}/safety-plan/edit")) {
				assertThat(this.mvc.get().uri(page, this.ray).with(signedInAs(outside))).hasStatus(404);
			}
			assertThat(this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(outside))).hasStatusOk()
				.bodyText()
				.doesNotContain(SIGN, "Safety plan");
		}
	}

	@Test
	void isHiddenFromAnotherClinic() {
		write(0, SIGN);
		UUID copy = this.copies.give(this.dana, this.ray, null, null, NOW);
		Actor elsewhere = this.people.stranger();

		assertThat(this.mvc.get().uri("/patients/{id}/safety-plan", this.ray).with(signedInAs(elsewhere)))
			.hasStatus(404);
		assertThat(this.mvc.post().uri("/patients/{id}/safety-plan/copies", this.ray).with(signedInAs(elsewhere)))
			.hasStatus(404);
		UUID theirs = this.patients.inOurCare(elsewhere, "Walter", "Prentiss");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.copies.takeBack(elsewhere, theirs, copy, NOW));
	}

	@Test
	void isNeverOnTheHuddle() {
		write(0, SIGN);
		this.huddles.host(this.dana, NOW);

		assertThat(this.mvc.get().uri("/huddle").with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("R.M.")
			.doesNotContain(SIGN, "safety plan", "Safety plan");
	}

	@Test
	void saysWhoHasItOnPaperAndWhetherThatIsAnOlderOne() {
		write(0, SIGN);
		this.copies.give(this.dana, this.ray, null, null, NOW);
		assertThat(chart()).contains("Has a paper copy");

		write(1, "the aisle gets long");
		assertThat(chart()).contains("Has an older copy").doesNotContain("Has a paper copy");

		UUID copy = this.copies.give(this.dana, this.ray, null, null, NOW);
		assertThat(this.plans.current(this.dana, this.ray).orElseThrow().copies()).extracting(PaperCopy::version)
			.as("the new one in place of the old")
			.containsExactly(2);
		this.copies.takeBack(this.dana, this.ray, copy, NOW);
		assertThat(chart()).contains("Not on paper yet");
	}

	@Test
	void makesNoCopyOldWhenTheSameWordsAreKeptAgain() {
		write(0, SIGN);
		this.copies.give(this.dana, this.ray, null, null, NOW);
		write(1, SIGN);
		assertThat(this.plans.current(this.dana, this.ray).orElseThrow().version()).isEqualTo(1);
		assertThat(chart()).contains("Has a paper copy");
		assertThatExceptionOfType(ChangedMeanwhile.class).as("somebody kept it meanwhile")
			.isThrownBy(() -> write(0, SIGN));
	}

	@Test
	void goesToAContactPersonOnlyWhenThePatientAgreed() {
		UUID elena = this.patients.elena(this.ray);
		write(0, SIGN);
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.copies.give(this.dana, this.ray, elena, null, NOW));

		this.topics.mayBeTold(this.dana, this.ray, elena, new ToldToKeep(Set.of(Topic.HOW_IT_GOES), null, null, 0),
				NOW);
		assertThatExceptionOfType(RefusedByRule.class).as("another topic")
			.isThrownBy(() -> this.copies.give(this.dana, this.ray, elena, null, NOW));
		assertThat(page()).contains("Elena Mercado, sister, may not have it.");

		this.topics.mayBeTold(this.dana, this.ray, elena, new ToldToKeep(Set.of(Topic.SAFETY_PLAN), null, null, 1),
				NOW);
		this.copies.give(this.dana, this.ray, elena, null, NOW);
		assertThat(this.plans.current(this.dana, this.ray).orElseThrow().copies()).extracting(PaperCopy::contactPerson)
			.containsExactly("Elena Mercado");

		this.topics.mayBeTold(this.dana, this.ray, elena, new ToldToKeep(Set.of(), null, null, 2), NOW);
		assertThat(page()).contains("May not have it any more");
	}

	@Test
	void asksWhetherItCouldBeUsedAtTwoInTheMorningAndSaysWhen() {
		assertThatExceptionOfType(RefusedByRule.class).as("nothing to ask about")
			.isThrownBy(() -> asked(NightAnswer.YES, TODAY));
		writtenBefore();
		assertThat(chart()).contains("Could you use it at 2 a.m.?", "Not asked yet.");

		asked(NightAnswer.NOT_SURE, TODAY.minusDays(9));
		asked(NightAnswer.USED_IT, TODAY.minusDays(1));
		assertThat(chart()).contains("He did, Dec 1.");
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> asked(NightAnswer.YES, TODAY.plusDays(1)));

		write(1, "the aisle gets long");
		assertThat(chart()).contains("Not asked since it changed.");
	}

	@Test
	void wasAskedAboutAsItStoodOnThatDay() {
		writtenBefore();
		write(1, "the aisle gets long");
		asked(NightAnswer.YES, TODAY.minusDays(3));
		assertThat(chart()).as("before it changed").contains("Not asked since it changed.");
		asked(NightAnswer.YES, TODAY);
		assertThat(chart()).contains("He could, Dec 2.");
	}

	@Test
	void keepsAnAnswerAndACopyWithTheVersionThatWasOnThePage() {
		writtenBefore();
		assertThat(safetyPlan()).containsPattern("(?s)/nights\".{1,300}name=\"version\" value=\"1\"")
			.containsPattern("(?s)/copies\".{1,300}name=\"version\" value=\"1\"");
		write(1, "the aisle gets long");
		assertThat(sent("nights", Map.of("answer", "YES", "askedOn", TODAY.toString()))).hasStatus3xxRedirection();
		assertThat(sent("copies", Map.of())).hasStatus3xxRedirection();

		assertThat(this.plans.current(this.dana, this.ray).orElseThrow().copies()).extracting(PaperCopy::version)
			.containsExactly(1);
		assertThat(chart()).contains("Has an older copy", "Not asked since it changed.");
	}

	private MvcTestResult sent(String what, Map<String, String> typed) {
		var form = this.mvc.post().uri("/patients/{id}/safety-plan/" + what, this.ray).param("version", "1");
		typed.forEach(form::param);
		return form.with(signedInAs(this.dana)).exchange();
	}

	@Test
	void wasAskedAboutOnNoDayBeforeItWasFirstWritten() {
		writtenBefore();
		write(1, "the aisle gets long");
		for (LocalDate on : List.of(TODAY.minusDays(11), TODAY.minusYears(10), LocalDate.of(25, 11, 30))) {
			assertThat(this.mvc.post()
				.uri("/patients/{id}/safety-plan/nights", this.ray)
				.param("answer", "YES")
				.param("words", "I have it by the bed")
				.param("askedOn", "%04d-%02d-%02d".formatted(on.getYear(), on.getMonthValue(), on.getDayOfMonth()))
				.with(signedInAs(this.dana))).as(on.toString())
				.hasStatus(422)
				.bodyText()
				.contains("The safety plan was first written after that day. Say when they were asked.",
						"I have it by the bed");
		}
		asked(NightAnswer.YES, TODAY.minusDays(10));
		assertThat(this.jdbc.sql("select asked_on from safety_plan_night where patient_id = ?")
			.param(this.ray)
			.query(LocalDate.class)
			.list()).containsExactly(TODAY.minusDays(10));
	}

	@Test
	void asksNobodyWhoHasDied() {
		writtenBefore();
		UUID copy = this.copies.give(this.dana, this.ray, null, null, NOW);
		this.jdbc.sql("update patient set deceased = true where id = ?").param(this.ray).update();
		assertThat(safetyPlan()).contains(SIGN)
			.doesNotContain("/safety-plan/edit", "/safety-plan/nights", "/safety-plan/paper", "Has a copy");
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> write(1, "mine"))
			.withMessageContaining("has died");
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> asked(NightAnswer.YES, TODAY));
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.copies.give(this.dana, this.ray, null, null, NOW));
		this.copies.takeBack(this.dana, this.ray, copy, NOW);
	}

	@Test
	void isOnThePrintedPageOnlyWhenThePatientWantsItThere() {
		write(0, SIGN);
		assertThat(this.plans.forThePrintedPage(this.dana, this.ray)).isEmpty();

		this.plans.write(this.marcus, this.ray, text(SIGN, true), 1, NOW);
		assertThat(this.plans.forThePrintedPage(this.dana, this.ray)).isPresent();
	}

	@Test
	void isThereAgainAfterAnInterruption() {
		assertThat(this.mvc.post()
			.uri("/drafts/{form}", "safety-plan:" + this.ray)
			.param("warningSigns", "half a sentence")
			.param("version", "0")
			.with(signedInAs(this.marcus))).hasStatus2xxSuccessful();

		assertThat(this.mvc.get().uri("/patients/{id}/safety-plan/edit", this.ray).with(signedInAs(this.marcus)))
			.hasStatusOk()
			.bodyText()
			.contains("half a sentence", "You started this");
		assertThat(this.mvc.get().uri("/patients/{id}/safety-plan/edit", this.ray).with(signedInAs(this.dana)))
			.bodyText()
			.doesNotContain("half a sentence");
	}

	@Test
	void leavesItsWordsOutOfTheTrail() {
		write(0, SIGN);
		asked(NightAnswer.NO, TODAY);

		assertThat(this.jdbc
			.sql("select what from trail where patient_id = ? and what like 'safety plan%' order by at, id")
			.param(this.ray)
			.query(String.class)
			.list()).containsExactlyInAnyOrder("safety plan written", "safety plan asked about");
		assertThat(this.jdbc.sql("select string_agg(t::text, ' ') from trail t where patient_id = ?")
			.param(this.ray)
			.query(String.class)
			.single()).doesNotContain(SIGN);
	}

	@Test
	void isReadInOneStatement() {
		write(0, SIGN);
		this.copies.give(this.dana, this.ray, null, null, NOW);
		assertThat(this.statements.of(() -> this.plans.current(this.dana, this.ray))).hasSize(1);
	}

	@Test
	void asksWhatHappensNextWhenItWouldNotCarryThemThroughANight() {
		writtenBefore();
		String offer = "As it stands it would not carry";
		asked(NightAnswer.YES, TODAY.minusDays(2));
		assertThat(safetyPlan()).doesNotContain(offer);
		asked(NightAnswer.NO, TODAY.minusDays(1));
		assertThat(safetyPlan()).contains(offer, "What happens next, and who does it?", "Change it with him",
				"/patients/" + this.ray + "/next-steps/new");
		write(1, SIGN + ", I pace");
		assertThat(safetyPlan()).as("it has changed since")
			.doesNotContain(offer)
			.contains("Not asked since it changed.");
	}

	@Test
	void opensTheStepAfterANoWithWhatWasInTheWayAsASafetyStep() {
		writtenBefore();
		UUID night = this.nights.asked(this.dana, this.ray, NightAnswer.NO, "I cannot find it in the dark", TODAY, null,
				NOW);
		String form = "/patients/" + this.ray + "/next-steps/new?night=";
		assertThat(safetyPlan()).contains(form + night);
		assertThat(text(form + night))
			.contains("value=\"Make the safety plan work with him: ", "I cannot find it in the dark",
					"name=\"nightId\" value=\"" + night + "\"")
			.containsPattern("value=\"SAFETY\"[^>]* checked=\"checked\"");
		UUID another = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		assertThat(text("/patients/" + another + "/next-steps/new?night=" + night)).as("of another patient")
			.doesNotContain("in the dark", "nightId");
		assertThat(this.pages.read(this.luis, form + night)).as("not for care people")
			.doesNotContain("in the dark", "nightId");
		UUID unsaid = this.nights.asked(this.dana, this.ray, NightAnswer.NOT_SURE, null, TODAY, null,
				NOW.plusSeconds(60));
		assertThat(text(form + unsaid)).contains("Go through the safety plan with him until it would do at 2 a.m.");
	}

	@Test
	void offersAStepOnlyUntilOneIsOpenThatWasMadeFromTheAnswer() {
		writtenBefore();
		UUID night = this.nights.asked(this.dana, this.ray, NightAnswer.NO, "It is too long", TODAY, null, NOW);
		made(this.ray, night, "Cut it down with him");
		assertThat(safetyPlan()).contains("A step is open for it:", "Cut it down with him", "Change it with him")
			.doesNotContain("?night=", "What happens next, and who does it?");
		assertThat(chart()).doesNotContain("What happens next?");
		this.endings.drop(this.dana, SeenStep.asItIs(stepFrom(night)), "Not now", NOW);
		assertThat(safetyPlan()).as("it is open no more")
			.contains("?night=" + night, "What happens next, and who does it?");
		UUID another = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		assertThat(made(another, night, "Cut it down")).as("of another patient").hasStatus(422);
	}

	private MvcTestResult made(UUID patient, UUID night, String title) {
		return this.mvc.post()
			.uri("/patients/{id}/next-steps", patient)
			.param("title", title)
			.param("kind", "SAFETY")
			.param("owner", "staff:" + this.dana.staffId())
			.param("due", "NEXT_DAY")
			.param("nightId", night.toString())
			.with(signedInAs(this.dana))
			.exchange();
	}

	private UUID stepFrom(UUID night) {
		return this.jdbc.sql("select id from follow_up where night_id = ?").param(night).query(UUID.class).single();
	}

	private String safetyPlan() {
		return new String(this.mvc.get()
			.uri("/patients/{id}/safety-plan", this.ray)
			.with(signedInAs(this.dana))
			.exchange()
			.getResponse()
			.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

	private void write(int basedOn, String sign) {
		this.plans.write(this.marcus, this.ray, text(sign, false), basedOn, NOW);
	}

	private void writtenBefore() {
		this.plans.write(this.marcus, this.ray, text(SIGN, false), 0, NOW.minus(Duration.ofDays(10)));
	}

	private void asked(NightAnswer answer, LocalDate on) {
		this.nights.asked(this.dana, this.ray, answer, null, on, null, NOW);
	}

	private static SafetyPlanText text(String sign, boolean printed) {
		return new SafetyPlanText(Map.of(SafetyPart.WARNING_SIGNS, sign), printed);
	}

	private String page() {
		return text("/patients/{id}/safety-plan");
	}

	private String chart() {
		return text("/patients/{id}");
	}

	private String text(String path) {
		return this.pages.read(this.dana, path, this.ray);
	}

}
