package org.throughline.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.StepKind;
import org.throughline.security.SignedInAs;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffCard;
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
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.testing.InOrder.inOrder;

@SpringBootTest(properties = "throughline.demo=true")
@AutoConfigureMockMvc
@Import({ FixedClock.class, CountedStatements.class })
@Tag("database")
class DemoDayTests {

	private static final List<UUID> FLAGGED = Stream
		.of("rusk", "tolliver", "prentiss", "bixby", "nguyen", "herrera", "stedman", "okafor", "mercado", "kowal",
				"hart", "dorsey", "tillman", "oakes")
		.map(DemoCast::patient)
		.toList();

	@Autowired
	private DemoDay demo;

	@Autowired
	private Flags flags;

	@Autowired
	private StaffDirectory staff;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Clinics clinics;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transactions;

	@Test
	void isToldOnTheFirstStart() {
		this.demo.startAgain(TestClock.START);
		this.demo.startOnEmpty(TestClock.START.plusSeconds(60));

		assertThat(count("patient")).isEqualTo(42);
		assertThat(count("clinic")).isEqualTo(2);
	}

	@Test
	void showsItsPeopleThoughSomebodyLookedTooEarly() {
		this.jdbc.sql("truncate clinic, staff_member, demo_day cascade").update();
		this.staff.readAgain();
		this.transactions.executeWithoutResult((told) -> {
			this.demo.startOnEmpty(TestClock.START);
			assertThat(CompletableFuture.supplyAsync(() -> this.staff.all().size()).join()).isZero();
		});

		assertThat(this.staff.all()).hasSize(11);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "a Wednesday morning, 2026-05-20T13:10:00Z, 2026-05-20",
			"a Friday evening, 2026-05-22T23:30:00Z, 2026-05-26", "a Sunday, 2026-05-17T16:00:00Z, 2026-05-18",
			"the day before Thanksgiving, 2026-11-25T20:45:00Z, 2026-11-25",
			"a minute before closing, 2026-05-20T21:59:00Z, 2026-05-20",
			"before opening, 2026-05-20T11:00:00Z, 2026-05-20", "New Year’s Eve, 2026-12-31T18:00:00Z, 2026-12-31" })
	void startsAtAnyHour(String name, Instant now, LocalDate huddleDay) {
		this.demo.startAgain(now);

		assertThat(this.demo.since()).contains(now);
		assertThat(this.clinics.get(DemoDay.mainClinic()).calendar().huddleDay(now)).isEqualTo(huddleDay);
		HuddleDay day = HuddleDay.at(this.clinics.get(DemoDay.mainClinic()), now);
		Map<UUID, List<Flag>> flagged = this.flags.all(day);
		assertThat(flagged.keySet()).containsExactlyInAnyOrderElementsOf(FLAGGED);
		assertThat(flagged).allSatisfy((patient, reasons) -> assertThat(this.flags.ofPatient(patient, day))
			.usingRecursiveFieldByFieldElementComparatorIgnoringFields("because")
			.containsExactlyInAnyOrderElementsOf(reasons));
		assertThat(kinds(flagged)).contains(FlagKind.SAFETY, FlagKind.GAP, FlagKind.HANDOFF_WAITING, FlagKind.LATE,
				FlagKind.MEDICATION_CHANGE, FlagKind.HOUSING_PROBLEM, FlagKind.PANIC_SYMPTOMS,
				FlagKind.MISSED_FOLLOW_UP, FlagKind.MISSED_VISIT);
	}

	@Test
	void leavesNobodyWithoutANextStepInTheWeeksBefore() {
		this.demo.startAgain(TestClock.START);
		LocalDate monday = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC)
			.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

		for (int weeks = 1; weeks <= 12; weeks++) {
			assertThat(this.mvc.get()
				.uri("/week/{monday}/gaps", monday.minusWeeks(weeks))
				.with(SignedInAs.signedInAs(DemoCast.at(this.staff, "dana")))).hasStatusOk()
				.bodyText()
				.doesNotContain("No next step");
		}
	}

	@Test
	void namesPeopleInItsOldPlansAsTheNextVersionWill() {
		this.demo.startAgain(TestClock.START);
		List<String> names = this.staff.all().values().stream().map(StaffCard::fullName).toList();
		assertThat(this.jdbc
			.sql("select distinct jsonb_path_query(content, '$.goals[*].steps[*].who') #>> '{}' from plan_version")
			.query(String.class)
			.list()).isNotEmpty()
			.allMatch((who) -> List.of("Patient", "Nobody").contains(who) || names.contains(who) || isAContact(who));
	}

	@Test
	void agreesToNothingThatWasNotThereYet() {
		this.demo.startAgain(TestClock.START);
		assertThat(this.jdbc.sql("""
				select count(*) from team_agreement a join care_plan p on p.patient_id = a.patient_id
				 where a.about = 'PLAN' and (a.agreed_at < p.changed_at or exists (
				       select from plan_words w where w.plan_id = p.id and w.said_on > a.agreed_at::date))
				""").query(Integer.class).single()).isZero();
		assertThat(
				this.jdbc.sql("select count(*) from team_agreement where about = 'PLAN'").query(Integer.class).single())
			.isPositive();
	}

	private boolean isAContact(String who) {
		return this.jdbc.sql("select exists (select from contact_person where name = ?)")
			.param(who)
			.query(Boolean.class)
			.single();
	}

	@Test
	void tellsOfASafetyPlanThatWouldNotCarryANight() {
		this.demo.startAgain(TestClock.START);
		assertThat(this.mvc.get()
			.uri("/patients/{id}/safety-plan", DemoCast.patient("rusk"))
			.with(SignedInAs.signedInAs(DemoCast.at(this.staff, "marcus")))).bodyText()
			.contains("He could not,", "Dale sleeps with his phone off.", "it would not carry",
					"What happens next, and who does it?");
		assertThat(this.jdbc.sql("""
				select count(*) from safety_plan_night n join safety_plan p using (patient_id, version)
				 where n.asked_at < p.written_at
				""").query(Integer.class).single()).as("asked before it was written").isZero();
	}

	@Test
	void givesStepsOnlyToPeopleWhoMayHaveThem() {
		this.demo.startAgain(TestClock.START);

		this.jdbc.sql("""
				select f.title, f.kind, s.discipline from follow_up f join staff_member s on s.id = f.owner_staff
				""").query((row, number) -> {
			StepKind kind = StepKind.valueOf(row.getString("kind"));
			assertThat(kind.mayBeAcceptedBy(Discipline.valueOf(row.getString("discipline")))).as(row.getString("title"))
				.isTrue();
			return kind;
		}).list();
	}

	@Test
	void showsWhatIsLookedAfterUnderACoverOnTheDayOfWhoeverCovers() {
		this.demo.startAgain(TestClock.START);

		assertThat(this.mvc.get().uri("/my-day").with(SignedInAs.signedInAs(DemoCast.at(this.staff, "joan"))))
			.bodyText()
			.satisfies(inOrder("You cover for Dr. Raman", "To look after meanwhile", ">Refills<"));
	}

	@Test
	void namesTheHoursForCallsOfWhoeverMayBeCalledAfterATime() {
		this.demo.startAgain(TestClock.START);

		assertThat(this.jdbc
			.sql("select times_that_work from patient where times_that_work ~ 'after' and call_from is null")
			.query(String.class)
			.list()).as("with words alone, a try would be offered before them").isEmpty();
	}

	@Test
	void leavesALineInTheTrailForWhatHappened() {
		this.demo.startAgain(TestClock.START);

		assertThat(this.jdbc.sql("select distinct what from trail").query(String.class).list())
			.contains("handoff taken", "step declined", "visit missed", "contact logged", "patient looked at");
		assertThat(this.jdbc.sql("select count(*) from trail where at > ?")
			.param(TestClock.START.atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void startsAgainFromTheBar() {
		this.demo.startAgain(TestClock.START);
		this.jdbc.sql("update patient set given_name = 'Somebody'").update();

		assertThat(this.mvc.post().uri("/demo/restart").with(SignedInAs.signedInAs(DemoCast.at(this.staff, "dana"))))
			.hasRedirectedUrl("/my-day");

		assertThat(this.jdbc.sql("select count(*) from patient where given_name = 'Somebody'")
			.query(Integer.class)
			.single()).isZero();
	}

	/**
	 * The reader finds out at once that two wait for each other: were it so, it would be
	 * the reader that gives way.
	 */
	@Test
	void startsAgainOnlyOnceNobodyReadsAndEndsNobodysPage() throws Exception {
		this.demo.startAgain(TestClock.START);
		Instant later = TestClock.START.plusSeconds(60);
		ExecutorService bar = Executors.newSingleThreadExecutor();
		try {
			Future<?> restart = this.transactions.execute((reading) -> {
				this.jdbc.sql("set local deadlock_timeout = '10ms'").update();
				assertThat(count("visit")).isPositive();
				Future<?> begun = bar.submit(() -> this.demo.startAgain(later));
				assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> begun.get(1, TimeUnit.SECONDS));
				this.jdbc.sql("select tablename from pg_tables where schemaname = current_schema()")
					.query(String.class)
					.list()
					.forEach(this::count);
				return begun;
			});
			restart.get(60, TimeUnit.SECONDS);
		}
		finally {
			bar.shutdownNow();
		}

		assertThat(this.demo.since()).contains(later);
		assertThat(count("patient")).isEqualTo(42);
	}

	private static Set<FlagKind> kinds(Map<UUID, List<Flag>> flagged) {
		return flagged.values().stream().flatMap(List::stream).map(Flag::kind).collect(Collectors.toSet());
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
