package org.throughline.handoff.web;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.clinic.ClinicService;
import org.throughline.clinic.NewClinic;
import org.throughline.handoff.HandoffService;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.Ids;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffDirectory;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class OfferControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private HandoffService handoffs;

	@Autowired
	private ClinicService clinics;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private Actor dana;

	private Actor luis;

	private Actor bev;

	private UUID walter;

	@BeforeEach
	void aClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.luis = clinic.luis();
		this.bev = clinic.bev();
		this.walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
	}

	@Test
	void savesOnceHoweverOftenTheFormIsSent() {
		UUID key = Ids.next();
		MvcTestResult first = send(key, "IN_THE_ROOM", "Sugars over 300 again.", false);
		MvcTestResult second = send(key, "IN_THE_ROOM", "Sugars over 300 again.", false);
		assertThat(first).hasStatus3xxRedirection();
		assertThat(second.getResponse().getRedirectedUrl()).isEqualTo(first.getResponse().getRedirectedUrl());
		assertThat(handoffs()).isEqualTo(1);
	}

	@Test
	void saysThatItIsSavedAlreadyWhenTheSameFormComesWithOtherWords() {
		UUID key = Ids.next();
		MvcTestResult first = send(key, "IN_THE_ROOM", "Sugars over 300 again.", false);
		MvcTestResult corrected = send(key, "IN_THE_ROOM", "Sugars over 400 since Sunday.", false);
		assertThat(corrected).hasStatus(409)
			.bodyText()
			.contains("You have saved this already.", "Sugars over 400 since Sunday.",
					"href=\"" + first.getResponse().getRedirectedUrl() + "\"");
		assertThat(handoffs()).isEqualTo(1);
	}

	@Test
	void showsTheStepAsOfferedAndNotToHandOverUntilSomebodyTakesIt() {
		UUID id = handoff(send(Ids.next(), "IN_THE_ROOM", "Sugars over 300 again.", false));
		UUID step = this.jdbc.sql("select follow_up_id from handoff where id = ?").param(id).query(UUID.class).single();
		List<String> pages = List.of("/next-steps/" + step, "/patients/" + this.walter);
		for (String page : pages) {
			assertThat(this.mvc.get().uri(page).with(signedInAs(this.dana))).hasStatusOk()
				.bodyText()
				.containsPattern("(?s)offered to\\s+Luis A\\.")
				.contains("href=\"/handoffs/" + id + "\"")
				.doesNotContain("act=hand-over", "/hand-over\"");
		}
		this.handoffs.take(this.luis, id, TestClock.START);
		for (String page : pages) {
			assertThat(this.mvc.get().uri(page).with(signedInAs(this.dana))).bodyText()
				.doesNotContain("offered to")
				.containsPattern("act=hand-over|/hand-over\"");
		}
	}

	@Test
	void saysToWhomItIsOfferedOnTheSendersDayAndOnWhoOwnsWhat() {
		UUID id = handoff(send(Ids.next(), "IN_THE_ROOM", "Sugars over 300 again.", false));
		for (String page : List.of("/my-day", "/owns", "/owns/" + this.dana.staffId() + "/SOON")) {
			assertThat(this.mvc.get().uri(page).with(signedInAs(this.dana))).bodyText()
				.containsPattern("(?s)offered to\\s+Luis A\\.")
				.doesNotContain("act=hand-over");
		}
		this.handoffs.take(this.luis, id, TestClock.START);
		for (String page : List.of("/my-day", "/owns", "/owns/" + this.luis.staffId() + "/SOON")) {
			assertThat(this.mvc.get().uri(page).with(signedInAs(this.dana))).bodyText().doesNotContain("offered to");
		}
	}

	@Test
	void keepsWhatWasTypedWhenSomethingIsMissing() {
		MvcTestResult answer = send(Ids.next(), "nonsense", "Sugars over 300 again.", false);
		assertThat(answer).hasStatus(422).bodyText().contains("Sugars over 300 again.");
		assertThat(handoffs()).isZero();
	}

	@Test
	void refusesASafetyHandoffOnASlipBesideTheField() {
		assertThat(send(Ids.next(), "SLIP", "Sugars over 300 again.", true)).hasStatus(422)
			.bodyText()
			.contains("say it in the room or by phone");
	}

	@Test
	void asksByWhenInsteadOfADayThatIsNone() {
		assertThat(this.mvc.post()
			.uri("/handoffs/new")
			.param("draft", "handoff")
			.param("concern", "Sugars over 300 again.")
			.param("by", "2025-13-45")
			.with(signedInAs(this.dana))).hasStatusOk().bodyText().contains("Sugars over 300 again.");
	}

	@Test
	void refusesAStepWhoseYearIsASlip() {
		for (String day : List.of("2030-12-03", "2052-12-02", "9999-12-31")) {
			assertThat(offer(Ids.next(), "IN_THE_ROOM", "Sugars over 300 again.", false).param("by", "pick")
				.param("byDate", day)).as(day)
				.hasStatus(422)
				.bodyText()
				.contains("That is more than 5 years from today. Check the year.", "Sugars over 300 again.", day);
		}
		assertThat(handoffs()).isZero();
		assertThat(offer(Ids.next(), "IN_THE_ROOM", "Sugars over 300 again.", false).param("by", "pick")
			.param("byDate", "2030-12-02")).hasStatus3xxRedirection();
	}

	@Test
	void pressingTheSameNoOrTheSameWordTwiceIsNoConflict() {
		UUID declined = handoff(send(Ids.next(), "IN_THE_ROOM", "Sugars over 300 again.", false));
		UUID told = handoff(send(Ids.next(), "IN_THE_ROOM", "He has no strips left.", false));
		this.handoffs.take(this.luis, told, TestClock.START);
		for (int press = 1; press <= 2; press++) {
			assertThat(said(this.luis, declined, "decline", "reason", "In another room\n until ten"))
				.hasRedirectedUrl("/handoffs/" + declined);
			assertThat(said(this.luis, told, "report", "words", "We found him strips."))
				.hasRedirectedUrl("/handoffs/" + told);
		}
		assertThat(said(this.luis, declined, "decline", "reason", "At lunch")).hasStatus(409)
			.bodyText()
			.contains("At lunch");
		assertThat(said(this.luis, told, "report", "words", "And a meter.")).hasStatus(409)
			.bodyText()
			.contains("And a meter.");
	}

	@Test
	void tellsWhoWasFirstAtThePatientsClinicTime() {
		UUID fork = this.clinics.open(
				new NewClinic("Fork Valley", ZoneId.of("America/Denver"), null, NewClinic.usualWeek()), null,
				TestClock.START);
		Actor both = this.people.person(null, "Nora", "Feld", Discipline.CARE_COORDINATOR,
				new LinkedHashSet<>(List.of(fork, this.dana.clinicId())));
		Actor atFork = this.directory.actor(both.staffId(), fork);
		UUID id = handoff(send(Ids.next(), "IN_THE_ROOM", "Sugars over 300 again.", false));
		this.handoffs.take(this.luis, id, TestClock.START);
		assertThat(said(atFork, id, "decline", "reason", "At lunch")).hasStatus(409)
			.bodyText()
			.contains("Luis A. took this at 9:00.")
			.doesNotContain("8:00");
	}

	@Test
	void saysYouWhenItWasYourOwnOtherWindow() {
		UUID id = handoff(send(Ids.next(), "IN_THE_ROOM", "Sugars over 300 again.", false));
		this.handoffs.take(this.luis, id, TestClock.START);
		assertThat(said(this.luis, id, "decline", "reason", "At lunch")).hasStatus(409)
			.bodyText()
			.contains("You, in another window, took this at 9:00.");
	}

	@Test
	void tellsTheDayOfAYesThatIsNotOfToday() {
		UUID id = handoff(send(Ids.next(), "IN_THE_ROOM", "Sugars over 300 again.", false));
		this.handoffs.take(this.luis, id, TestClock.START);
		Actor nora = this.people.person("Nora", "Feld", Discipline.CARE_COORDINATOR, this.dana.clinicId());
		this.clock.advance(Duration.ofDays(2));
		try {
			assertThat(said(nora, id, "decline", "reason", "At lunch")).hasStatus(409)
				.bodyText()
				.contains("Luis A. took this on Dec 2.");
		}
		finally {
			this.clock.reset();
		}
	}

	private MvcTestResult said(Actor by, UUID handoff, String what, String field, String words) {
		return this.mvc.post()
			.uri("/handoffs/{id}/{what}", handoff, what)
			.param(field, words)
			.with(signedInAs(by))
			.exchange();
	}

	@Test
	void keepsTheReportWhenThePatientLeftMeanwhile() {
		UUID id = handoff(send(Ids.next(), "IN_THE_ROOM", "Sugars over 300 again.", false));
		this.handoffs.take(this.luis, id, TestClock.START);
		this.handoffs.leftBefore(this.dana, id, TestClock.START);
		assertThat(this.mvc.post()
			.uri("/handoffs/{id}/report", id)
			.param("words", "We talked for an hour, he will call on Friday.")
			.with(signedInAs(this.luis))).hasStatus(409)
			.bodyText()
			.contains("We talked for an hour, he will call on Friday.", "left before the next person came");
		assertThat(this.mvc.post()
			.uri("/handoffs/{id}/give-back", id)
			.param("reason", "Called to the other building")
			.with(signedInAs(this.luis))).hasStatus(409).bodyText().contains("Called to the other building");
	}

	@Test
	void leadsToTheStepThatNobodyTookWithIt() {
		UUID id = handoff(send(Ids.next(), "IN_THE_ROOM", "Sugars over 300 again.", false));
		assertThat(this.mvc.get().uri("/handoffs/{id}", id).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.containsPattern("href=\"/next-steps/[0-9a-f-]{36}\"");
	}

	@Test
	void callsNothingLateOnceTheHandoffIsOver() {
		UUID id = handoff(send(Ids.next(), "IN_THE_ROOM", "Sugars over 300 again.", false));
		this.handoffs.leftBefore(this.dana, id, TestClock.START);
		this.clock.advance(Duration.ofDays(10));
		try {
			assertThat(this.mvc.get().uri("/handoffs/{id}", id).with(signedInAs(this.dana))).hasStatusOk()
				.bodyText()
				.contains("By Dec 2")
				.doesNotContain("days late");
		}
		finally {
			this.clock.reset();
		}
	}

	private static UUID handoff(MvcTestResult saved) {
		String at = saved.getResponse().getRedirectedUrl();
		return UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
	}

	@Test
	void doesNotKnowAnotherClinicsPatient() {
		Actor elsewhere = this.people.stranger();
		assertThat(this.mvc.get().uri("/patients/{id}/handoffs/new", this.walter).with(signedInAs(elsewhere)))
			.hasStatus(404);
	}

	@Test
	void isCopiedForTheRecordAsPlainText() {
		send(Ids.next(), "IN_THE_ROOM", "Sugars over 300 again.", false);
		UUID handoff = this.jdbc.sql("select id from handoff where patient_id = ?")
			.param(this.walter)
			.query(UUID.class)
			.single();
		assertThat(this.mvc.get().uri("/handoffs/{id}/copy/text", handoff).with(signedInAs(this.dana))).hasStatusOk()
			.hasContentType("text/plain;charset=UTF-8")
			.bodyText()
			.startsWith("Warm handoff, Dec 2, 2025, 9:00 am\nPatient: Walter Prentiss, born ")
			.contains("\nOffered to: Luis Arce\n", "\nConcern: Sugars over 300 again.\n",
					"\nNext step: Call about rides, by Dec 2, 2025 5:00 pm");
		assertThat(this.mvc.get().uri("/handoffs/{id}/copy/text", handoff).with(signedInAs(this.bev))).hasStatus(404);
	}

	private int handoffs() {
		return this.jdbc.sql("select count(*) from handoff where patient_id = ?")
			.param(this.walter)
			.query(Integer.class)
			.single();
	}

	private MvcTestResult send(UUID key, String kind, String concern, boolean safety) {
		return offer(key, kind, concern, safety).param("by", "2025-12-02").exchange();
	}

	private MockMvcTester.MockMvcRequestBuilder offer(UUID key, String kind, String concern, boolean safety) {
		return this.mvc.post()
			.uri("/handoffs")
			.param("formKey", key.toString())
			.param("draft", "handoff")
			.param("patientId", this.walter.toString())
			.param("kind", kind)
			.param("safety", String.valueOf(safety))
			.param("to", this.luis.staffId().toString())
			.param("concern", concern)
			.param("stepTitle", "Call about rides")
			.with(signedInAs(this.dana));
	}

}
