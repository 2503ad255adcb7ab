package org.throughline.chart;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemoCast;
import org.throughline.demo.DemoDay;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.FixedClock;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@SpringBootTest(properties = "throughline.demo=true")
@AutoConfigureMockMvc
@Import({ FixedClock.class, CountedStatements.class })
@Tag("database")
class PatientPageTests {

	/**
	 * Visible at all, the look, three for the head, nine flag sources, eighteen sections.
	 */
	private static final int STATEMENTS = 33;

	private static final UUID RAY = DemoCast.patient("mercado");

	@Autowired
	private Chart chart;

	@Autowired
	private DemoDay demo;

	@Autowired
	private StaffDirectory staff;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private CountedStatements.Statements statements;

	@BeforeEach
	void startTheDay() {
		this.clock.reset();
		this.demo.startAgain(TestClock.START);
	}

	@Test
	void asksEachModuleOnceHoweverMuchThereIs() {
		open("dana", RAY);
		List<String> few = this.statements.of(() -> open("dana", RAY));
		this.jdbc.sql("""
				insert into contact (id, patient_id, clinic_id, at, by, way, outcome)
				select gen_random_uuid(), patient_id, clinic_id, at, by, way, outcome
				  from contact, generate_series(1, 50) where patient_id = ?
				""").param(RAY).update();
		this.jdbc.sql("""
				insert into visit (id, patient_id, clinic_id, starts_at, with_staff, purpose, booked_by, booked_at)
				select gen_random_uuid(), patient_id, clinic_id, starts_at, with_staff, purpose, booked_by, booked_at
				  from visit, generate_series(1, 50) where patient_id = ?
				""").param(RAY).update();
		this.jdbc
			.sql("""
					insert into follow_up (id, patient_id, clinic_id, title, kind, state, owner_kind, owner_staff, due_at,
					                       created_by, created_at, accepted_at, accepted_recorded_by)
					select gen_random_uuid(), patient_id, clinic_id, 'Call', 'CALL', 'ACCEPTED', 'STAFF', created_by, due_at,
					       created_by, created_at, created_at, created_by
					  from follow_up, generate_series(1, 20) where patient_id = ?
					""")
			.param(RAY)
			.update();

		List<String> many = this.statements.of(() -> open("dana", RAY));

		assertThat(many).hasSameSizeAs(few);
		assertThat(many).as(() -> String.join("\n\n", many)).hasSize(STATEMENTS);
		assertThat(many.get(1)).as("the look comes before anything is read").contains("insert into trail");
	}

	@Test
	void coversTitlesForTheDesk() {
		PatientSheet sheet = open("bev", DemoCast.patient("tolliver"));

		assertThat(sheet.openSteps()).extracting("title").containsExactly("Medication step", "Call");
		assertThat(sheet.involvement()).isNull();
		assertThat(sheet.contacts()).isEmpty();
		assertThat(sheet.wins()).isEmpty();
	}

	@Test
	void readsNoHandoffToWhoeverWasNotPartOfIt() {
		assertThat(open("kayla", RAY).handoffs()).isEmpty();
		assertThat(open("marcus", RAY).handoffs()).hasSize(3);
		assertThat(open("luis", DemoCast.patient("prentiss")).handoffs()).as("he was asked").hasSize(1);
	}

	@Test
	void saysWhatGotInTheWayInGeneralWordsToTheDesk() {
		assertThat(open("bev", RAY).visits().all()).extracting("missAccount").containsOnlyNulls();
		assertThat(open("bev", RAY).barriers()).extracting("account").containsOnlyNulls();
		assertThat(open("dana", RAY).visits().all()).extracting("missAccount")
			.contains("I figured the sugar number was bad.");
	}

	@Test
	void showsWhatIsDoneAboutWhatGetsInTheWayAndByWhom() {
		assertThat(page("dana", RAY)).contains("On this:", "Ask Harlan to mail the metformin", ", Teresa V.")
			.doesNotContain("Nobody is on this yet");
		UUID prentiss = DemoCast.patient("prentiss");
		assertThat(page("dana", prentiss)).contains("I sold the truck in the fall.", "Nobody is on this yet");
		this.jdbc
			.sql("""
					update follow_up f set barrier_id = b.id from barrier b
					 where b.patient_id = f.patient_id and b.kind = 'TRANSPORT' and f.title = 'Visit him at home about rides'
					""")
			.update();
		assertThat(inTheWay(prentiss)).as("a step that nobody has")
			.contains("Nobody is on this yet", "Waits for somebody:")
			.doesNotContain("On this:");
		this.jdbc.sql("update follow_up set barrier_id = null where title = 'Visit him at home about rides'").update();
		this.jdbc
			.sql("""
					update follow_up f set barrier_id = b.id from barrier b
					 where b.patient_id = f.patient_id and b.kind = 'TRANSPORT' and f.title = 'Call his daughter about rides'
					""")
			.update();
		assertThat(inTheWay(prentiss)).contains("On this:", ", you").doesNotContain("Nobody is on this yet");
	}

	/** The first of them, from what they said up to what can be done about it. */
	private String inTheWay(UUID patient) {
		String page = page("dana", patient);
		int from = page.indexOf("I sold the truck in the fall.");
		return page.substring(from, page.indexOf("Out of the way", from));
	}

	private String page(String viewer, UUID patient) {
		return text(viewer, "/patients/" + patient);
	}

	private String text(String viewer, String path) {
		try {
			return this.mvc.get()
				.uri(path)
				.with(signedInAs(person(viewer)))
				.exchange()
				.getResponse()
				.getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void copiesForTheRecordWhatItsReaderSeesAndNoMore() {
		String copy = "/patients/" + RAY + "/copy/text";
		assertThat(text("dana", copy))
			.startsWith("Who does what next, Dec 2, 2025 9:00 am\nPatient: Ray Mercado, born ")
			.contains("\n1. Finish one grocery trip without leaving the cart\n", "\nNext steps:\n",
					"\n- Ask which sertraline dose he takes (Joan L., by Dec 2, 2025 5:00 pm)\n",
					"\nWhat gets in the way:\n- The line at the pharmacy counter sets off the panic.\n",
					"from Joan Lindqvist, in the room: He came for blood pressure");
		assertThat(text("bev", copy)).contains("\n- Medication step (Joan L.")
			.doesNotContain("sertraline", "blood pressure", "sets off the panic", "The plan");
		assertThat(page("dana", RAY)).contains("/patients/" + RAY + "/copy\"", "Copy for the record");
		assertThat(text("dana", "/patients/" + RAY + "/copy")).contains("As text alone", "The line at the pharmacy");
		Actor hannah = this.staff.actor(DemoCast.staff("hannah"), DemoCast.clinic("pine"));
		assertThat(this.mvc.get().uri(copy).with(signedInAs(hannah))).hasStatus(404);
	}

	@Test
	void copiesAPatientsOwnStepAsWhatIsCheckedAndNotAsADeadlineOfTheirs() {
		String copy = text("dana", "/patients/" + RAY + "/copy/text");
		assertThat(copy).contains(
				"\n- Do the four-count breath in the car (Ray, every day, Marcus O. checks Dec 4, 2025 10:00 am)\n");
		assertThat(text("bev", "/patients/" + RAY + "/copy/text")).contains("What gets in the way:\n")
			.containsPattern("in the way:(\n- [^\n]*\\.)+(\n|$)");
		assertThat(text("dana", "/patients/" + DemoCast.patient("dorsey") + "/copy/text"))
			.containsPattern("Call the housing office about the letter \\(Marcus O\\., by [^)]*, "
					+ "waiting on the county housing office until Dec 4, 2025 12:00 pm\\)");
	}

	@Test
	void shoutsWhenNothingHappensNext() {
		assertThat(open("dana", DemoCast.patient("bixby")).nothingNext()).isTrue();
		assertThat(open("dana", DemoCast.patient("stone")).nothingNext()).as("only listed").isFalse();
		assertThat(this.mvc.get().uri("/patients/" + DemoCast.patient("bixby")).with(signedInAs(person("dana"))))
			.hasStatusOk()
			.bodyText()
			.contains("No next step. What happens next, and who does it?");
	}

	@Test
	void isNotFoundForAnotherClinic() {
		Actor hannah = this.staff.actor(DemoCast.staff("hannah"), DemoCast.clinic("pine"));

		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.chart.open(hannah, RAY, TestClock.START));
		assertThat(this.mvc.get().uri("/patients/" + RAY).with(signedInAs(hannah))).hasStatus(404);
	}

	@Test
	void isNeverKeptByTheBrowserAndNamesNobodyInTheTitle() {
		assertThat(this.mvc.get().uri("/patients/" + RAY).with(signedInAs(person("teresa")))).hasStatusOk()
			.hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
			.bodyText()
			.contains("<title>Patient · Throughline</title>", "Ray Mercado", "Who looked at this page");
		assertThat(this.mvc.get().uri("/patients/" + RAY).with(signedInAs(person("bev")))).bodyText()
			.doesNotContain("Who looked", "sertraline", "Log a handoff</a></header>", "cereal aisle");
	}

	private PatientSheet open(String viewer, UUID patientId) {
		return this.chart.open(person(viewer), patientId, TestClock.START);
	}

	private Actor person(String key) {
		return DemoCast.at(this.staff, key);
	}

}
