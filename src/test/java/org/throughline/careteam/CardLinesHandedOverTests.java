package org.throughline.careteam;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.HuddleDay;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.OneRoundTrip;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;
import org.throughline.workspace.Unanswered;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class CardLinesHandedOverTests {

	private static final Instant NOW = TestClock.START;

	private static final String NUMBER = "(320) 555-0118";

	@Autowired
	private ContactCards cards;

	@Autowired
	private CareTeamsForTests teams;

	@Autowired
	private CareTeamService service;

	@Autowired
	private Agreements agreements;

	@Autowired
	private TeamDoors doors;

	@Autowired
	private CardGaps gaps;

	@Autowired
	private CareTeamFlags flags;

	@Autowired
	private OneRoundTrip database;

	@Autowired
	private HeldCardLines held;

	@Autowired
	private AgreementsUnanswered unanswered;

	@Autowired
	private StaffService staffService;

	@Autowired
	private Absences absences;

	@Autowired
	private Clinics clinics;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private CountedStatements.Statements statements;

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private Actor marcus;

	private Actor luis;

	private UUID ray;

	@BeforeEach
	void marcusStandsOnACard() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.luis = clinic.luis();
		this.ray = withCard();
	}

	@Test
	void areAGapFromTheHandingOverUntilSomebodySaysYes() {
		assertThat(this.gaps.count(this.dana, NOW)).isZero();
		assertThat(handedOver()).hasStatus3xxRedirection();
		assertThat(line().gap()).isEqualTo("Luis has not said yes yet");
		assertThat(this.gaps.in(this.dana, 5).gaps()).extracting(CardGap::title, CardGap::why)
			.containsExactly(tuple("Calls for: Pills", "whoever was asked has not said yes yet"));
		assertThat(flags()).extracting(Flag::kind).containsExactly(FlagKind.GAP);
		assertThat(stoodThen()).as("of a past week too").isOne();
		assertThat(page("/patients/" + this.ray, this.dana)).contains("Nobody answers", "Luis has not said yes yet");
		assertThat(answered("acceptance", "number", NUMBER)).hasStatus3xxRedirection();
		assertThat(line().gap()).isNull();
		assertThat(line().inWords()).isEqualTo("Luis " + NUMBER);
		assertThat(this.gaps.count(this.dana, NOW)).isZero();
		assertThat(stoodThen()).isZero();
		assertThat(flags()).isEmpty();
	}

	private int stoodThen() {
		return this.gaps.then(this.dana, 5, Instant.EPOCH, NOW.plusSeconds(1)).all();
	}

	@Test
	void ofSomebodyAwayIsNoGapAndSaysUntilWhenAndWhoCovers() {
		UUID away = this.absences.away(this.dana, this.marcus.staffId(), NOW.minusSeconds(60),
				NOW.plus(Duration.ofDays(3)), null, NOW);
		assertThat(this.gaps.count(this.dana, NOW)).isZero();
		assertThat(flags()).isEmpty();
		assertThat(line().isSure()).as("it stays on paper").isTrue();
		assertThat(page("/patients/" + this.ray, this.dana)).contains("Away until Fri Dec 5; nobody covers everything");
		this.absences.askCover(this.dana, this.marcus.staffId(), away, null, this.dana.staffId(), NOW);
		assertThat(line().away()).isEqualTo("Away until Fri Dec 5; Dana W. covers");
	}

	@Test
	void goWithEverythingElseOnTheOneScreenSoThatSomebodyMayLeave() {
		this.staffService.stopSignIn(this.dana, this.marcus.staffId(), NOW);
		assertThat(page("/away/" + this.marcus.staffId(), this.dana)).contains("Lines of contact cards",
				"They say at which number", "Calls them for: Pills");
		assertThat(this.held.countFor(this.marcus.staffId(), NOW)).isOne();
		handedOver();
		assertThat(this.held.countFor(this.marcus.staffId(), NOW)).isZero();
		assertThat(this.held.countFor(this.luis.staffId(), NOW)).as("it names who was asked").isOne();
	}

	@Test
	void standAtTheDoorOfWhoeverIsAskedWhateverTheirDiscipline() {
		handedOver();
		assertThat(this.doors.of(this.luis, NOW).shown()).singleElement().satisfies((door) -> {
			assertThat(door.isLine()).isTrue();
			assertThat(door.sentence()).isEqualTo("Pills");
			assertThat(door.number()).isEqualTo(NUMBER);
		});
		assertThat(this.doors.count(this.luis, NOW)).isOne();
		assertThat(page("/my-day", this.luis)).contains("asks you to be called for:", "Pills",
				": “Marcus moves away”. Until you say yes", "Yes, mine", "Not me");
		assertThat(this.unanswered.between(NOW.plus(Duration.ofHours(20)), NOW.plus(Duration.ofHours(26))))
			.extracting(Unanswered.Ask::staffId)
			.containsOnlyOnce(this.luis.staffId());
		answered("acceptance", "number", NUMBER);
		assertThat(this.doors.of(this.luis, NOW).shown()).isEmpty();
	}

	@Test
	void areTakenAtTheNumberThatTheNewOwnerSaysAndTheTeamIsAskedToAgreeAgain() {
		this.service.join(this.dana, this.ray, this.dana.staffId(), "calls", LocalDate.of(2025, 12, 2), NOW);
		handedOver();
		this.agreements.agree(this.dana, this.ray, About.CARD, 2, NOW);
		assertThat(answered("acceptance", "number", "12")).flash().containsEntry("youWrote", "12");
		assertThat(line().gap()).as("no whole number").isNotNull();
		answered("acceptance", "number", "320 555 0119");
		assertThat(line().inWords()).isEqualTo("Luis (320) 555-0119");
		assertThat(card().version()).isEqualTo(3);
		assertThat(this.teams.seenBy(this.dana, this.ray).cardAgreement()).isNotNull()
			.satisfies((agreement) -> assertThat(agreement.inWords()).isEqualTo("Agreed by 0 of 1"));
		assertThat(this.cards.linesOf(this.ray, 1).get(0).staff()).as("earlier versions stay")
			.isEqualTo(this.marcus.staffId());
	}

	@Test
	void stayAGapWithTheReasonWhenWhoeverIsAskedSaysNo() {
		handedOver();
		assertThat(answered("decline", "reason", "")).hasStatus3xxRedirection();
		assertThat(this.doors.of(this.luis, NOW).shown()).as("without a reason").hasSize(1);
		answered("decline", "reason", "In groups all week");
		assertThat(this.doors.of(this.luis, NOW).shown()).isEmpty();
		assertThat(line().gap()).isEqualTo("Luis said no: In groups all week");
		assertThat(this.held.countFor(this.luis.staffId(), NOW)).as("it is not his").isZero();
	}

	@Test
	void giveBackTheReasonOfANoToALineThatReadsOtherwiseMeanwhile() {
		handedOver();
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("Pills and refills", this.luis.staffId(), null, null, null, NUMBER, null)), 2,
				null, NOW);
		assertThat(answered("decline", "reason", "In groups all week")).flash()
			.containsKey("problem")
			.containsEntry("youWrote", "In groups all week");
	}

	@Test
	void sayThatTheyAreNotAskedForAnyMoreWhenSomebodyWroteTheCardAnew() {
		handedOver();
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("At night", null, null, null, "988", "988", null)), 2, "Nights are enough",
				NOW);
		assertThat(answered("decline", "reason", "In groups all week")).flash()
			.containsEntry("problem",
					"The card was written anew since this page was opened. You are not asked for this line any more.")
			.containsEntry("youWrote", "In groups all week");
	}

	@Test
	void areStillAskedForWhenAnotherLineIsWrittenMeanwhile() {
		handedOver();
		List<NewCardLine> more = List.of(
				new NewCardLine("Pills and refills", this.luis.staffId(), null, null, null, NUMBER, null),
				new NewCardLine("At night", null, null, null, "988", "988", null));
		this.cards.write(this.dana, this.ray, more, 2, null, NOW);
		assertThat(line().gap()).isEqualTo("Luis has not said yes yet");
		assertThat(this.doors.of(this.luis, NOW).shown()).extracting(TeamDoor::sentence, TeamDoor::version)
			.containsExactly(tuple("Pills and refills", 3));
		assertThat(answered("acceptance", "number", NUMBER)).as("to what he has not read").hasStatus3xxRedirection();
		assertThat(line().gap()).isNotNull();
	}

	@Test
	void areAnsweredByNobodyElse() {
		handedOver();
		Actor there = this.people.stranger();
		for (Actor other : List.of(this.dana, there)) {
			assertThat(this.mvc.post()
				.uri("/patients/{id}/contact-card/1/acceptance", this.ray)
				.param("version", "2")
				.param("number", NUMBER)
				.with(signedInAs(other))).hasStatus(404);
		}
		assertThat(line().gap()).isNotNull();
	}

	@Test
	void areHandedOverByTheSameStatementsHoweverManyCardsThereAre() {
		int few = statements();
		for (int n = 0; n < 5; n++) {
			withCard();
		}
		this.luis = this.people.person("Lena", "Ash", Discipline.NURSE, this.dana.clinicId());
		assertThat(statements()).as("one line of the trail for each card").isLessThanOrEqualTo(few + 5);
	}

	@Test
	void areCountedAmongTheGapsOfTheWeek() {
		handedOver();
		assertThat(page("/week/2025-12-01/gaps", this.dana)).contains("Calls for: Pills",
				"Nobody answers: whoever was asked has not said yes yet");
		assertThat(page("/week/2025-12-01/gaps", this.luis)).as("the line is for clinical people")
			.contains("Contact card")
			.doesNotContain("Calls for");
	}

	private int statements() {
		return this.statements.of(() -> handedOver()).size();
	}

	private UUID withCard() {
		UUID patient = this.patients.inOurCare(this.dana, "Raymond", "Mercado");
		this.cards.write(this.dana, patient,
				List.of(new NewCardLine("Pills", this.marcus.staffId(), null, null, null, NUMBER, null)), 0, null, NOW);
		return patient;
	}

	private MvcTestResult handedOver() {
		return this.mvc.post()
			.uri("/away/{id}/hand-over", this.marcus.staffId())
			.param("by[CONTACT_CARD]", this.luis.staffId().toString())
			.param("reason", "Marcus moves away")
			.with(signedInAs(this.dana))
			.exchange();
	}

	private MvcTestResult answered(String how, String field, String words) {
		return this.mvc.post()
			.uri("/patients/{id}/contact-card/1/{how}", this.ray, how)
			.param("version", "2")
			.param(field, words)
			.with(signedInAs(this.luis))
			.exchange();
	}

	private String page(String path, Actor viewer) {
		return this.pages.read(viewer, path);
	}

	private List<Flag> flags() {
		return this.database
			.read(List.of(this.flags.ofClinic(HuddleDay.at(this.clinics.get(this.dana.clinicId()), NOW))));
	}

	private ContactCard card() {
		return this.teams.card(this.dana, this.ray);
	}

	private CardLine line() {
		return this.teams.line(this.dana, this.ray, 1);
	}

}
