package org.throughline.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.careteam.TeamDoor;
import org.throughline.careteam.TeamDoors;
import org.throughline.patient.AccommodationView;
import org.throughline.patient.Accommodations;
import org.throughline.patient.CarriedLabelView;
import org.throughline.patient.CarriedLabels;
import org.throughline.patient.LabelToKeep;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class FairnessTests {

	private static final Instant NOW = TestClock.START;

	private static final LocalDate TODAY = LocalDate.of(2025, 12, 2);

	@Autowired
	private Chart chart;

	@Autowired
	private Accommodations accommodations;

	@Autowired
	private CarriedLabels labels;

	@Autowired
	private TeamDoors doors;

	@Autowired
	private CarePlanService plans;

	@Autowired
	private StaffService staff;

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

	private Actor dana;

	private Actor marcus;

	private Actor kayla;

	private Actor bev;

	private UUID walter;

	@BeforeEach
	void aClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.kayla = this.people.person("Kayla", "Stone", Discipline.MEDICAL_ASSISTANT, clinic.id());
		this.bev = clinic.bev();
		this.walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
	}

	@Test
	void comparesAttendanceAsLongBeforeAsItWasMeantToLast() {
		visit(80, "CAME");
		visit(50, "MISSED");
		visit(40, "MISSED");
		visit(30, "CAME");
		visit(20, "CAME");
		visit(10, "CAME");
		visit(5, "CANCELLED");
		this.accommodations.agree(this.dana, this.walter, "Late afternoon", TODAY.minusDays(21), TODAY.plusDays(21),
				NOW);

		PatientSheet sheet = this.chart.open(this.dana, this.walter, NOW);
		AccommodationView done = sheet.accommodations().get(0);
		assertThat(sheet.compared(done, NOW)).as("six weeks before")
			.isEqualTo(new Comparison(new Attendance(1, 3), new Attendance(2, 2)));
		assertThat(chartAs(this.bev)).contains("Late afternoon", "Came to 1 of 3 before, 2 of 2 since");
	}

	@Test
	void saysHonestlyThatFewVisitsProveNothing() {
		assertThat(compared(1, 4, 4, 4)).isEqualTo("So few visits prove nothing: ask whether it helps.");
		assertThat(compared(0, 0, 4, 4)).isEqualTo("Nothing to compare it with yet.");
		assertThat(compared(2, 6, 0, 0)).isEqualTo("Nothing to compare it with yet.");
		assertThat(compared(2, 6, 4, 5)).isEqualTo("More often than before.");
		assertThat(compared(3, 6, 4, 8)).as("as often").isEqualTo("No more often than before.");
		assertThat(compared(5, 6, 4, 5)).isEqualTo("No more often than before.");
		visit(30, "MISSED");
		visit(10, "CAME");
		this.accommodations.agree(this.dana, this.walter, "Late", TODAY.minusDays(21), TODAY.plusDays(21), NOW);
		assertThat(chartAs(this.dana)).contains("Came to 0 of 1 before, 1 of 1 since", "So few visits prove nothing");
	}

	private static String compared(long came, long of, long cameSince, long ofSince) {
		return new Comparison(new Attendance(came, of), new Attendance(cameSince, ofSince)).honestly();
	}

	@Test
	void hasAnEndSoThatSomebodyLooksWhetherItHelped() {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.accommodations.agree(this.dana, this.walter, "Late", TODAY, TODAY, NOW));
		UUID id = this.accommodations.agree(this.dana, this.walter, "Late", TODAY.minusDays(42), TODAY.minusDays(1),
				NOW);
		assertThat(chartAs(this.dana)).contains("Its time is over. Did it help?");

		assertThatExceptionOfType(RefusedByRule.class).as("so that somebody looks again")
			.isThrownBy(() -> this.accommodations.goOn(this.dana, this.walter, id, TODAY.plusYears(9),
					TODAY.minusDays(1), NOW));
		this.accommodations.goOn(this.dana, this.walter, id, TODAY.plusDays(42), TODAY.minusDays(1), NOW);
		assertThat(chartAs(this.dana)).doesNotContain("Its time is over.");

		this.accommodations.end(this.dana, this.walter, id, NOW);
		assertThat(this.accommodations.ofPatient(this.walter)).singleElement().matches(AccommodationView::isEnded);
		this.accommodations.end(this.dana, this.walter, id, NOW.plusSeconds(1));
		assertThat(lines("accommodation ended")).as("pressed twice, ended once").isOne();
	}

	@Test
	void standsAtSomebodysDoorFromTheDayItsTimeIsOver() {
		Instant night = Instant.parse("2025-12-10T05:59:00Z");
		LocalDate last = LocalDate.of(2025, 12, 9);
		UUID id = this.accommodations.agree(this.kayla, this.walter, "Late", TODAY, last, NOW);
		assertThat(atDoor(this.kayla, night)).as("still its last day here").isEmpty();
		assertThat(atDoor(this.kayla, night.plusSeconds(60))).as("nobody keeps a plan: whoever wrote it down")
			.containsExactly(last);
		assertThat(this.doors.count(this.kayla, night.plusSeconds(60))).isOne();
		assertThat(atDoor(this.dana, night.plusSeconds(60))).isEmpty();

		keeps(this.dana);
		assertThat(atDoor(this.dana, night.plusSeconds(60))).as("who keeps the plan").containsExactly(last);
		assertThat(atDoor(this.kayla, night.plusSeconds(60))).isEmpty();
		this.accommodations.goOn(this.dana, this.walter, id, last.plusDays(1), last, NOW);
		assertThat(atDoor(this.dana, night.plusSeconds(60))).as("it goes on").isEmpty();
		this.accommodations.end(this.dana, this.walter, id, NOW);
		assertThat(atDoor(this.dana, night.plus(Duration.ofDays(9)))).as("let go").isEmpty();
	}

	@Test
	void asksWhoeverIsThereWhetherItHelpedWhenItsKeeperAndWriterAreGone() {
		LocalDate last = TODAY.plusDays(7);
		Instant after = NOW.plus(Duration.ofDays(9));
		this.accommodations.agree(this.kayla, this.walter, "Late", TODAY, last, NOW);
		this.staff.stopSignIn(this.dana, this.kayla.staffId(), NOW);
		assertThat(atDoor(this.dana, after)).as("a coordinator, where its writer is gone").containsExactly(last);
		assertThat(this.doors.count(this.dana, after)).isOne();
		assertThat(atDoor(this.marcus, after)).as("one person, not all").isEmpty();

		keeps(this.marcus);
		assertThat(atDoor(this.marcus, after)).containsExactly(last);
		this.staff.stopSignIn(this.dana, this.marcus.staffId(), NOW);
		assertThat(atDoor(this.dana, after)).as("who keeps the plan is gone too").containsExactly(last);
	}

	@Test
	void beginsWithinAYear() {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.accommodations.agree(this.dana, this.walter, "Late", TODAY.plusYears(4),
					TODAY.plusYears(4).plusDays(9), NOW))
			.withMessageContaining("more than a year ahead");
	}

	@Test
	void goesOnUntilNoDayBeforeItBegins() {
		LocalDate last = TODAY.plusDays(49);
		UUID id = this.accommodations.agree(this.dana, this.walter, "Late", TODAY.plusDays(7), last, NOW);
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.accommodations.goOn(this.dana, this.walter, id, TODAY.plusDays(7), last, NOW))
			.withMessageContaining("a day after it begins");
		this.accommodations.goOn(this.dana, this.walter, id, TODAY.plusDays(8), last, NOW);
	}

	@Test
	void comparesNothingOfWhatHasNotBegun() {
		UUID id = this.accommodations.agree(this.dana, this.walter, "Late", TODAY.plusDays(7), TODAY.plusDays(49), NOW);
		assertThat(chartAs(this.dana)).contains("from Dec 9 until Jan 20")
			.doesNotContain(" since Dec 9", "Nothing to compare");

		this.accommodations.end(this.dana, this.walter, id, NOW);
		assertThat(chartAs(this.dana)).contains("let go before it began").doesNotContain(" since Dec 9", "from Dec 9");
	}

	@Test
	void keepsALabelAsSaidBySomebodyBesideThePatientsAccount() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/labels", this.walter)
			.param("label", "noncompliant")
			.param("saidBy", "Discharge letter")
			.param("saidOn", "2025-10-20")
			.param("account", "I choose between the bus and the pills.")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();

		assertThat(chartAs(this.dana)).contains("“noncompliant”", "Discharge letter, Oct 20",
				"I choose between the bus and the pills.");
	}

	@Test
	void takesAsLongAnAccountLaterAsWhenTheLabelIsKept() {
		UUID label = keep(TODAY.minusDays(45));
		String began = "I choose between the bus and the pills. ".repeat(7).substring(0, 280).strip();
		this.labels.account(this.dana, this.walter, label, began,
				this.labels.ofPatient(this.dana, this.walter).get(0).account(), NOW);
		assertThat(chartAs(this.dana)).contains("name=\"account\" value=\"" + began + "\" maxlength=\"280\"");
		String more = began.replace("bus", "ride");
		String mended = more.substring(0, Math.min(more.length(), 280)).strip();
		assertThat(this.mvc.post()
			.uri("/patients/{id}/labels/{label}/account", this.walter, label)
			.param("account", mended)
			.param("was", began)
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();
		assertThat(this.labels.ofPatient(this.dana, this.walter).get(0).account()).isEqualTo(mended)
			.hasSizeGreaterThan(200);
	}

	@Test
	void losesNoAccountWhenTwoWriteItAtOnce() {
		UUID label = keep(TODAY.minusDays(45));
		String began = this.labels.ofPatient(this.dana, this.walter).get(0).account();
		this.labels.account(this.dana, this.walter, label, "I choose between the bus and the pills.", began, NOW);
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.labels.account(this.kayla, this.walter, label, "The truck broke down.", began, NOW))
			.withMessageContaining("I choose between the bus and the pills.");
		this.labels.account(this.dana, this.walter, label, "I choose between the bus and my pills.",
				"I choose between the bus and the pills.", NOW);
		assertThat(this.labels.ofPatient(this.dana, this.walter).get(0).account())
			.isEqualTo("I choose between the bus and my pills.");
	}

	@Test
	void countsTheVisitsThroughWhichALabelWasCarried() {
		visit(60, "MISSED");
		visit(40, "MISSED");
		visit(30, "CAME");
		visit(3, "CANCELLED");
		visit(2, "MISSED");
		keep(TODAY.minusDays(45));

		PatientSheet sheet = this.chart.open(this.dana, this.walter, NOW);
		assertThat(sheet.carriedThrough(sheet.labels().get(0), NOW)).isEqualTo(3);
		assertThat(chartAs(this.dana)).contains("Carried through 3 visits.");
	}

	@Test
	void letsAnybodyWhoReadsALabelQuestionIt() {
		UUID label = keep(TODAY.minusDays(45));
		assertThat(this.mvc.post()
			.uri("/patients/{id}/labels/{label}/questions", this.walter, label)
			.param("question", "Which of these could he have come to?")
			.with(signedInAs(this.kayla))).hasStatus3xxRedirection();

		assertThat(chartAs(this.dana)).contains("Kayla S.", "Which of these could he have come to?");
		CarriedLabelView read = this.labels.ofPatient(this.kayla, this.walter).get(0);
		assertThat(read.questions()).extracting((question) -> question.askedBy().id())
			.containsExactly(this.kayla.staffId());

		this.labels.setAside(this.dana, this.walter, label, "He had no truck", NOW);
		assertThat(chartAs(this.kayla)).contains("Set aside by Dana W.", "He had no truck");
	}

	@Test
	void keepsLabelsAwayFromTheDeskAndFromOtherClinics() {
		UUID label = keep(TODAY.minusDays(45));
		assertThat(chartAs(this.bev)).doesNotContain("noncompliant", "Words from elsewhere");
		assertThat(this.labels.ofPatient(this.bev, this.walter)).isEmpty();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.labels.question(this.bev, this.walter, label, "Why?", NOW));

		Actor elsewhere = this.people.stranger();
		UUID theirs = this.patients.inOurCare(elsewhere, "Ray", "Mercado");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.labels.question(elsewhere, theirs, label, "Why?", NOW));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.labels.setAside(elsewhere, theirs, label, "Why?", NOW));
		UUID done = this.accommodations.agree(this.dana, this.walter, "Late", TODAY, TODAY.plusDays(9), NOW);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.accommodations.end(elsewhere, theirs, done, NOW));
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> this.accommodations.goOn(elsewhere, theirs, done, TODAY.plusDays(20), TODAY.plusDays(9), NOW));
	}

	@Test
	void tellsThatAnotherDayWasChosenMeanwhile() {
		UUID id = this.accommodations.agree(this.dana, this.walter, "Late", TODAY, TODAY.plusDays(9), NOW);
		assertThat(chartAs(this.dana)).contains("name=\"was\" value=\"" + TODAY.plusDays(9) + "\"");
		this.accommodations.goOn(this.dana, this.walter, id, TODAY.plusDays(20), TODAY.plusDays(9), NOW);

		this.accommodations.goOn(this.dana, this.walter, id, TODAY.plusDays(20), TODAY.plusDays(9), NOW);
		assertThat(lines("accommodation goes on")).as("pressed twice").isOne();
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(
				() -> this.accommodations.goOn(this.dana, this.walter, id, TODAY.plusDays(40), TODAY.plusDays(9), NOW))
			.withMessageContaining("Somebody chose another day");
		this.accommodations.end(this.dana, this.walter, id, NOW);
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(
				() -> this.accommodations.goOn(this.dana, this.walter, id, TODAY.plusDays(40), TODAY.plusDays(20), NOW))
			.withMessageContaining("was let go");
	}

	@Test
	void questionsAndSetsALabelAsideOnceHoweverOftenItIsPressed() {
		UUID label = keep(TODAY.minusDays(45));
		assertThat(chartAs(this.kayla))
			.containsPattern("/questions\">(<input[^>]*>\\s*)*<input type=\"hidden\" name=\"formKey\"");
		String key = UUID.randomUUID().toString();
		for (int n = 0; n < 2; n++) {
			assertThat(this.mvc.post()
				.uri("/patients/{id}/labels/{label}/questions", this.walter, label)
				.param("question", "Is it so?")
				.param("formKey", key)
				.with(signedInAs(this.kayla))).hasStatus3xxRedirection();
		}
		assertThat(lines("label questioned")).isOne();
		for (int n = 0; n < 2; n++) {
			assertThat(this.mvc.post()
				.uri("/patients/{id}/labels/{label}/setting-aside", this.walter, label)
				.param("why", "He had no truck")
				.with(signedInAs(this.dana))).hasStatus3xxRedirection();
		}
		assertThat(lines("label set aside")).isOne();
	}

	@Test
	void takesNoDayBeforeThePatientWasBorn() {
		LocalDate slip = LocalDate.of(1900, 1, 1);
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> keep(slip)).withMessageContaining("was born");
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.accommodations.agree(this.dana, this.walter, "Late", slip, slip.plusDays(9), NOW))
			.withMessageContaining("was born");
	}

	@Test
	void asksOnMyDayWhetherItHelped() {
		this.accommodations.agree(this.dana, this.walter, "Visits after four", LocalDate.of(2025, 11, 1),
				LocalDate.of(2025, 11, 30), NOW);
		for (String page : List.of("/my-day", "/my-day/care-teams")) {
			assertThat(this.pages.read(this.dana, page)).as(page)
				.contains("Did it help? Visits after four", "Its time was over Nov 30",
						"/patients/" + this.walter + "#barriers\"")
				.doesNotContain("is worried", "Do you agree to");
		}
	}

	private void keeps(Actor keeper) {
		this.plans.heard(this.dana, this.walter, new NewWords("I want to sleep", null, null, "Exam room", null), NOW);
		this.jdbc.sql("""
				update responsibility set holder = ?, held_since = needed_since, yes_recorded_by = needed_by,
				       unheld_since = null, asked = null, asked_by = null, asked_at = null, answer_by = null
				 where patient_id = ? and kind = 'PLAN'
				""").params(keeper.staffId(), this.walter).update();
	}

	private List<LocalDate> atDoor(Actor actor, Instant now) {
		return this.doors.of(actor, now).shown().stream().filter(TeamDoor::isOver).map(TeamDoor::until).toList();
	}

	private int lines(String what) {
		return this.jdbc.sql("select count(*) from trail where patient_id = ? and what = ?")
			.params(this.walter, what)
			.query(Integer.class)
			.single();
	}

	private UUID keep(LocalDate saidOn) {
		return this.labels.keep(this.dana,
				new LabelToKeep(this.walter, "noncompliant", "Discharge letter", saidOn, null), NOW);
	}

	private void visit(int daysAgo, String outcome) {
		this.jdbc.sql("""
				insert into visit (id, patient_id, clinic_id, starts_at, with_staff, purpose, booked_by, booked_at,
				                   outcome, outcome_at, outcome_by, miss_reason)
				values (:id, :patient, :clinic, :at, :by, 'Sugar', :by, :at, :outcome, :at, :by, :reason)
				""")
			.param("id", Ids.next())
			.param("patient", this.walter)
			.param("clinic", this.dana.clinicId())
			.param("at", NOW.minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC))
			.param("by", this.dana.staffId())
			.param("outcome", outcome)
			.param("reason", outcome.equals("MISSED") ? "TRANSPORT" : null)
			.update();
	}

	private String chartAs(Actor viewer) {
		return this.pages.read(viewer, "/patients/{id}", this.walter);
	}

}
