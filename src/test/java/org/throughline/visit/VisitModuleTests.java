package org.throughline.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.clinic.Clinics;
import org.throughline.demo.DemoCast;
import org.throughline.demo.DemoDay;
import org.throughline.flag.FlagKind;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientService;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.OneRoundTrip;
import org.throughline.shared.RefusedByRule;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@SpringBootTest(properties = "throughline.demo=true")
@AutoConfigureMockMvc
@Import({ FixedClock.class, CountedStatements.class })
@Tag("database")
class VisitModuleTests {

	private static final Instant NOW = TestClock.START;

	private static final UUID LINH = DemoCast.patient("pham");

	@Autowired
	private VisitService service;

	@Autowired
	private VisitOutcomes outcomes;

	@Autowired
	private Visits visits;

	@Autowired
	private VisitFlags flags;

	@Autowired
	private OneRoundTrip database;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private PatientService charts;

	@Autowired
	private Clinics clinics;

	@Autowired
	private StaffDirectory staff;

	@Autowired
	private DemoDay demo;

	@Autowired
	private TestClock clock;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private Actor bev;

	@BeforeEach
	void startTheDay() {
		this.clock.reset();
		this.demo.startAgain(NOW);
		this.bev = DemoCast.at(this.staff, "bev");
	}

	@Test
	void refusesToBookWhileTheClinicIsClosed() {
		Instant sunday = Instant.parse("2025-12-07T16:00:00Z");
		Instant evening = Instant.parse("2025-12-04T01:00:00Z");

		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> book(sunday))
			.withMessage("The clinic is closed that day. The next open day is Mon Dec 8.");
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> book(evening))
			.withMessageContaining("We are open from 8:00 AM to 5:00 PM that day.");
	}

	@Test
	void refusesAYearThatIsASlipOfTheKeys() {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(
					() -> this.service
						.book(this.bev,
								new BookVisit(LINH, Instant.parse("2062-12-06T16:00:00Z"), 30, null, "Lakeland Eye",
										"Yearly look at her eyes"),
								NOW))
			.withMessageContaining("Check the year");
	}

	@Test
	void booksSomebodyOutsideOnAnyDay() {
		UUID id = this.service.book(this.bev, new BookVisit(LINH, Instant.parse("2025-12-06T16:00:00Z"), 30, null,
				"Lakeland Eye", "Yearly look at her eyes"), NOW);

		assertThat(this.visits.get(this.bev, id).withName()).isEqualTo("Lakeland Eye");
	}

	@Test
	void saysWhoIsHereOnADay() {
		assertThat(this.visits.onDay(DemoDay.mainClinic(), LocalDate.of(2025, 12, 2)))
			.containsKeys(DemoCast.patient("mercado"), DemoCast.patient("kowal"), DemoCast.patient("hart"))
			.doesNotContainKey(LINH);
	}

	@Test
	void keepsHowEarlySomebodyCame() {
		UUID id = book(NOW.plus(Duration.ofMinutes(10)));

		assertThat(this.mvc.post().uri("/visits/" + id + "/arrival").with(signedInAs(this.bev)))
			.hasStatus3xxRedirection();

		assertThat(this.visits.get(this.bev, id).minutesEarly()).isEqualTo(10);
	}

	@Test
	void reopensAVisitOfWhichSomebodySaidTheWrongThing() {
		UUID came = book(NOW.minus(Duration.ofMinutes(40)));
		UUID missed = book(NOW.minus(Duration.ofMinutes(20)));
		UUID cancelled = book(NOW.plus(Duration.ofHours(2)));
		this.outcomes.came(this.bev, came, null, "OPEN", NOW);
		this.outcomes.missed(this.bev, missed, MissReason.COST, "No money for gas.", "OPEN", NOW);
		this.outcomes.cancel(this.bev, cancelled, "OPEN", NOW);

		for (UUID id : List.of(came, missed, cancelled)) {
			String seen = this.visits.get(this.bev, id).standing();
			assertThat(this.mvc.get().uri("/patients/" + LINH + "/visits").with(signedInAs(this.bev))).bodyText()
				.contains("/visits/" + id + "/reopening");
			for (int press = 1; press <= 2; press++) {
				assertThat(reopen(id, seen)).hasRedirectedUrl("/patients/" + LINH + "#visits");
			}
			VisitView open = this.visits.get(this.bev, id);
			assertThat(open.open()).isTrue();
			assertThat(open.missAccount()).isNull();
			assertThat(this.mvc.get().uri("/patients/" + LINH + "/visits").with(signedInAs(this.bev))).bodyText()
				.doesNotContain("/visits/" + id + "/reopening");
		}
		assertThat(this.jdbc.sql("select count(*) from trail where what = 'visit reopened' and patient_id = ?")
			.param(LINH)
			.query(Integer.class)
			.single()).isEqualTo(3);
	}

	@Test
	void reopensNoVisitOfSomebodyWhoHasDied() {
		UUID came = book(NOW.minus(Duration.ofMinutes(40)));
		UUID coming = book(NOW.plus(Duration.ofHours(2)));
		this.outcomes.came(this.bev, came, null, "OPEN", NOW);
		this.charts.recordDeath(DemoCast.at(this.staff, "dana"), LINH, null, NOW);
		for (UUID id : List.of(came, coming)) {
			String seen = this.visits.get(this.bev, id).standing();
			assertThatExceptionOfType(RefusedByRule.class)
				.isThrownBy(() -> this.outcomes.reopen(this.bev, id, seen, NOW.plusSeconds(60)))
				.withMessage("Linh Pham has died. The visit stays as it is.");
			assertThat(this.visits.get(this.bev, id).open()).isFalse();
		}
		assertThat(this.mvc.get().uri("/patients/" + LINH + "/visits").with(signedInAs(this.bev))).bodyText()
			.doesNotContain("/reopening");
	}

	@Test
	void offersToUndoWhatWasJustSaidOfAVisit() {
		UUID came = book(NOW.minus(Duration.ofMinutes(40)));
		UUID missed = book(NOW.minus(Duration.ofMinutes(20)));
		UUID cancelled = book(NOW.plus(Duration.ofHours(2)));

		assertUndo(said(came, "arrival"), came, "Came.", "CAME");
		assertUndo(said(missed, "miss"), missed, "Did not come.", "MISSED");
		assertUndo(said(cancelled, "cancellation"), cancelled, "Cancelled.", "CANCELLED");
	}

	private MvcTestResult said(UUID visit, String what) {
		return this.mvc.post()
			.uri("/visits/{id}/{what}", visit, what)
			.param("seen", "OPEN")
			.param("reason", MissReason.COST.name())
			.with(signedInAs(this.bev))
			.exchange();
	}

	private void assertUndo(MvcTestResult said, UUID visit, String text, String seen) {
		assertThat(said.getMvcResult().getFlashMap().get("undo"))
			.isEqualTo(Map.of("text", text, "action", "/visits/" + visit + "/reopening", "seen", seen));
		reopen(visit, seen);
		assertThat(this.visits.get(this.bev, visit).open()).isTrue();
	}

	@Test
	void sayingTheSameOfAVisitTwiceIsNoConflict() {
		UUID missed = book(NOW.minus(Duration.ofMinutes(20)));
		UUID cancelled = book(NOW.plus(Duration.ofHours(2)));
		for (int press = 1; press <= 2; press++) {
			assertThat(said(missed, "miss")).hasStatus3xxRedirection();
			assertThat(said(cancelled, "cancellation")).hasStatus3xxRedirection();
		}
		assertThat(this.jdbc
			.sql("select count(*) from trail where what in ('visit missed', 'visit cancelled') and patient_id = ?")
			.param(LINH)
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.outcomes.missed(this.bev, missed, MissReason.COST, "No gas.", "OPEN", NOW));
	}

	@Test
	void doesNotReopenWhatSomebodyHasSaidOtherwiseSince() {
		UUID id = book(NOW.minus(Duration.ofMinutes(40)));
		this.outcomes.came(this.bev, id, null, "OPEN", NOW);
		this.outcomes.missed(this.bev, id, MissReason.COST, null, "CAME", NOW);

		assertThat(reopen(id, "CAME")).hasStatus(409).bodyText().contains("they did not come");

		assertThat(this.visits.get(this.bev, id).missed()).isTrue();
	}

	@Test
	void keepsInSightWhatWasSaidOfAVisitThatIsReopened() {
		UUID id = book(NOW.minus(Duration.ofMinutes(40)));
		this.outcomes.missed(this.bev, id, MissReason.COST, "No money for gas.", "OPEN", NOW);

		MvcTestResult reopened = reopen(id, this.visits.get(this.bev, id).standing());

		assertThat(reopened.getMvcResult().getFlashMap().get("notice"))
			.isEqualTo("Reopened. Before, it said: “No money for gas.”");
	}

	private MvcTestResult reopen(UUID visit, String seen) {
		return this.mvc.post()
			.uri("/visits/{id}/reopening", visit)
			.param("seen", seen)
			.with(signedInAs(this.bev))
			.exchange();
	}

	@Test
	void asksWhatGotInTheWayAndThenForTheNextStep() {
		UUID id = book(NOW.minus(Duration.ofMinutes(40)));

		assertThat(this.mvc.get().uri("/visits/" + id + "/miss").with(signedInAs(this.bev))).hasStatusOk()
			.bodyText()
			.contains("What got in the way?", "No ride", "Afraid of bad news")
			.doesNotContainIgnoringCase("no-show");
		assertThat(this.mvc.post().uri("/visits/" + id + "/miss").with(signedInAs(this.bev))).hasStatus(422);
		assertThat(this.mvc.post()
			.uri("/visits/" + id + "/miss")
			.param("reason", "TRANSPORT")
			.param("account", "The second bus never came.")
			.with(signedInAs(this.bev))).hasRedirectedUrl("/patients/" + LINH + "/next-steps/new");
		assertThat(this.visits.get(this.bev, id).missReason()).isEqualTo(MissReason.TRANSPORT);
	}

	@Test
	void flagsAMissUntilSomebodySaysWhatHappensNext() {
		UUID id = book(NOW.minus(Duration.ofMinutes(40)));
		this.visits.ofPatient(this.bev, LINH)
			.stream()
			.filter((visit) -> visit.open() && visit.startsAt().isAfter(NOW))
			.forEach((visit) -> this.outcomes.cancel(this.bev, visit.id(), null, NOW));
		Instant missedAt = NOW.plus(Duration.ofMinutes(1));
		this.outcomes.missed(this.bev, id, MissReason.TRANSPORT, null, null, missedAt);

		assertThat(this.database.read(List.of(this.flags.ofPatient(LINH, day(missedAt))))).extracting("kind")
			.containsExactly(FlagKind.MISSED_VISIT);
		assertThat(this.database.read(List.of(this.flags.ofClinic(day(missedAt))))).extracting("patientId")
			.contains(LINH, DemoCast.patient("oakes"));

		this.followUps.create(this.bev, NewStep.of(LINH, "Call about the bus", StepKind.CALL,
				Owner.staff(this.bev.staffId()), Instant.parse("2025-12-03T23:00:00Z")), missedAt);

		assertThat(this.database.read(List.of(this.flags.ofPatient(LINH, day(missedAt))))).isEmpty();
	}

	@Test
	void cannotBeMissedBeforeItBegins() {
		UUID id = book(NOW.plus(Duration.ofHours(2)));

		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.outcomes.missed(this.bev, id, MissReason.COST, null, null, NOW))
			.withMessage("The visit has not begun yet. Cancel it instead.");
	}

	@Test
	void isNotFoundForAnotherClinic() {
		UUID id = book(NOW.plus(Duration.ofHours(2)));
		Actor hannah = this.staff.actor(DemoCast.staff("hannah"), DemoCast.clinic("pine"));

		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.visits.get(hannah, id));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.outcomes.cancel(hannah, id, null, NOW));
	}

	@Test
	void bookingTheSameFormTwiceMakesOneVisit() {
		String key = UUID.randomUUID().toString();
		for (int time = 0; time < 2; time++) {
			assertThat(this.mvc.post()
				.uri("/patients/" + LINH + "/visits")
				.param("formKey", key)
				.param("date", "2025-12-09")
				.param("time", "10:00")
				.param("minutes", "20")
				.param("withStaff", DemoCast.staff("teresa").toString())
				.param("purpose", "Breath on the stairs")
				.with(signedInAs(this.bev))).hasStatus3xxRedirection();
		}

		assertThat(this.visits.ofPatient(this.bev, LINH))
			.filteredOn((visit) -> visit.startsAt().equals(Instant.parse("2025-12-09T16:00:00Z")))
			.hasSize(1);
	}

	private UUID book(Instant startsAt) {
		return this.service.book(this.bev,
				new BookVisit(LINH, startsAt, 20, DemoCast.staff("teresa"), null, "Breath on the stairs"), NOW);
	}

	private HuddleDay day(Instant now) {
		return HuddleDay.at(this.clinics.get(DemoDay.mainClinic()), now);
	}

}
