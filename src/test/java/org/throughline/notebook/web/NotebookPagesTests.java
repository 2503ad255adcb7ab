package org.throughline.notebook.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.notebook.Notebook;
import org.throughline.notebook.NotebookLineView;
import org.throughline.notebook.NotebookService;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class NotebookPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private NotebookService service;

	@Autowired
	private Notebook notebook;

	@Autowired
	private CountedStatements.Statements statements;

	@Autowired
	private JdbcClient jdbc;

	private TestClinic clinic;

	private Actor dana;

	private UUID denise;

	@BeforeEach
	void aCoordinatorAndAPatient() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
		this.denise = this.patients.inOurCare(this.dana, "Denise", "Kowal");
	}

	@Test
	void jotsOnceAndGoesOnWhereOneWas() {
		String key = UUID.randomUUID().toString();
		for (int click = 0; click < 2; click++) {
			assertThat(this.mvc.post()
				.uri("/notebook")
				.with(signedInAs(this.dana))
				.header("Referer", "http://localhost/patients")
				.param("words", "Harlan Pharm: ask for Joyce")
				.param("formKey", key)).hasRedirectedUrl("/patients");
		}
		assertThat(lines()).singleElement().extracting((line) -> line.kind().label()).isEqualTo("Pharmacy");
	}

	@Test
	void keepsWhatIsTooLongOrNothingInTheField() {
		String long201 = "x".repeat(201);
		assertThat(send("/notebook", Map.of("words", long201))).hasStatus(422).bodyText().contains(long201, "too long");
		assertThat(this.mvc.post()
			.uri("/notebook")
			.with(signedInAs(this.dana))
			.header("HX-Request", "true")
			.param("words", long201)).hasStatus(422).bodyText().contains(long201, "too long").doesNotContain("<html");
		assertThat(send("/notebook", Map.of("words", "  "))).hasStatus(422).bodyText().contains("should not slip");
		assertThat(lines()).isEmpty();
	}

	@Test
	void answersTheSheetOnTopOfAPageWithAFreshForm() {
		assertThat(this.mvc.post()
			.uri("/notebook")
			.with(signedInAs(this.dana))
			.header("HX-Request", "true")
			.param("words", "Luz missed Tuesday")).hasStatusOk().hasHeader("HX-Trigger", "notebook-changed");
		assertThat(get("/notebook/strip")).bodyText().contains("Luz missed Tuesday", "pad-lines");
	}

	@Test
	void findsThePatientByTheNameAfterTheSignWithoutScripts() {
		UUID line = jot("@Denise Kowal “no ride on Fridays”");
		assertThat(get("/notebook/" + line + "/barrier")).hasStatusOk()
			.bodyText()
			.contains("whom is it about?", "Denise Kowal", "value=\"" + this.denise + "\"");
		assertThat(send("/notebook/" + line + "/patient", Map.of("into", "BARRIER", "choose", this.denise.toString())))
			.hasRedirectedUrl("/notebook/" + line + "/barrier");
		assertThat(get("/notebook/" + line + "/barrier")).bodyText()
			.contains("no ride on Fridays</textarea>", "Someone else");
		assertThat(send("/notebook/" + line + "/barrier", Map.of("account", ""))).hasStatus(422)
			.bodyText()
			.contains("Choose what it is about.");
		assertThat(send("/notebook/" + line + "/barrier", Map.of("kind", "TRANSPORT", "account", "No ride on Fridays")))
			.hasRedirectedUrl("/patients/" + this.denise + "#barriers");
		assertThat(get("/notebook/" + line)).bodyText().contains("Became a barrier", "/patients/" + this.denise);
		assertThat(get("/notebook/" + line + "/flag")).hasRedirectedUrl("/notebook/" + line);
	}

	@Test
	void findsNobodyOfAnotherClinic() {
		Actor there = this.people.stranger();
		UUID theirs = this.patients.inOurCare(there, "Raymond", "Mercado");
		UUID line = jot("@Mercado called");
		assertThat(get("/notebook/" + line + "/flag")).bodyText().doesNotContain(theirs.toString(), "Raymond");
		assertThat(send("/notebook/" + line + "/patient", Map.of("into", "FLAG", "q", "Mercado"))).hasStatusOk()
			.bodyText()
			.contains("Nobody found")
			.doesNotContain("Raymond");
		assertThat(send("/notebook/" + line + "/patient", Map.of("into", "FLAG", "choose", theirs.toString())))
			.hasStatus(404);
	}

	@Test
	void becomesAStepOnceAndOffersTheLastOpenTimeBefore() {
		UUID line = about("Call @Denise back");
		Map<String, String> onSaturday = Map.of("title", "Call Denise back", "kind", "CALL", "owner",
				this.dana.staffId().toString(), "due", "PICK", "day", "2025-12-06", "formKey",
				UUID.randomUUID().toString());
		assertThat(send("/notebook/" + line + "/next-step", onSaturday)).hasStatus(422)
			.bodyText()
			.contains("The clinic is closed that day", "Use Fri Dec 5");
		Map<String, String> tomorrow = Map.of("title", "Call Denise back", "kind", "CALL", "owner",
				this.dana.staffId().toString(), "due", "NEXT_DAY", "formKey", UUID.randomUUID().toString());
		MvcTestResult first = send("/notebook/" + line + "/next-step", tomorrow);
		assertThat(first).hasStatus3xxRedirection();
		assertThat(send("/notebook/" + line + "/next-step", tomorrow))
			.hasRedirectedUrl(first.getResponse().getRedirectedUrl());
		assertThat(send("/notebook/" + line + "/next-step",
				Map.of("title", "Again", "kind", "CALL", "owner", this.dana.staffId().toString(), "due", "TODAY")))
			.hasStatus(422)
			.bodyText()
			.contains("Nothing was made twice");
		assertThat(this.jdbc.sql("select count(*) from follow_up where patient_id = ?")
			.param(this.denise)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void becomesAFlagAndAHandoff() {
		UUID flag = about("Denise slept two hours");
		assertThat(
				send("/notebook/" + flag + "/flag", Map.of("kind", "PANIC_SYMPTOMS", "because", "She slept two hours")))
			.hasRedirectedUrl("/patients/" + this.denise);
		UUID handoff = about("Denise would like to talk");
		Actor marcus = this.clinic.marcus();
		Map<String, String> offer = Map.of("kind", "MESSAGE", "concern", "She would like to talk", "stepTitle",
				"Call Denise", "stepKind", "CALL", "due", "NEXT_DAY");
		assertThat(send("/notebook/" + handoff + "/handoff", offer)).hasStatus(422).bodyText().contains("whom you ask");
		assertThat(this.mvc.post()
			.uri("/notebook/{id}/handoff", handoff)
			.with(signedInAs(this.dana))
			.param("to", marcus.staffId().toString())
			.param("kind", "MESSAGE")
			.param("concern", "She would like to talk")
			.param("stepTitle", "Call Denise")
			.param("stepKind", "CALL")
			.param("due", "NEXT_DAY")).hasStatus3xxRedirection();
		assertThat(lines()).isEmpty();
	}

	@Test
	void offersTheLastOpenTimeBeforeForAHandoffToo() {
		UUID line = about("Denise would like to talk");
		Map<String, String> onSaturday = Map.of("kind", "MESSAGE", "to", this.clinic.marcus().staffId().toString(),
				"concern", "She would like to talk", "stepTitle", "Call Denise", "stepKind", "CALL", "due", "PICK",
				"day", "2025-12-06");
		assertThat(send("/notebook/" + line + "/handoff", onSaturday)).hasStatus(422)
			.bodyText()
			.contains("The last open time before is Fri Dec 5", "Use Fri Dec 5")
			.doesNotContain("Keep the closed day", "keep the day");
		Map<String, String> used = new HashMap<>(onSaturday);
		used.put("useOpenTime", "2025-12-05T16:30");
		assertThat(send("/notebook/" + line + "/handoff", used)).hasStatus3xxRedirection();
		assertThat(lines()).isEmpty();
	}

	@Test
	void becomesWhatTheFormSaidOfThePatientWhoStoodOnIt() {
		UUID rosa = this.patients.inOurCare(this.dana, "Rosa", "Lind");
		UUID line = about("Denise has no ride");
		assertThat(get("/notebook/" + line + "/barrier")).bodyText()
			.contains("name=\"about\" value=\"" + this.denise + "\"");
		Map<String, String> form = Map.of("kind", "TRANSPORT", "account", "No ride", "about", this.denise.toString());
		this.service.pick(this.dana, line, rosa, TestClock.START);
		assertThat(send("/notebook/" + line + "/barrier", form))
			.hasRedirectedUrl("/patients/" + this.denise + "#barriers");

		UUID other = about("Denise slept two hours");
		this.service.unpick(this.dana, other);
		assertThat(send("/notebook/" + other + "/flag",
				Map.of("kind", "PANIC_SYMPTOMS", "because", "She slept two hours", "about", this.denise.toString())))
			.hasRedirectedUrl("/patients/" + this.denise);
		assertThat(this.notebook.line(this.dana, other).patientId()).isEqualTo(this.denise);
	}

	@Test
	void becomesNothingForSomebodyOfAnotherClinic() {
		UUID theirs = this.patients.inOurCare(this.people.stranger(), "Raymond", "Mercado");
		UUID line = about("No ride");
		assertThat(send("/notebook/" + line + "/barrier",
				Map.of("kind", "TRANSPORT", "account", "No ride", "about", theirs.toString())))
			.hasStatus(404);
		assertThat(lines()).hasSize(1);
	}

	@Test
	void losesNoWordAboutALineThatAnotherWindowHandled() {
		UUID line = jot("Ask for Joyce");
		this.service.handle(this.dana, line, "She called", TestClock.START);
		assertThat(send("/notebook/" + line + "/handling", Map.of("how", "Left a note"))).flash()
			.containsEntry("youWrote", "Left a note")
			.containsKey("problem");
		assertThat(send("/notebook/" + line, Map.of("words", "Ask for Joyce at two", "seen", "0"))).flash()
			.containsEntry("youWrote", "Ask for Joyce at two")
			.containsKey("problem");
	}

	@Test
	void asksForAWordBeforeALineIsOutOfSight() {
		UUID line = jot("Ask for Joyce");
		assertThat(send("/notebook/" + line + "/handling", Map.of("how", " "))).hasStatus(422)
			.bodyText()
			.contains("A word is enough");
		assertThat(lines()).hasSize(1);
		assertThat(send("/notebook/" + line + "/handling", Map.of("how", "She called"))).hasRedirectedUrl("/notebook");
		assertThat(lines()).isEmpty();
		assertThat(send("/notebook/" + line + "/return", Map.of())).hasRedirectedUrl("/notebook");
		assertThat(lines()).hasSize(1);
	}

	@Test
	void showsWhatTwoWindowsWroteSideBySide() {
		UUID line = jot("Ask for Joyce");
		assertThat(send("/notebook/" + line, Map.of("words", "Ask for Joyce after two", "seen", "0")))
			.hasRedirectedUrl("/notebook");
		assertThat(send("/notebook/" + line, Map.of("words", "Ask for Joyce before two", "seen", "0"))).hasStatus(409)
			.bodyText()
			.contains("Ask for Joyce after two", "Ask for Joyce before two", "in another window");
	}

	@Test
	void costsNoPageAStatementAndOneByItself() {
		jot("Ask for Joyce");
		for (String page : List.of("/my-day", "/patients", "/owns", "/patients/" + this.denise)) {
			assertThat(ofTheNotebook(page)).as(page).isEmpty();
		}
		assertThat(ofTheNotebook("/notebook/strip")).hasSize(1);
	}

	private List<String> ofTheNotebook(String page) {
		return this.statements.of(() -> assertThat(get(page)).hasStatusOk())
			.stream()
			.filter((sql) -> sql.contains("notebook_line"))
			.toList();
	}

	private UUID jot(String words) {
		return this.service.jot(this.dana, words, null, TestClock.START);
	}

	private UUID about(String words) {
		UUID line = jot(words);
		this.service.pick(this.dana, line, this.denise, TestClock.START);
		return line;
	}

	private List<NotebookLineView> lines() {
		return this.notebook.inSight(this.dana, 100).lines();
	}

	private MvcTestResult get(String path) {
		return this.mvc.perform(request(HttpMethod.GET, path).with(signedInAs(this.dana)));
	}

	private MvcTestResult send(String path, Map<String, String> fields) {
		MockHttpServletRequestBuilder sent = request(HttpMethod.POST, path).with(signedInAs(this.dana));
		fields.forEach(sent::param);
		return this.mvc.perform(sent);
	}

}
