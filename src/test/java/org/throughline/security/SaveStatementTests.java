package org.throughline.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.throughline.patient.PatientsForTests;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.FixedClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every save there is takes at most sixteen statements, however much it holds: each with
 * its number, and a new save without one fails.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ FixedClock.class, TestStaff.class, PatientsForTests.class, CountedStatements.class, ReadyToSave.class,
		ReadyForCare.class, ReadyForFairness.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaveStatementTests {

	private static final int MOST = 16;

	private static final int UNKNOWN = -1;

	/** They look, sign in or out, or do what a whole clinic does at once. */
	private static final Set<String> NO_SAVES = Set.of("/contacts/new", "/demo/restart", "/demo/sign-in", "/find",
			"/first-administrator", "/first-administrator/again", "/handoffs/new", "/huddle/patients/{patientId}/wall",
			"/import", "/import/discard", "/import/preview", "/patients/search", "/patients/{id}/next-steps/preview",
			"/sign-in", "/sign-out", "/trail/patient", "/trail/person");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CountedStatements.Statements statements;

	@Autowired
	private ReadyToSave ready;

	@Autowired
	private ReadyForCare care;

	@Autowired
	private ReadyForFairness fair;

	@BeforeAll
	void open() {
		this.ready.open();
	}

	@TestFactory
	Stream<DynamicTest> takesItsNumber() {
		return saves().stream().map((save) -> DynamicTest.dynamicTest(save.route(), () -> {
			Sent sent = save.prepared().get();
			MvcTestResult[] answer = new MvcTestResult[1];
			List<String> seen = this.statements.of(() -> answer[0] = this.mvc.perform(sent.to(save.path())));
			assertThat(answer[0].getResponse().getStatus()).as("saved: " + save.route()).isLessThan(400);
			assertThat(answer[0].getMvcResult().getFlashMap().get("problem")).as("saved: " + save.route()).isNull();
			assertThat(seen).as(save.route()).hasSizeLessThanOrEqualTo(MOST);
			if (save.statements() != UNKNOWN) {
				assertThat(seen).as(save.route()).hasSize(save.statements());
			}
		}));
	}

	@Test
	void nothingIsSavedWithoutANumber() {
		Set<String> posts = AccessTable.ROWS.stream()
			.filter((row) -> HttpMethod.POST.equals(row.method()))
			.map((row) -> row.pattern().getPatternString())
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> counted = saves().stream().map(Save::path).collect(Collectors.toCollection(TreeSet::new));
		assertThat(counted).doesNotContainAnyElementsOf(NO_SAVES);
		counted.addAll(NO_SAVES);
		assertThat(counted).isEqualTo(posts);
	}

	private List<Save> saves() {
		List<Save> saves = new ArrayList<>();
		saves.addAll(ofSteps());
		saves.addAll(ofHandoffs());
		saves.addAll(ofPatients());
		saves.addAll(ofTheHuddle());
		saves.addAll(ofTheNotebook());
		saves.addAll(ofTheClinic());
		saves.addAll(ofResponsibilities());
		saves.addAll(ofSafetyPlans());
		saves.addAll(ofPlans());
		saves.addAll(ofCareTeams());
		return saves;
	}

	private List<Save> ofSteps() {
		return List.of(
				save("/patients/{id}/next-steps", 8,
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "title", "Call him", "kind",
								"CALL", "owner", "staff:" + this.ready.luis().staffId(), "due", "NEXT_DAY", "formKey",
								this.ready.key())),
				save("/next-steps/{id}/acceptance", 8, () -> this.ready.by(this.ready.luis(), this.ready.asked())),
				save("/next-steps/{id}/decline", 7,
						() -> this.ready.by(this.ready.luis(), this.ready.asked(), "reason", "On leave")),
				save("/next-steps/{id}/take", 8, () -> this.ready.by(this.ready.luis(), this.ready.needed())),
				save("/next-steps/{id}/ask", 8,
						() -> this.ready.by(this.ready.dana(), this.ready.needed(), "owner",
								this.ready.id(this.ready.luis()))),
				save("/next-steps/{id}/hand-over", 8,
						() -> this.ready.by(this.ready.dana(), this.ready.mine(), "owner",
								this.ready.id(this.ready.luis()))),
				save("/next-steps/{id}/hardest", 3,
						() -> this.ready.by(this.ready.dana(), this.ready.mine(), "hardest", "true")),
				save("/next-steps/{id}/attempts", 6,
						() -> this.ready.by(this.ready.dana(), this.ready.mine(), "way", "CALL_OUT", "outcome",
								"NO_ANSWER")),
				atMost("/next-steps/{id}/attempts (next try)",
						() -> this.ready.by(this.ready.dana(), this.ready.mine(), "way", "CALL_OUT", "outcome",
								"NO_ANSWER", "tryAt", "2025-12-02T11:00")),
				save("/next-steps/{id}/attempts (wrong number)", 12,
						() -> this.ready.by(this.ready.dana(), this.ready.mine(), "way", "CALL_OUT", "outcome",
								"WRONG_NUMBER")),
				save("/next-steps/{id}/completion", 11,
						() -> this.ready.by(this.ready.dana(), this.ready.mine(), "outcome", "REACHED", "gotEasier",
								"Sleeps through")),
				save("/next-steps/{id}/completion (repeated)", 12,
						() -> this.ready.by(this.ready.dana(), this.ready.repeated())),
				save("/next-steps/{id}/waiting", 8,
						() -> this.ready.by(this.ready.dana(), this.ready.mine(), "on", "County rides", "due",
								"NEXT_DAY")),
				save("/next-steps/{id}/resuming", 8, () -> this.ready.by(this.ready.dana(), this.ready.waiting())),
				save("/next-steps/{id}/date", 8,
						() -> this.ready.by(this.ready.dana(), this.ready.mine(), "due", "NEXT_DAY", "reason",
								"No phone")),
				save("/next-steps/{id}/asks", 6,
						() -> this.ready.by(this.ready.dana(), this.ready.mine(), "asksLogIn", "true")),
				save("/next-steps/{id}/failure", 6,
						() -> this.ready.by(this.ready.dana(), this.ready.mine(), "reason", "Office closed")),
				save("/next-steps/{id}/drop", 6,
						() -> this.ready.by(this.ready.dana(), this.ready.mine(), "reason", "Has a ride")),
				save("/next-steps/{id}/reopening", 10, () -> this.ready.by(this.ready.dana(), this.ready.done())),
				save("/next-steps/{id}/undoing", 10, () -> this.ready.by(this.ready.dana(), this.ready.done())));
	}

	private List<Save> ofHandoffs() {
		return List.of(save("/handoffs", 14, () -> this.ready.offer(false)),
				save("/handoffs (taken at once)", 15, () -> this.ready.offer(true)),
				save("/handoffs/{id}/acceptance", 11, () -> this.ready.by(this.ready.luis(), this.ready.offered())),
				save("/handoffs/{id}/decline", 7,
						() -> this.ready.by(this.ready.luis(), this.ready.offered(), "reason", "With a patient")),
				save("/handoffs/{id}/give-back", 11,
						() -> this.ready.by(this.ready.luis(), this.ready.taken(), "reason", "Called away")),
				save("/handoffs/{id}/withdrawal", 9,
						() -> this.ready.by(this.ready.dana(), this.ready.offered(), "reason", "Asked myself")),
				save("/handoffs/{id}/withdrawal (given on)", 10,
						() -> this.ready.by(this.ready.dana(), this.ready.offered(), "reason", "Better with Ana",
								"becomes", "GIVEN_ON", "givenTo", this.ready.ana())),
				atMost("/handoffs/{id}/passing",
						() -> this.ready.by(this.ready.luis(), this.ready.taken(), "passTo", this.ready.ana(), "reason",
								"Ana knows her.")),
				atMost("/patients/{id}/outside-handoffs",
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "formKey", this.ready.key(),
								"externalId", this.ready.external().toString(), "concern", "Chest tight", "way", "FAX",
								"due", "NEXT_DAY")),
				atMost("/outside-handoffs/{id}/confirmation",
						() -> this.ready.by(this.ready.dana(), this.ready.sentOutside(), "by", "Kim", "way", "PHONE")),
				atMost("/patients/{id}/already-told",
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "what", "How his son died",
								"formKey", this.ready.key())),
				atMost("/already-told/{line}/removal", () -> this.ready.by(this.ready.dana(), this.ready.told())),
				atMost("/handoffs/{id}/keeping", () -> this.ready.by(this.ready.luis(), this.ready.passedOn())),
				save("/handoffs/{id}/left-before", 9, () -> this.ready.by(this.ready.dana(), this.ready.offered())),
				save("/handoffs/{id}/report", 6,
						() -> this.ready.by(this.ready.luis(), this.ready.taken(), "words", "We talked. He is calmer.",
								"safetyPlanMade", "true", "nextVisitOn", "2025-12-04")),
				save("/handoffs/{id}/acknowledgement", 5,
						() -> this.ready.by(this.ready.dana(), this.ready.reported())),
				save("/handoffs/before-leaving/{line}", 5,
						() -> this.ready.by(this.ready.dana(),
								this.ready.of("before_leaving where handoff_id = '%s' order by id limit 1"
									.formatted(this.ready.offered())))));
	}

	private List<Save> ofPatients() {
		return List.of(save("/patients", 8, () -> this.ready.by(this.ready.dana(), null, this.ready.form(null))),
				save("/patients/{id}/edit", 11,
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), this.ready.form("0"))),
				save("/patients/{id}/enrollment", 8,
						() -> this.ready.by(this.ready.dana(), this.ready.listed(), "agreedHow", "In the room",
								"formKey", this.ready.key())),
				save("/patients/{id}/enrollment/end", 11, this.ready::careEnd),
				save("/patients/{id}/death", 16,
						() -> this.ready.by(this.ready.dana(), this.ready.patientWithSteps(), "on", "2025-12-01")),
				save("/patients/{id}/death/correction", 5, () -> {
					UUID patient = this.ready.patient();
					this.ready.died(patient);
					return this.ready.by(this.ready.dana(), patient);
				}), atMost("/patients/elsewhere", this.ready::elsewhere),
				save("/patients/{id}/barriers", 6,
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "kind", "TRANSPORT", "account",
								"No truck", "formKey", this.ready.key())),
				save("/patients/{id}/barriers/{barrier}/blocked-step", 6, () -> this.ready.stuck("blockedStep")),
				save("/patients/{id}/barriers/{barrier}/steps", 8, () -> this.ready.stuck("step")),
				save("/patients/{id}/barriers/{barrier}/clearing", 5,
						() -> this.ready.barrier(this.ready.patient(), false, "how", "County rides")),
				save("/patients/{id}/barriers/{barrier}/return", 5,
						() -> this.ready.barrier(this.ready.patient(), true)),
				save("/patients/{patientId}/flags", 8,
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "kind", "PANIC_SYMPTOMS",
								"because", "Could not sleep", "formKey", this.ready.key())),
				save("/patients/{patientId}/flags/{flagId}/lowering", 5, this.ready::flag),
				save("/patients/{id}/contacts", 7,
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "way", "CALL_IN", "outcome",
								"REACHED", "gotEasier", "Walked the dog", "formKey", this.ready.key())),
				save("/patients/{patientId}/wins", 6,
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "words", "Walked the dog",
								"inTheirWords", "true", "formKey", this.ready.key())),
				save("/patients/{id}/visits", 7,
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "date", "2025-12-03", "time",
								"10:00", "minutes", "20", "withStaff", this.ready.id(this.ready.luis()), "purpose",
								"Blood pressure", "formKey", this.ready.key())),
				save("/visits/{id}/arrival", 6, () -> this.ready.by(this.ready.dana(), this.ready.visit())),
				save("/visits/{id}/miss", 6,
						() -> this.ready.by(this.ready.dana(), this.ready.visit(), "reason", "TRANSPORT")),
				atMost("/visits/{id}/easier",
						() -> this.ready.by(this.ready.dana(), this.ready.visited(), "gotEasier", "Sleep")),
				atMost("/visits/{id}/hard", () -> this.ready.by(this.ready.dana(), this.ready.visited())),
				save("/visits/{id}/reopening", 6, () -> this.ready.by(this.ready.dana(), this.ready.visited())),
				save("/visits/{id}/cancellation", 6, () -> this.ready.by(this.ready.dana(), this.ready.visit())),
				save("/drafts/{form}", 1, () -> this.ready.by(this.ready.dana(), "handoff", "concern", "Cannot sl")),
				save("/drafts/{form}/removal", 1, () -> this.ready.by(this.ready.dana(), "handoff")));
	}

	private List<Save> ofTheHuddle() {
		return List.of(save("/huddle", 3, () -> this.ready.by(this.ready.dana(), null)),
				save("/huddle/clock", 4, () -> this.ready.by(this.ready.dana(), null)),
				save("/huddle/patients/{patientId}/talked-through", 5,
						() -> this.ready.by(this.ready.dana(), this.ready.flagged())),
				save("/huddle/patients/{patientId}/letting-go", 7,
						() -> this.ready.by(this.ready.dana(), this.ready.ofPatient(this.ready.needed()))),
				save("/huddle/patients/{patientId}/return", 5, () -> {
					UUID patient = this.ready.flagged();
					this.ready.talkThrough(patient);
					return this.ready.by(this.ready.dana(), patient);
				}),
				save("/huddle/patients/{patientId}/note", 7,
						() -> this.ready.by(this.ready.dana(), this.ready.flagged(), "whatChanged", "Lost the truck",
								"whoCallsWhom", "Luis calls him", "wouldWorry", "No call by noon")),
				save("/huddle/patients/{patientId}/owner", 10, () -> this.ready.atTheHuddle(this.ready.needed())),
				save("/huddle/patients/{patientId}/yes", 10, () -> this.ready.atTheHuddle(this.ready.needed())),
				save("/huddle/patients/{patientId}/steps", 15,
						() -> this.ready.by(this.ready.dana(), this.ready.flagged(), "title", "Call him", "kind",
								"CALL", "staffId", this.ready.id(this.ready.luis()), "day", "2025-12-03", "here",
								"true", "formKey", this.ready.key())),
				atMost("/huddle/patients/{patientId}/responsibilities/{id}/holder", this.ready::holdingAtTheHuddle),
				atMost("/huddle/patients/{patientId}/responsibilities/{id}/yes", this.ready::holdingAtTheHuddle),
				atMost("/huddle/names", () -> this.ready.by(this.ready.dana(), null, "names", "true")),
				atMost("/huddle/screen", () -> this.ready.by(this.ready.dana(), null)),
				save("/huddle/closing", 4, () -> this.ready.by(this.ready.dana(), null)));
	}

	private List<Save> ofTheNotebook() {
		return List.of(
				atMost("/notebook",
						() -> this.ready.by(this.ready.dana(), null, "words", "No truck", "formKey", this.ready.key())),
				atMost("/notebook/{id}",
						() -> this.ready.by(this.ready.dana(), this.ready.jotted(), "words", "Two trucks", "seen",
								"0")),
				atMost("/notebook/{id}/handling",
						() -> this.ready.by(this.ready.dana(), this.ready.jotted(), "how", "Called")),
				atMost("/notebook/{id}/return", () -> this.ready.by(this.ready.dana(), this.ready.handled())),
				atMost("/notebook/{id}/patient",
						() -> this.ready.by(this.ready.dana(), this.ready.jotted(), "into", "NEXT_STEP", "choose",
								this.ready.patient().toString())),
				atMost("/notebook/{id}/barrier",
						() -> this.ready.by(this.ready.dana(), this.ready.jottedOf(this.ready.patient()), "kind",
								"TRANSPORT", "account", "No truck", "formKey", this.ready.key())),
				atMost("/notebook/{id}/flag",
						() -> this.ready.by(this.ready.dana(), this.ready.jottedOf(this.ready.patient()), "kind",
								"PANIC_SYMPTOMS", "because", "Could not sleep", "formKey", this.ready.key())),
				atMost("/notebook/{id}/handoff",
						() -> this.ready.by(this.ready.dana(), this.ready.jottedOf(this.ready.patient()), "kind",
								"MESSAGE", "to", this.ready.id(this.ready.luis()), "concern", "Cannot sleep",
								"stepTitle", "Call him", "stepKind", "CALL", "due", "NEXT_DAY", "formKey",
								this.ready.key())),
				atMost("/notebook/{id}/next-step",
						() -> this.ready.by(this.ready.dana(), this.ready.jottedOf(this.ready.patient()), "title",
								"Call him", "kind", "CALL", "owner", this.ready.id(this.ready.luis()), "due",
								"NEXT_DAY", "formKey", this.ready.key())));
	}

	private List<Save> ofSafetyPlans() {
		return List.of(atMost("/patients/{id}/plan/said-back",
				() -> this.ready.by(this.ready.dana(), this.fair.withPlan(), "result", "DONE", "words", "I breathe",
						"question", "WHOM", "answer", "Dana", "version", "1", "formKey", this.ready.key())),
				atMost("/patients/{id}/felt",
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "toldTwice", "false", "knowsWhom",
								"true", "askedOn", "2025-12-01", "formKey", this.ready.key())),
				atMost("/patients/{id}/accommodations",
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "what", "Late visits", "since",
								"2025-12-01", "until", "2026-01-12", "formKey", this.ready.key())),
				atMost("/patients/{id}/accommodations/{accommodation}/going-on",
						() -> this.fair.accommodation("until", "2026-02-02", "was", "2026-01-12")),
				atMost("/patients/{id}/accommodations/{accommodation}/end", this.fair::accommodation),
				atMost("/patients/{id}/labels",
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "label", "noncompliant", "saidBy",
								"A letter", "saidOn", "2025-11-01", "formKey", this.ready.key())),
				atMost("/patients/{id}/labels/{label}/account", () -> this.fair.label("account", "No truck")),
				atMost("/patients/{id}/labels/{label}/questions", () -> this.fair.label("question", "Is it so?")),
				atMost("/patients/{id}/labels/{label}/setting-aside", () -> this.fair.label("why", "No truck")),
				atMost("/patients/{id}/safety-plan",
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "warningSigns", "Numb hands",
								"version", "0", "formKey", this.ready.key())),
				atMost("/patients/{id}/safety-plan/copies",
						() -> this.ready.by(this.ready.dana(), this.care.withSafetyPlan(), "formKey",
								this.ready.key())),
				atMost("/patients/{id}/safety-plan/copies/{copy}/removal", this.care::safetyPlanOnPaper),
				atMost("/patients/{id}/safety-plan/nights",
						() -> this.ready.by(this.ready.dana(), this.care.withSafetyPlan(), "answer", "YES", "askedOn",
								"2025-12-02", "formKey", this.ready.key())));
	}

	private List<Save> ofCareTeams() {
		return List.of(atMost("/external-clinicians",
				() -> this.ready.by(this.ready.dana(), null, "name", "Dr. Ines Halloran", "role", "cardiologist",
						"organization", "Lakeside Heart", "phone", "(320) 555-0140", "formKey", this.ready.key())),
				atMost("/external-clinicians/{id}",
						() -> this.ready.by(this.ready.dana(), this.ready.external(), "name", "Dr. Ines Halloran",
								"role", "cardiologist", "organization", "Bluff Heart", "fax", "507-555-0141", "version",
								"0", "formKey", this.ready.key())),
				atMost("/external-clinicians/{id}/leaving",
						() -> this.ready.by(this.ready.dana(), this.ready.external(), "words", "Moved away")),
				atMost("/external-clinicians/{id}/return", this.care::gone),
				atMost("/patients/{id}/care-team/elsewhere",
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "name", "Dr. Ines Halloran",
								"role", "cardiologist", "organization", "Lakeside Heart", "phone", "(320) 555-0140",
								"formKey", this.ready.key())),
				atMost("/patients/{id}/care-team",
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "whom",
								"staff:" + this.ready.id(this.ready.luis()), "does", "rides", "since", "2025-12-01",
								"formKey", this.ready.key())),
				atMost("/patients/{id}/care-team/{member}/leaving", this.care::onTheTeam),
				atMost("/patients/{id}/care-team/{member}/may-leave", this.care::somebodyElsewhere),
				atMost("/patients/{id}/contact-card",
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "version", "0", "rows[0].forWhat",
								"At night", "rows[0].whom", "line:988", "formKey", this.ready.key())),
				atMost("/patients/{id}/contact-card/{position}/acceptance",
						() -> this.care.askedForALine("number", "(320) 555-0118")),
				atMost("/patients/{id}/contact-card/{position}/decline",
						() -> this.care.askedForALine("reason", "Away")),
				atMost("/patients/{id}/contact-card/{position}/number", this.care::aNumberToLookAt),
				atMost("/patients/{id}/agreements",
						() -> this.ready.by(this.ready.dana(), this.care.withCard(), "about", "CARD", "version", "1")),
				atMost("/patients/{id}/contact-people/{person}/topics", this.care::somebodyTold),
				atMost("/patients/{id}/worries",
						() -> this.ready.by(this.ready.dana(), this.care.withPlan(), "words", "It asks too much",
								"formKey", this.ready.key())),
				atMost("/patients/{id}/worries/{worry}/answer", this.care::worried),
				atMost("/patients/{id}/risk-views",
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "words", "High at night",
								"formKey", this.ready.key())),
				atMost("/patients/{id}/risk-views/{view}/withdrawal", this.care::seen));
	}

	private List<Save> ofResponsibilities() {
		return List.of(
				atMost("/patients/{id}/responsibilities",
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "what", "RISK", "holder",
								this.ready.id(this.ready.luis()), "formKey", this.ready.key())),
				atMost("/responsibilities/{id}/acceptance",
						() -> this.ready.by(this.ready.luis(), this.ready.held(this.ready.luis()))),
				atMost("/responsibilities/{id}/decline",
						() -> this.ready.by(this.ready.luis(), this.ready.held(this.ready.luis()), "reason", "Away")),
				atMost("/responsibilities/{id}/holder",
						() -> this.ready.by(this.ready.dana(), this.ready.unheld(), "holder",
								this.ready.id(this.ready.luis()))),
				atMost("/responsibilities/{id}/return",
						() -> this.ready.by(this.ready.dana(), this.ready.held(this.ready.dana()), "reason", "Away")),
				atMost("/responsibilities/{id}/end",
						() -> this.ready.by(this.ready.dana(), this.ready.held(this.ready.dana()), "reason",
								"Has a car")),
				atMost("/responsibilities/{id}/last-day",
						() -> this.ready.by(this.ready.dana(), this.ready.bridge(), "endsOn", "2025-12-22")),
				atMost("/clinic/responsibilities",
						() -> this.ready.by(this.ready.dana(), null, "name", "Interpreter", "whoMay", "CLINICIAN")),
				atMost("/clinic/responsibilities/{id}/retirement",
						() -> this.ready.by(this.ready.dana(), this.ready.ownKind())));
	}

	private List<Save> ofPlans() {
		return List.of(
				atMost("/patients/{id}/plan/words",
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "words", "I want to sleep",
								"heardIn", "Exam room", "formKey", this.ready.key())),
				atMost("/patients/{id}/plan/words (corrected)", this.ready::correctedWords),
				atMost("/patients/{id}/plan/words/{words}/past", this.ready::wordsOfAPlan),
				atMost("/patients/{id}/plan/doses/{step}", this.ready::doseInAPlan),
				atMost("/patients/{id}/plan/doses", this.ready::doseThatWasSaid),
				atMost("/patients/{id}/plan/doses (of a visit)", this.ready::doseOfAVisit),
				atMost("/patients/{id}/plan", this.ready::planWithManySteps),
				atMost("/patients/{id}/plan/keeper", this.ready::planNobodyKeeps),
				atMost("/patients/{id}/plan/merges", this.ready::callsToMerge),
				atMost("/patients/{id}/plan/pickups",
						() -> this.ready.by(this.ready.dana(), this.ready.patient(), "pickedUp", "true", "askedOn",
								"2025-12-02", "formKey", this.ready.key())),
				atMost("/patients/{id}/plan/steps", this.ready::whatTheyWillTry));
	}

	/** How many depends on which of the clinics and colleagues are read already. */
	private List<Save> ofTheClinic() {
		return List.of(atMost("/clinic", () -> this.ready.by(this.ready.dana(), null, this.ready.settings())),
				atMost("/clinic/closed-days",
						() -> this.ready.by(this.ready.dana(), null, "day", "2025-12-24", "reason", "Christmas Eve")),
				atMost("/clinic/holidays",
						() -> this.ready.by(this.ready.dana(), null, "holiday", "CHRISTMAS", "closed", "false")),
				atMost("/clinic/closed-days/removal",
						() -> this.ready.by(this.ready.dana(), null, "day", "2025-12-24")),
				atMost("/people", () -> this.ready.by(this.ready.dana(), null, this.ready.person(null))),
				atMost("/people/{id}",
						() -> this.ready.by(this.ready.dana(), this.ready.somebody(), this.ready.person("0"))),
				atMost("/people/{id}/away",
						() -> this.ready
							.by(this.ready.dana(), this.ready.somebody(), "from", "2025-12-08", "until", "2025-12-09")),
				atMost("/people/{id}/away/{awayId}/end", this.ready::away),
				atMost("/away",
						() -> this.ready.by(this.ready.dana(), null, "who", this.ready.somebody().toString(), "from",
								"2025-12-08", "until", "2025-12-09", "coverId", this.ready.id(this.ready.luis()))),
				atMost("/away/{id}/covers", this.ready::uncovered),
				atMost("/away/{id}/dates/{awayId}/end", this.ready::away),
				atMost("/away/{id}/hand-over", this.ready::absent),
				atMost("/covers/{id}/acceptance", () -> this.ready.by(this.ready.luis(), this.ready.cover())),
				atMost("/covers/{id}/decline",
						() -> this.ready.by(this.ready.luis(), this.ready.cover(), "reason", "Away then too")),
				atMost("/people/{id}/sign-in", () -> this.ready.by(this.ready.dana(), this.ready.somebody())),
				atMost("/people/{id}/sign-in/stop", () -> this.ready.by(this.ready.dana(), this.ready.somebody())),
				atMost("/people/{id}/sign-in/return", () -> this.ready.by(this.ready.dana(), this.ready.stopped())),
				atMost("/people/{id}/leaving", () -> this.ready.by(this.ready.dana(), this.ready.stopped())),
				atMost("/clinic-at-hand",
						() -> this.ready.by(this.ready.dana(), null, "clinic",
								this.ready.dana().clinicId().toString())),
				atMost("/my-day/order", () -> this.ready.by(this.ready.dana(), null, "by", "time")),
				atMost("/account/email", () -> this.ready.by(this.ready.dana(), null, "digest", "false")),
				atMost("/account/keys",
						() -> this.ready.by(this.ready.dana(), null, "letters", "true", "keys[NEXT]", "x")),
				atMost("/account/keys/return", () -> this.ready.by(this.ready.dana(), null)),
				atMost("/account/password", this.ready::password));
	}

	private static Save atMost(String route, Supplier<Sent> prepared) {
		return new Save(route, UNKNOWN, prepared);
	}

	private static Save save(String route, int statements, Supplier<Sent> prepared) {
		return new Save(route, statements, prepared);
	}

	/**
	 * @param route its path, and in brackets which of its cases
	 */
	private record Save(String route, int statements, Supplier<Sent> prepared) {

		String path() {
			return this.route.replaceFirst(" .*", "");
		}

	}

}
