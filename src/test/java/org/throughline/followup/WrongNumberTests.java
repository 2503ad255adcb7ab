package org.throughline.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientDetails;
import org.throughline.patient.PatientPhones;
import org.throughline.patient.PatientService;
import org.throughline.patient.PatientsForTests;
import org.throughline.patient.PhoneDetails;
import org.throughline.progress.ContactLog;
import org.throughline.progress.ContactOutcome;
import org.throughline.progress.ContactToLog;
import org.throughline.progress.ContactWay;
import org.throughline.progress.Contacts;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * A wrong number: the phone is in doubt, and somebody has to find one that works.
 */
@ClinicTest
class WrongNumberTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private PatientService charts;

	@Autowired
	private PatientPhones phones;

	@Autowired
	private Contacts contacts;

	@Autowired
	private ContactLog contactLog;

	@Autowired
	private Attempts attempts;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepEndings endings;

	@Autowired
	private PatientAccess access;

	@Autowired
	private Steps steps;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private TestClinic clinic;

	private Actor dana;

	private UUID patient;

	@BeforeEach
	void openTheClinic() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
		this.patient = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		phone("507-555-0142", 0);
	}

	@Test
	void makesAGapThatTheFrontDeskMayTake() {
		UUID call = this.followUps.create(this.dana, NewStep.of(this.patient, "Call him", StepKind.CALL,
				Owner.staff(this.dana.staffId()), NOW.plusSeconds(3600)), NOW);
		this.attempts.log(this.dana, call, Attempt.of(ContactWay.CALL_OUT, ContactOutcome.WRONG_NUMBER), NOW);

		Actor bev = this.clinic.bev();
		StepView found = onlyOne(bev);
		assertThat(found.title()).isEqualTo("Find a working number");
		assertThat(found.gap()).isEqualTo(GapKind.NEEDED);
		assertThat(found.due()).isEqualTo(Instant.parse("2025-12-03T23:00:00Z"));
		assertThat(this.phones.firstOf(List.of(this.patient)).get(this.patient).doubtful()).isTrue();
		this.followUps.take(bev, found.id(), NOW);
		assertThat(this.steps.forDay(bev, NOW).yours()).extracting(StepView::id).containsExactly(found.id());
	}

	@Test
	void leavesTheirOwnNumberAloneWhenSomebodyElseWasCalled() {
		for (String title : List.of("Call Harlan Pharmacy: is it ready?", "Call his daughter about rides")) {
			UUID call = this.followUps.create(this.dana, NewStep.of(this.patient, title, StepKind.CALL,
					Owner.staff(this.dana.staffId()), NOW.plusSeconds(3600)), NOW);
			MvcTestResult tried = this.mvc.post()
				.uri("/next-steps/{id}/attempts", call)
				.with(signedInAs(this.dana))
				.param("outcome", "WRONG_NUMBER")
				.exchange();
			assertThat(tried).hasStatus3xxRedirection();
			assertThat(tried).flash().containsEntry("notice", "Wrong number. It is in the log; the step stays open.");
			assertThat(this.contacts.ofStep(call)).hasSize(1);
		}
		assertThat(looking(this.dana)).isEmpty();
		assertThat(this.phones.firstOf(List.of(this.patient)).get(this.patient).doubtful()).isFalse();
	}

	@Test
	void offersTheNumberOfWhomeverOfTheirsTheTitleNames() {
		UUID call = this.followUps.create(this.dana, NewStep.of(this.patient, "Call his daughter about rides",
				StepKind.CALL, Owner.staff(this.dana.staffId()), NOW.plusSeconds(3600)), NOW);
		List<String> pages = List.of("/calls", "/my-day", "/next-steps/" + call);
		assertThat(pages).allSatisfy((page) -> assertThat(body(page)).doesNotContain("tel:"));
		assertThat(body("/calls")).contains("The call is to somebody else");
		contact("Anna", "Daughter (older)", "507-555-0190");
		contact("Tom", "Son", "507-555-0191");
		assertThat(pages).allSatisfy((page) -> assertThat(body(page)).contains("555-0190", "aughter")
			.doesNotContain("555-0142", "555-0191"));
		contact("Ruth", "daughter", "507-555-0192");
		assertThat(pages).allSatisfy((page) -> assertThat(body(page)).doesNotContain("tel:"));
	}

	@Test
	void offersNoNumberThatWasWrongAsIfItWereRight() {
		UUID call = this.followUps.create(this.dana, NewStep.of(this.patient, "Call him", StepKind.CALL,
				Owner.staff(this.dana.staffId()), NOW.plusSeconds(3600)), NOW);
		List<String> pages = List.of("/calls", "/my-day", "/next-steps/" + call);
		assertThat(pages).allSatisfy((page) -> assertThat(body(page)).contains("tel:507-555-0142"));
		wrongNumber(NOW);
		assertThat(pages).allSatisfy((page) -> assertThat(body(page)).doesNotContain("tel:")
			.containsPattern("507-555-0142(<[^>]+>|\\W)+(Not confirmed: )?(was )?wrong"));
		phone("507-555-0199", 1);
		assertThat(pages)
			.allSatisfy((page) -> assertThat(body(page)).contains("tel:507-555-0199").doesNotContain("555-0142"));
	}

	private String body(String page) {
		return Pages.text(this.mvc.get().uri(page).with(signedInAs(this.dana)).exchange());
	}

	private void contact(String name, String relationship, String number) {
		this.jdbc.sql("""
				insert into contact_person (id, patient_id, clinic_id, name, relationship, phone)
				values (gen_random_uuid(), ?, ?, ?, ?, ?)
				""").params(this.patient, this.dana.clinicId(), name, relationship, number).update();
	}

	@Test
	void aTryAtAStepThatHasEndedSaysWhoEndedItAndMakesNoGap() {
		UUID call = this.followUps.create(this.dana, NewStep.of(this.patient, "Call him", StepKind.CALL,
				Owner.staff(this.dana.staffId()), NOW.plusSeconds(3600)), NOW);
		this.endings.done(this.clinic.marcus(), call, null, null, NOW);
		MvcTestResult late = this.mvc.post()
			.uri("/next-steps/{id}/attempts", call)
			.with(signedInAs(this.dana))
			.param("outcome", "WRONG_NUMBER")
			.param("about", "A laundry answered")
			.exchange();
		assertThat(late).hasStatus(409);
		assertThat(Pages.text(late)).contains("Marcus O. marked this step done.", "A laundry answered", "Wrong number")
			.doesNotContain("the step stays open");
		assertThat(looking(this.dana)).isEmpty();
		assertThat(this.contacts.ofStep(call)).isEmpty();
		assertThat(this.phones.firstOf(List.of(this.patient)).get(this.patient).doubtful()).isFalse();
	}

	@Test
	void aTryThatWasSavedAndComesWithOtherWordsCanBeSavedToo() {
		UUID call = this.followUps.create(this.dana, NewStep.of(this.patient, "Call him", StepKind.CALL,
				Owner.staff(this.dana.staffId()), NOW.plusSeconds(3600)), NOW);
		UUID key = UUID.randomUUID();
		assertThat(tried(call, key, "Nobody there")).hasStatus3xxRedirection();
		MvcTestResult again = tried(call, key, "Nobody there, the machine is full");
		assertThat(again).hasStatus(409);
		assertThat(Pages.text(again)).contains("the machine is full").doesNotContain(key.toString());
	}

	private MvcTestResult tried(UUID call, UUID key, String about) {
		return this.mvc.post()
			.uri("/next-steps/{id}/attempts", call)
			.with(signedInAs(this.dana))
			.param("formKey", key.toString())
			.param("outcome", "NO_ANSWER")
			.param("about", about)
			.exchange();
	}

	@Test
	void isAskedForOnceAsLongAsItIsOpen() {
		wrongNumber(NOW);
		wrongNumber(NOW.plusSeconds(60));
		UUID first = onlyOne(this.dana).id();
		this.followUps.take(this.dana, first, NOW.plusSeconds(90));
		wrongNumber(NOW.plusSeconds(120));
		assertThat(onlyOne(this.dana).id()).isEqualTo(first);

		this.endings.done(this.dana, first, null, null, NOW.plusSeconds(180));
		wrongNumber(NOW.plusSeconds(240));
		assertThat(onlyOne(this.dana).id()).isNotEqualTo(first);
	}

	@Test
	void isAskedForOnceHoweverManyFindItWrongAtOnce() {
		List<CompletableFuture<Void>> calls = Stream.generate(() -> CompletableFuture.runAsync(() -> wrongNumber(NOW)))
			.limit(8)
			.toList();
		calls.forEach(CompletableFuture::join);
		assertThat(looking(this.dana)).hasSize(1);
	}

	@Test
	void isForgottenWithTheContactThatFoundIt() {
		this.transactions.executeWithoutResult((transaction) -> {
			wrongNumber(NOW);
			transaction.setRollbackOnly();
		});
		assertThat(looking(this.dana)).isEmpty();
		assertThat(this.contacts.ofPatient(this.patient, 5)).isEmpty();
	}

	@Test
	void isOverOnceAPhoneIsConfirmedAgain() {
		wrongNumber(NOW);
		UUID looking = onlyOne(this.dana).id();
		Actor bev = this.clinic.bev();
		confirm(bev, LocalDate.of(2025, 12, 2));
		assertThat(looking(this.dana)).isEmpty();
		StepView done = this.steps.get(this.dana, looking, NOW);
		assertThat(done.state()).isEqualTo(StepState.DONE);
		assertThat(done.ended().doneBy().id()).isEqualTo(bev.staffId());
		wrongNumber(NOW.plusSeconds(60));
		assertThat(onlyOne(this.dana).id()).isNotEqualTo(looking);
	}

	@Test
	void staysWhenSomethingElseAboutThePatientChanges() {
		confirm(this.dana, null);
		wrongNumber(NOW);
		confirm(this.dana, null);
		assertThat(looking(this.dana)).hasSize(1);
	}

	@Test
	void isNotAskedForOnceSomebodyHasDied() {
		this.charts.recordDeath(this.dana, this.patient, LocalDate.of(2025, 12, 1), NOW);
		wrongNumber(NOW);
		assertThat(looking(this.dana)).isEmpty();
	}

	@Test
	void putsTheOtherPhoneFirst() {
		phone("507-555-0199", 1);
		wrongNumber(NOW);
		assertThat(this.phones.firstOf(List.of(this.patient)).get(this.patient))
			.satisfies((phone) -> assertThat(phone.number()).isEqualTo("507-555-0199"))
			.satisfies((phone) -> assertThat(phone.doubtful()).isFalse());
		wrongNumber(NOW.plusSeconds(60));
		assertThat(this.phones.firstOf(List.of(this.patient)).get(this.patient).doubtful()).isTrue();
	}

	@Test
	void noAnswerAsksForNothing() {
		this.contactLog.log(this.dana, ContactToLog.of(this.patient, ContactWay.CALL_OUT, ContactOutcome.NO_ANSWER),
				NOW);
		assertThat(looking(this.dana)).isEmpty();
	}

	private void confirm(Actor by, LocalDate on) {
		PatientDetails known = this.charts.view(this.access.require(by, this.patient, NOW)).details();
		int version = this.charts.view(this.access.require(by, this.patient, NOW)).version();
		List<PhoneDetails> phones = known.phones()
			.stream()
			.map((phone) -> new PhoneDetails(phone.number(), phone.kind(), true, on))
			.toList();
		this.charts.change(by, this.patient, version,
				new PatientDetails(known.givenName(), known.familyName(), known.preferredName(), known.pronouns(),
						known.birthDate(), known.mrn(), known.language(), known.interpreter(), known.comfortNote(),
						known.timesThatWork(), known.timesThatDoNot(), known.involvement(), known.involvementAskedOn(),
						known.callWish(), phones, known.contactPeople()),
				NOW);
	}

	private void wrongNumber(Instant at) {
		this.contactLog.log(this.dana, ContactToLog.of(this.patient, ContactWay.CALL_OUT, ContactOutcome.WRONG_NUMBER),
				at);
	}

	private StepView onlyOne(Actor viewer) {
		assertThat(looking(viewer)).hasSize(1);
		return looking(viewer).get(0);
	}

	private List<StepView> looking(Actor viewer) {
		return this.steps.ofPatient(viewer, this.patient, NOW)
			.stream()
			.filter((step) -> step.isOpen() && step.title().equals(WorkingNumber.TITLE))
			.toList();
	}

	private void phone(String number, int position) {
		this.jdbc.sql("""
				insert into patient_phone (id, patient_id, clinic_id, number, kind, position)
				values (gen_random_uuid(), ?, ?, ?, 'MOBILE', ?)
				""").params(this.patient, this.clinic.id(), number, position).update();
	}

}
