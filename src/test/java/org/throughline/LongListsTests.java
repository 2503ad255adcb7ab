package org.throughline;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.followup.ChosenTimes;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepCourse;
import org.throughline.followup.StepKind;
import org.throughline.notebook.NotebookService;
import org.throughline.patient.PatientsForTests;
import org.throughline.responsibility.NewResponsibility;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages that one busy person can fill show the first of it and say how much more there
 * is, in as many statements as for somebody with next to nothing.
 */
@ClinicTest
class LongListsTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private Pages pages;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepCourse course;

	@Autowired
	private ResponsibilityService responsibilities;

	@Autowired
	private NotebookService notebook;

	@Autowired
	private CountedStatements.Statements statements;

	@Autowired
	private JdbcClient jdbc;

	private Actor dana;

	private Actor luis;

	private UUID ray;

	@BeforeEach
	void openTheClinic() {
		UUID clinic = this.people.clinic("Millbrook Family Clinic");
		this.dana = this.people.coordinator(clinic);
		this.luis = this.people.person("Luis", "Arce", Discipline.COMMUNITY_HEALTH_WORKER, clinic);
		this.ray = this.patients.inOurCare(this.dana, "Ray", "Mercado");
	}

	@Test
	void theCallListNamesTheFirstFortyOfToday() {
		steps(1);
		int few = statementsOf("/calls");
		steps(59);
		assertThat(statementsOf("/calls")).isEqualTo(few).isLessThanOrEqualTo(14);
		assertThat(count("/calls", "class=\"cl\"")).isEqualTo(40);
		assertThat(body("/calls")).contains("and 20 more to call today");
		assertThat(count("/calls?all=true", "class=\"cl\"")).isEqualTo(60);
	}

	@Test
	void theEndOfDayNamesTheFirstTwentyOfEachPart() {
		steps(1).forEach((step) -> this.course.waitFor(this.dana, SeenStep.asItIs(step), "County rides",
				ChosenTimes.evenOnAClosedDay(NOW.plusSeconds(60)), NOW));
		steps(1);
		asked(1);
		int few = statementsOf("/end-of-day");
		steps(29).forEach((step) -> this.course.waitFor(this.dana, SeenStep.asItIs(step), "County rides",
				ChosenTimes.evenOnAClosedDay(NOW.plusSeconds(60)), NOW));
		steps(24);
		asked(21);
		assertThat(statementsOf("/end-of-day")).isEqualTo(few).isLessThanOrEqualTo(12);
		assertThat(body("/end-of-day")).contains("and 10 more", "and 5 more", "and 2 more");
		assertThat(count("/end-of-day", "class=\"ev\"")).isEqualTo(40);
		assertThat(count("/end-of-day?all=true", "class=\"ev\"")).isEqualTo(55);
	}

	@Test
	void whatSomebodyHoldsNamesTheFirstTwentyOfEachGroupAndLeafsThroughTheRest() {
		String page = "/away/" + this.dana.staffId();
		steps(1);
		int few = statementsOf(page);
		steps(129);
		assertThat(statementsOf(page)).isEqualTo(few).isLessThanOrEqualTo(14);
		assertThat(body(page)).contains("130 things name them", "and 110 more", "of=CALL");
		assertThat(count(page, "href=\"/next-steps/")).isEqualTo(20);
		assertThat(count(page + "?of=CALL", "href=\"/next-steps/")).isEqualTo(100);
		assertThat(body(page + "?of=CALL&skip=100")).contains("101 to 130 of 130", "Hand over all 130");
		assertThat(count(page + "?of=CALL&skip=100", "href=\"/next-steps/")).isEqualTo(30);
	}

	@Test
	void aResponsibilityNamesTheLastTwentyWhoHeldIt() {
		UUID risk = this.responsibilities.need(this.dana,
				NewResponsibility.of(this.ray, ResponsibilityKind.RISK, this.dana.staffId()), NOW);
		int few = statementsOf("/responsibilities/" + risk);
		for (int day = 1; day <= 33; day++) {
			this.jdbc.sql("""
					insert into responsibility_held (id, responsibility_id, holder, from_at, until_at, until_by, why)
					values (gen_random_uuid(), ?, ?, ?, ?, ?, 'Passed on')
					""").params(risk, this.luis.staffId(), ago(day + 1), ago(day), this.luis.staffId()).update();
		}
		assertThat(statementsOf("/responsibilities/" + risk)).isEqualTo(few).isLessThanOrEqualTo(8);
		assertThat(count("/responsibilities/" + risk, "Passed on")).isEqualTo(20);
		assertThat(body("/responsibilities/" + risk)).contains("and 13 more before these");
	}

	@Test
	void theNotebookShowsAHundredLinesAndLeafsThroughWhatWasHandled() {
		UUID first = this.notebook.jot(this.dana, "Joyce, not the line", null, NOW);
		int few = statementsOf("/notebook");
		this.notebook.handle(this.dana, first, "Called", NOW);
		for (int line = 0; line < 105; line++) {
			this.notebook.jot(this.dana, "Line " + line, null, NOW.plusSeconds(line));
		}
		for (int line = 0; line < 34; line++) {
			this.notebook.handle(this.dana, this.notebook.jot(this.dana, "Done " + line, null, NOW), "Called",
					NOW.plusSeconds(line));
		}
		assertThat(statementsOf("/notebook")).isEqualTo(few).isLessThanOrEqualTo(4);
		assertThat(body("/notebook")).contains("and 5 more.", "1 to 30 of 35");
		assertThat(body("/notebook?skip=30")).contains("31 to 35 of 35", "Joyce, not the line");
	}

	@Test
	void theEmailPageTakesTheSameFewStatementsForEverybody() {
		assertThat(statementsOf("/account/email")).isLessThanOrEqualTo(6);
	}

	private List<UUID> steps(int many) {
		return IntStream.range(0, many)
			.mapToObj((i) -> this.followUps.create(this.dana, call(this.dana), NOW))
			.toList();
	}

	private void asked(int many) {
		for (int i = 0; i < many; i++) {
			this.followUps.create(this.luis, call(this.dana), NOW);
		}
	}

	private NewStep call(Actor owner) {
		UUID patient = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		return NewStep
			.of(patient, "Call about the ride", StepKind.CALL, Owner.staff(owner.staffId()), NOW.plusSeconds(60))
			.evenOnAClosedDay(true);
	}

	private static OffsetDateTime ago(int days) {
		return NOW.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
	}

	private int statementsOf(String path) {
		body(path);
		return this.statements.of(() -> body(path)).size();
	}

	private int count(String path, String part) {
		return body(path).split(Pattern.quote(part), -1).length - 1;
	}

	private String body(String path) {
		return this.pages.read(this.dana, path);
	}

}
