package org.throughline.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.patient.PatientsForTests;
import org.throughline.progress.ContactOutcome;
import org.throughline.progress.ContactWay;
import org.throughline.progress.Contacts;
import org.throughline.progress.Touches;
import org.throughline.roster.Roster;
import org.throughline.roster.RosterFilter;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * A call to the pharmacy, or to somebody of theirs, is no call to the patient: how often
 * and when they want to hear from us says nothing of it.
 */
@ClinicTest
class CallsToSomebodyElseTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private Attempts attempts;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Roster roster;

	@Autowired
	private JdbcClient jdbc;

	private Actor dana;

	private UUID patient;

	@BeforeEach
	void openTheClinic() {
		this.dana = this.people.millbrook().dana();
		this.patient = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		this.jdbc
			.sql("""
					update patient set contact_every_days = 7, involvement_asked_on = '2025-11-03', call_from = '15:00', call_until = '17:00',
					       times_that_work = 'after school' where id = ?
					""")
			.param(this.patient)
			.update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Call Harlan Pharmacy: is it ready?", "Call his daughter about rides" })
	void areNotHearingFromUs(String title) {
		UUID call = call(title);
		for (ContactOutcome outcome : List.of(ContactOutcome.NO_ANSWER, ContactOutcome.REACHED,
				ContactOutcome.LEFT_MESSAGE, ContactOutcome.NO_ANSWER, ContactOutcome.NO_ANSWER,
				ContactOutcome.ASKED_TO_CALL_BACK)) {
			this.attempts.log(this.dana, call, Attempt.of(ContactWay.CALL_OUT, outcome), NOW);
		}
		assertThat(this.contacts.touchesOf(this.patient, NOW)).isEqualTo(Touches.NONE);

		this.attempts.log(this.dana, call("Call him"), Attempt.of(ContactWay.CALL_OUT, ContactOutcome.NO_ANSWER),
				NOW.plusSeconds(60));
		assertThat(this.contacts.touchesOf(this.patient, NOW)).isEqualTo(new Touches(null, null, false, 1));
	}

	@Test
	void areTriedAgainWhileTheClinicIsOpenAndWhateverThePatientWishes() {
		this.attempts.log(this.dana, call("Call him"), Attempt.of(ContactWay.CALL_OUT, ContactOutcome.LEFT_MESSAGE),
				NOW);
		UUID pharmacy = call("Call Harlan Pharmacy: is it ready?");
		assertThat(page("/next-steps/" + pharmacy)).contains("today at 11:00")
			.doesNotContain("Sooner than they want", "Best called from", "after school");
		assertThat(page("/next-steps/" + call("Call him back"))).contains("Sooner than they want", "Best called from",
				"after school");
		MvcTestResult tried = this.mvc.post()
			.uri("/next-steps/{id}/attempts", pharmacy)
			.with(signedInAs(this.dana))
			.param("outcome", "NO_ANSWER")
			.param("tryAt", "2025-12-02T11:00")
			.exchange();
		assertThat(tried).flash().containsEntry("notice", "No answer. Next try today at 11:00.");
	}

	@Test
	void standOnTheCallListWithoutThePatientsHours() {
		call("Call Harlan Pharmacy: is it ready?");
		assertThat(page("/calls")).contains("Call Harlan Pharmacy")
			.doesNotContain("Best called from", "Wants to hear from us", "after school");
	}

	@Test
	void leaveThePatientAmongThoseNotReached() {
		UUID pharmacy = call("Call Harlan Pharmacy: is it ready?");
		this.attempts.log(this.dana, pharmacy, Attempt.of(ContactWay.CALL_OUT, ContactOutcome.REACHED), NOW);
		assertThat(this.roster.sheet(this.dana, RosterFilter.NOT_REACHED, 1, NOW).total()).isOne();

		this.attempts.log(this.dana, call("Call him"), Attempt.of(ContactWay.CALL_OUT, ContactOutcome.REACHED), NOW);
		assertThat(this.roster.sheet(this.dana, RosterFilter.NOT_REACHED, 1, NOW).total()).isZero();
	}

	private String page(String uri) {
		return Pages.text(this.mvc.get().uri(uri).with(signedInAs(this.dana)).exchange());
	}

	private UUID call(String title) {
		return this.followUps.create(this.dana,
				NewStep.of(this.patient, title, StepKind.CALL, Owner.staff(this.dana.staffId()), NOW.plusSeconds(3600)),
				NOW);
	}

}
