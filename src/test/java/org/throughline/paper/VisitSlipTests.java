package org.throughline.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.junit.jupiter.api.Test;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepKind;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.handoff.HandoffService;
import org.throughline.patient.BirthDate;
import org.throughline.patient.BirthDatePrecision;
import org.throughline.patient.PatientDetails;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;
import org.throughline.visit.BookVisit;
import org.throughline.visit.VisitService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Tuesday at nine in the morning.
 */
@ClinicTest
class VisitSlipTests {

	private static final Instant NOW = TestClock.START;

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
	private HandoffService handoffs;

	@Autowired
	private VisitService visits;

	@Autowired
	private JdbcClient jdbc;

	private Actor dana;

	private Actor marcus;

	private Actor luis;

	private UUID ray;

	@BeforeEach
	void openTheClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.luis = clinic.luis();
		this.ray = clinic.ray();
	}

	@Test
	void saysWhoMetThePatientAndWhatHappensNext() {
		this.visits.book(this.dana,
				new BookVisit(this.ray, NOW.minusSeconds(1800), 20, this.dana.staffId(), null, "Your blood pressure"),
				NOW);
		this.visits.book(this.dana, new BookVisit(this.ray, NOW.plus(Duration.ofDays(7)), 20, this.marcus.staffId(),
				null, "How the breath went"), NOW);
		UUID handoff = handoff();
		this.handoffs.take(this.marcus, handoff, NOW);
		own("Do the four-count breath in the car", "five marks on the paper");
		PrintedPage page = print(this.dana, "");
		assertThat(page.text()).containsSubsequence("Ray’s visit", "Tuesday, December 2, 2025", "Who met you today",
				"What happens next", "What you do", "When you come back");
		assertThat(page.text()).contains("Dana Whitcomb, care coordinator", "Your blood pressure",
				"Marcus Oyelaran, counselor", "asked by Dana Whitcomb to meet you",
				"Marcus Oyelaran: Call him about the breath", "tomorrow", "Do the four-count breath in the car",
				"Done when: five marks on the paper", "Tuesday, December 9 at 9:00", "with Marcus Oyelaran, 20 minutes",
				"How the breath went", "988");
		assertThat(page.text()).doesNotContain("cannot breathe in the store");
		assertThat(page.pages()).isEqualTo(1);
	}

	@Test
	void neverPrintsAStepThatNobodyOwnsAsAPromise() {
		UUID needed = step("Have metformin mailed", this.marcus);
		this.followUps.decline(this.marcus, needed, "Not today", NOW);
		step("Find the store’s quiet hours", this.luis);
		assertThat(print(this.dana, "").text()).doesNotContain("metformin", "quiet hours");
		assertThat(page(this.dana, "")).contains("Not on the paper", "Have metformin mailed",
				"Nobody has it. Who does it? Ask someone, then print.", "Luis A. has not said yes.");
	}

	@Test
	void neverPrintsADoseThatNobodyConfirmed() {
		own("Take one sertraline, 50 mg", "an empty box each day");
		assertThat(print(this.dana, "").text()).doesNotContain("sertraline", "50");
		assertThat(page(this.dana, "")).contains("Doses to confirm today",
				"Take one sertraline, 50 mg (an empty box each day)");
	}

	@Test
	void printsADoseThatAPrescriberOrNurseConfirmedToday() {
		own("Take one sertraline, 50 mg", "an empty box each day");
		this.jdbc
			.sql("""
					insert into dose_confirmation (id, patient_id, clinic_id, follow_up_id, line, confirmed_by, confirmed_at)
					select gen_random_uuid(), patient_id, clinic_id, id, title || ' (' || done_looks_like || ')', ?, ?
					  from follow_up where patient_id = ?
					""")
			.params(this.marcus.staffId(), NOW.atOffset(java.time.ZoneOffset.UTC), this.ray)
			.update();
		assertThat(print(this.dana, "").text()).contains("Take one sertraline, 50 mg");
		assertThat(page(this.dana, "")).doesNotContain("Doses to confirm today");
	}

	@Test
	void leavesWhatMayNotBeReadByTheOneWhoPrintsToClinicalPeople() {
		own("Breathe when the worry about the rope comes", "five marks");
		this.jdbc.sql("update follow_up set kind = 'SAFETY' where patient_id = ?").param(this.ray).update();
		assertThat(print(this.luis, "").text()).doesNotContain("rope", "Clinical step");
		assertThat(page(this.luis, "")).contains("A clinical person prints this line.");
	}

	@Test
	void speaksSpanishInOurOwnWordsAndLeavesWhatPeopleTyped() {
		UUID rosa = this.patients.inOurCare(this.dana,
				new PatientDetails("Rosa", "Núñez", null, "she/her",
						new BirthDate(LocalDate.of(1970, 2, 1), BirthDatePrecision.DAY), null, "es", true, null, null,
						null, null, null, List.of(), List.of()));
		this.followUps.create(this.dana, NewStep.of(rosa, "Call the county about the ride", StepKind.RIDE,
				Owner.staff(this.dana.staffId()), Instant.parse("2025-12-02T21:00:00Z")), NOW);
		PrintedPage page = PrintedPage.of(file(this.dana, rosa, ""));
		assertThat(page.text()).contains("martes 2 de diciembre de 2025", "Qué sigue ahora", "Quién le atendió hoy",
				"Call the county about the ride", "hoy antes de las 3:00");
		assertThat(page.language()).isEqualTo("es");
		assertThat(PrintedPage.of(file(this.dana, rosa, "?other=true")).text()).contains("What happens next");
	}

	@Test
	void tellsTheWriterWhichPromiseSpeaksOfThePatientAndNotToThem() {
		this.followUps.create(this.dana, NewStep.of(this.ray, "Ask which dose he takes", StepKind.CALL,
				Owner.staff(this.dana.staffId()), NOW.plus(Duration.ofDays(1))), NOW);
		this.followUps.create(this.dana, NewStep.of(this.ray, "Call the county", StepKind.CALL,
				Owner.staff(this.dana.staffId()), NOW.plus(Duration.ofDays(1))), NOW);
		assertThat(page(this.dana, ""))
			.contains("Speaks of Ray, not to Ray", "<b>Ask which dose he takes</b>", "Give it words to use")
			.doesNotContain("<b>Call the county</b>");
	}

	@Test
	void asksOnPaperWhetherTheyCanFeelThatWeTalkToEachOther() {
		assertThat(print(this.dana, "").text()).containsSubsequence("Did you have to tell anyone the same thing twice?",
				"Yes", "No", "Do you know whom to call?", "Yes", "No");
		assertThat(print(this.dana, "?other=true").text()).contains("¿Tuvo que contarle lo mismo dos veces a alguien?",
				"¿Sabe a quién llamar?");
	}

	@Test
	void saysWhatToCutWhenItDoesNotFitOnePageAndIsNeverShrunk() {
		String longest = "Do the four-count breath in the car, then write down how it went".repeat(2);
		for (int step = 0; step < 22; step++) {
			own(longest.substring(step), "five marks on the paper that hangs at the door");
		}
		assertThat(page(this.dana, ""))
			.contains("Too long for one page", "nothing is made smaller to fit", "Cut or shorten first:",
					"22 things to do. Drop what can wait, or make two one.", longest.substring(0, 60),
					"This slip is too long for one page")
			.doesNotContain("As a PDF");
		assertThat(this.mvc.get().uri("/patients/{id}/slip/file?a4=true", this.ray).with(signedInAs(this.dana)))
			.hasStatus(303)
			.hasHeader("Location", "/patients/" + this.ray + "/slip?a4=true");
	}

	@Test
	void isAFileThatAnyReaderOpens() {
		PrintedPage page = print(this.dana, "");
		assertThat(page.notEmbedded()).isEmpty();
		assertThat(page.tagged()).isTrue();
		assertThat(page.language()).isEqualTo("en");
		assertThat(page.width()).isEqualTo(612);
		assertThat(page.height()).isEqualTo(792);
		PrintedPage a4 = print(this.dana, "?a4=true");
		assertThat(a4.height()).isBetween(841f, 843f);
	}

	@Test
	void saysNothingOfThePatientInItsNameOrTitleAndIsKeptByNobody() {
		MvcTestResult answer = this.mvc.get()
			.uri("/patients/{id}/slip/file", this.ray)
			.with(signedInAs(this.dana))
			.exchange();
		assertThat(answer).hasStatusOk().hasContentType("application/pdf");
		assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("visit-slip.pdf")
			.doesNotContain("Ray", "Mercado");
		assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
		assertThat(print(this.dana, "").title()).isEqualTo("Your visit");
	}

	@Test
	void writesTheLookBeforeItPrints() {
		print(this.dana, "");
		assertThat(this.jdbc.sql("select count(*) from trail where patient_id = ? and detail::text like '%visit slip%'")
			.param(this.ray)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void isNotForTheDeskAndShowsTheCareGroupKindsOnly() {
		Actor bev = this.people.person("Bev", "Hostetler", Discipline.FRONT_DESK, this.dana.clinicId());
		assertThat(this.mvc.get().uri("/patients/{id}/slip/file", this.ray).with(signedInAs(bev)))
			.hasStatus4xxClientError();
		this.followUps.create(this.dana, NewStep.of(this.ray, "Ask about the panic", StepKind.CALL,
				Owner.staff(this.dana.staffId()), NOW.plus(Duration.ofDays(1))), NOW);
		assertThat(print(this.luis, "").text()).contains("Dana Whitcomb: makes a call for you").doesNotContain("panic");
	}

	@Test
	void looksLikeNothingForAnotherClinic() {
		Actor elsewhere = this.people.stranger();
		assertThat(this.mvc.get().uri("/patients/{id}/slip", this.ray).with(signedInAs(elsewhere))).hasStatus(404);
		assertThat(this.mvc.get().uri("/patients/{id}/slip/file", this.ray).with(signedInAs(elsewhere))).hasStatus(404);
	}

	@Test
	void comesInLargePrint() throws Exception {
		own("Do the four-count breath in the car", "five marks on the paper");
		byte[] file = file(this.dana, this.ray, "?large=true");
		Files.createDirectories(Path.of("target", "paper"));
		Files.write(Path.of("target", "paper", "slip-large.pdf"), file);
		Files.write(Path.of("target", "paper", "slip.pdf"), file(this.dana, this.ray, ""));
		assertThat(PrintedPage.of(file).text()).contains("Do the four-count breath");
	}

	@Test
	void keepsThePhoneNumberInOnePieceAndTheQuestionsTogether() throws Exception {
		assertThat(new ClassPathResource("static/css/paper.css").getContentAsString(StandardCharsets.UTF_8))
			.contains(".paper .tel { white-space: nowrap; }", ".paper .asks { page-break-inside: avoid; }");
		assertThat(new ClassPathResource("templates/paper/slip-sheet.html").getContentAsString(StandardCharsets.UTF_8))
			.containsPattern(
					"<div class=\"asks\"><p class=\"after\".*<span class=\"tel\" th:text=\"\\|\\$\\{slip.phone}");
		assertThat(PrintedPage.of(file(this.dana, this.ray, "?large=true")).text()).contains("Two questions for you.");
	}

	private UUID handoff() {
		return this.handoffs.offer(this.dana, new HandoffOffer(
				this.ray, HandoffKind.IN_THE_ROOM, true, false, List.of(this.marcus.staffId()), null,
				"He says that he cannot breathe in the store", null, null, null, null, new HandoffOffer.Step(
						"Call him about the breath", StepKind.CALL, Instant.parse("2025-12-03T23:00:00Z")),
				List.of()), NOW);
	}

	private UUID step(String title, Actor owner) {
		return this.followUps.create(this.dana,
				NewStep.of(this.ray, title, StepKind.OTHER, Owner.staff(owner.staffId()), NOW.plus(Duration.ofDays(1))),
				NOW);
	}

	private void own(String title, String doneWhen) {
		this.followUps.create(this.dana,
				new NewStep(this.ray, title, StepKind.OTHER,
						new Owner.Patient(new Owner.Checking(Rhythm.DAILY, null, this.dana.staffId())),
						NOW.plus(Duration.ofDays(7)), doneWhen, null, false, false, null, null),
				NOW);
	}

	private PrintedPage print(Actor who, String choice) {
		return PrintedPage.of(file(who, this.ray, choice));
	}

	private byte[] file(Actor who, UUID patient, String choice) {
		MvcTestResult answer = this.mvc.get()
			.uri("/patients/" + patient + "/slip/file" + choice)
			.with(signedInAs(who))
			.exchange();
		assertThat(answer).hasStatusOk();
		return answer.getResponse().getContentAsByteArray();
	}

	private String page(Actor who, String choice) {
		return this.pages.read(who, "/patients/{id}/slip" + choice, this.ray);
	}

}
