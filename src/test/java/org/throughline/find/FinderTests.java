package org.throughline.find;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.careteam.ExternalClinician;
import org.throughline.careteam.ExternalClinicians;
import org.throughline.careteam.NewExternalClinician;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.patient.ContactPersonDetails;
import org.throughline.patient.ListLookedAt;
import org.throughline.patient.PatientDetails;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
@RecordApplicationEvents
class FinderTests {

	private static final Instant NOW = TestClock.START;

	private static final Instant DUE = NOW.plus(Duration.ofHours(4));

	/**
	 * Patients in two ways, their people, steps, whose they are, and the trail's line.
	 */
	private static final int MOST_STATEMENTS = 7;

	/** The same, and what is only nearly so. */
	private static final int MOST_FOR_ERRORS = 9;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests some;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepEndings endings;

	@Autowired
	private ExternalClinicians externals;

	@Autowired
	private Finder finder;

	@Autowired
	private StaffService leavers;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CountedStatements.Statements statements;

	@Autowired
	private ApplicationEvents events;

	private Actor dana;

	private Actor bev;

	private Actor luis;

	private UUID walter;

	@BeforeEach
	void openTheClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.bev = clinic.bev();
		this.luis = this.people.person("Luis", "Arroyo", Discipline.COMMUNITY_HEALTH_WORKER, clinic.id());
		this.walter = this.some.inOurCare(this.dana,
				new PatientDetails("Walter", "Prentiss", null, null,
						PatientsForTests.named("Walter", "Prentiss", null, null, LocalDate.of(1954, 3, 2), null)
							.birthDate(),
						null, "en", false, null, null, null, null, null, List.of(),
						List.of(new ContactPersonDetails(null, "Zoë Lindqvist", "Daughter", null, null, null))));
		step("Book Wednesday’s ride", StepKind.RIDE, this.luis);
		step("Raise the lithium dose", StepKind.MEDICATION, clinic.teresa());
	}

	@Test
	void findsPatientsPeopleAndNextStepsAtOnce() {
		this.some.listed(this.dana,
				PatientsForTests.named("Rida", "Mercado", null, null, LocalDate.of(1981, 4, 9), null));
		this.people.person("Rick", "Ridder", Discipline.NURSE, this.dana.clinicId());
		Finds finds = find(this.dana, "rid");
		assertThat(finds.patients()).extracting((hit) -> hit.card().name()).containsExactly("Rida Mercado");
		assertThat(finds.colleagues()).extracting(StaffCard::fullName).containsExactly("Rick Ridder");
		assertThat(titles(finds)).containsExactly("Book Wednesday’s ride");
		assertThat(finds.patientsOfSteps().get(this.walter).name()).isEqualTo("Walter Prentiss");
	}

	@ParameterizedTest
	@ValueSource(strings = { "walter", "PRENTISS walter", "prentis", "Wlater", "prentsis", "3/2/1954" })
	void findsAPatientHoweverTheyAreTyped(String typed) {
		assertThat(find(this.dana, typed).patients()).extracting((hit) -> hit.card().name())
			.containsExactly("Walter Prentiss");
	}

	@ParameterizedTest
	@ValueSource(strings = { "luis", "arroyo lu", "community", "Arroyyo", "lius" })
	void findsAColleagueByNameOrDiscipline(String typed) {
		assertThat(find(this.bev, typed).colleagues()).extracting(StaffCard::fullName).contains("Luis Arroyo");
	}

	@Test
	void findsWhoseSignInIsStoppedForWhoeverMayHandOverWhatTheyHold() {
		Actor gone = this.people.person("Ludmila", "Arroway", Discipline.NURSE, this.dana.clinicId());
		this.leavers.stopSignIn(this.dana, gone.staffId(), NOW);
		assertThat(find(this.dana, "arroway").colleagues()).extracting(StaffCard::id).containsExactly(gone.staffId());
		assertThat(
				Pages.text(this.mvc.post().uri("/find").param("q", "arroway").with(signedInAs(this.dana)).exchange()))
			.contains("/away/" + gone.staffId(), "Nurse. Sign-in stopped: what they hold");
		assertThat(find(this.bev, "arroway").colleagues()).isEmpty();
		this.leavers.leave(this.dana, gone.staffId(), NOW);
		assertThat(find(this.dana, "arroway").colleagues()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "zoe", "Lindqvist", "zoë lind" })
	void findsThePeopleOfAPatient(String typed) {
		assertThat(find(this.bev, typed).contactPeople()).singleElement().satisfies((hit) -> {
			assertThat(hit.name()).isEqualTo("Zoë Lindqvist");
			assertThat(hit.patient().id()).isEqualTo(this.walter);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "halloran", "CARDIO", "lakeside ines", "heärt" })
	void findsAClinicianElsewhereForThoseWhoMayOpenThem(String typed) {
		UUID ines = this.externals.add(this.dana,
				new NewExternalClinician("Dr. Ines Halloran", "Cardiologist", "Lakeside Heart", "507-555-0140", null),
				NOW);
		assertThat(find(this.dana, typed).elsewhere()).extracting(ExternalClinician::id).containsExactly(ines);
		for (Actor other : List.of(this.bev, this.luis, this.people.stranger())) {
			assertThat(find(other, typed).elsewhere()).isEmpty();
		}
		this.externals.leave(this.dana, ines, "Retired", NOW);
		assertThat(find(this.dana, typed).elsewhere()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ride", "wednesday", "RIDE prentiss", "walter book", "wenesday" })
	void findsANextStepByItsWordsAndWhoseItIs(String typed) {
		assertThat(titles(find(this.bev, typed))).containsExactly("Book Wednesday’s ride");
	}

	@Test
	void showsTheViewersOwnStepsFirst() {
		step("Ask about the ride home", StepKind.CALL, this.dana);
		assertThat(titles(find(this.dana, "ride"))).containsExactly("Ask about the ride home", "Book Wednesday’s ride");
		assertThat(titles(find(this.luis, "ride"))).containsExactly("Book Wednesday’s ride");
	}

	/** A covered title that could be found by its words would not be covered. */
	@Test
	void findsNoTitleThatTheViewerMayNotRead() {
		assertThat(titles(find(this.dana, "lithium"))).containsExactly("Raise the lithium dose");
		for (Actor outside : List.of(this.bev, this.luis)) {
			for (String typed : List.of("lithium", "lithuim", "dose prentiss", "medication", "raise the")) {
				assertThat(find(outside, typed).steps()).as(typed).isEmpty();
			}
		}
		step("Call about the lithium", StepKind.CALL, this.bev);
		assertThat(titles(find(this.bev, "lithium"))).containsExactly("Call about the lithium");
	}

	@Test
	void findsNothingOfAnotherClinic() {
		Actor stranger = this.people.stranger();
		for (String typed : List.of("walter", "wlater", "3/2/1954", "ride", "wenesday", "zoe", "luis", "lius")) {
			assertThat(find(stranger, typed).isEmpty()).as(typed).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "\u0000", "%", "_", "\\", "'; drop table patient; --", "\uD83D", ",", "<b>",
			"xyzzyx" })
	void findsNothingForAnythingElse(String typed) {
		Finds finds = find(this.dana, typed);
		assertThat(finds.count()).isZero();
	}

	@Test
	void findsNoStepThatHasEnded() {
		UUID step = step("Fetch the form", StepKind.PAPER, this.dana);
		this.endings.drop(this.dana, SeenStep.asItIs(step), "Not needed any more", NOW);
		assertThat(find(this.dana, "fetch").steps()).isEmpty();
	}

	@Test
	void writesWhomItShowedIntoTheTrailOnce() {
		this.events.clear();
		find(this.dana, "ride");
		assertThat(this.events.stream(ListLookedAt.class)).singleElement()
			.satisfies((look) -> assertThat(look.patientIds()).containsExactly(this.walter));
		this.events.clear();
		find(this.dana, "xyzzyx");
		assertThat(this.events.stream(ListLookedAt.class)).isEmpty();
	}

	@Test
	void asksTheDatabaseNoMoreOftenForMorePatients() {
		for (int i = 0; i < 12; i++) {
			UUID id = this.some.inOurCare(this.dana, "Wally" + i, "Ridgeway");
			this.followUps.create(this.dana,
					NewStep.of(id, "Book the ride", StepKind.RIDE, Owner.staff(this.luis.staffId()), DUE), NOW);
		}
		find(this.dana, "ride");
		assertThat(statementsFor("rid")).isEqualTo(6);
		assertThat(statementsFor("rid 2")).isLessThanOrEqualTo(MOST_STATEMENTS);
		assertThat(statementsFor("rigdeway")).isLessThanOrEqualTo(MOST_FOR_ERRORS);
		assertThat(statementsFor("xyzzyx 99")).isLessThanOrEqualTo(MOST_FOR_ERRORS);
	}

	private int statementsFor(String typed) {
		List<String> ran = this.statements.of(() -> find(this.dana, typed));
		return ran.size();
	}

	private Finds find(Actor viewer, String typed) {
		return this.finder.find(viewer, typed, NOW);
	}

	private static List<String> titles(Finds finds) {
		return finds.steps().stream().map(StepView::title).toList();
	}

	private UUID step(String title, StepKind kind, Actor owner) {
		return this.followUps.create(this.dana, NewStep.of(this.walter, title, kind, Owner.staff(owner.staffId()), DUE),
				NOW);
	}

}
