package org.throughline.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.followup.ChosenTimes;
import org.throughline.followup.DueSpan;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.Rhythm;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepCourse;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class BoardTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests some;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepCourse course;

	@Autowired
	private StaffService staff;

	@Autowired
	private Board board;

	@Autowired
	private CountedStatements.Statements statements;

	private Actor dana;

	private Actor marcus;

	private UUID patient;

	@BeforeEach
	void openTheClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.patient = this.some.inOurCare(this.dana, "Walter", "Prentiss");
	}

	@Test
	void sortsWhatSomebodyHasByWhenItIsDue() {
		step(this.dana, Duration.ofHours(2));
		step(this.dana, Duration.ofDays(7));
		step(this.dana, Duration.ofDays(42));
		UUID waiting = step(this.dana, Duration.ofDays(2));
		this.course.waitFor(this.dana, SeenStep.asItIs(waiting), "the housing office",
				ChosenTimes.evenOnAClosedDay(NOW.plus(Duration.ofDays(2))), NOW);
		Instant tomorrow = NOW.plus(Duration.ofDays(1));
		BoardRow today = row(this.dana, this.board.read(this.dana, BoardTeam.EVERYONE, NOW));
		assertThat(today.cells().keySet()).containsExactly(DueSpan.SOON, DueSpan.NEXT, DueSpan.WAITING);
		BoardRow oneDayOn = row(this.dana, this.board.read(this.dana, BoardTeam.EVERYONE, tomorrow));
		assertThat(oneDayOn.in(DueSpan.LATE).steps()).isEqualTo(1);
		assertThat(oneDayOn.open()).isEqualTo(4);
	}

	@Test
	void saysAndLaterOnceOfTheWeekAfterThis() {
		step(this.dana, Duration.ofDays(7));
		assertThat(this.mvc.get().uri("/owns").with(signedInAs(this.dana))).bodyText()
			.contains("<b>Next week</b> and later 1", "data-label=\"Next week and later\"");
	}

	@Test
	void showsTheFirstTwoAndHowManyMoreThereAre() {
		IntStream.range(0, 5).forEach((i) -> step(this.dana, Duration.ofMinutes(90 - 10 * i)));
		ask(this.marcus);
		BoardSheet sheet = this.board.read(this.dana, BoardTeam.EVERYONE, NOW);
		BoardCell cell = row(this.dana, sheet).in(DueSpan.SOON);
		assertThat(cell.first()).extracting(StepView::due)
			.containsExactly(NOW.plus(Duration.ofMinutes(50)), NOW.plus(Duration.ofMinutes(60)));
		assertThat(cell.more()).isEqualTo(3);
		assertThat(sheet.steps()).isEqualTo(6);
		assertThat(sheet.asked()).isEqualTo(1);
		assertThat(this.board.more(this.dana, this.dana.staffId(), DueSpan.SOON, 0, NOW).some().steps()).hasSize(5);
	}

	@Test
	void opensFiftyMoreAtAClickAndTellsHowManyThereAre() {
		IntStream.range(0, 120).forEach((i) -> step(this.dana, Duration.ofMinutes(60 + i % 7)));
		String cell = "/owns/" + this.dana.staffId() + "/SOON";
		assertThat(this.mvc.get().uri("/owns").with(signedInAs(this.dana))).bodyText()
			.contains("and 118 more", cell + "?from=2");
		assertThat(this.mvc.get().uri(cell).with(signedInAs(this.dana))).bodyText()
			.contains("1 to 50 of 120 steps", "and 70 more", cell + "?from=50")
			.doesNotContain("Those before");
		assertThat(this.mvc.get().uri(cell + "?from=52").with(signedInAs(this.dana))).bodyText()
			.contains("53 to 102 of 120 steps", "and 18 more", cell + "?from=102", "Those before");
		List<UUID> all = Stream.of(0, 50, 100)
			.map((from) -> this.board.more(this.dana, this.dana.staffId(), DueSpan.SOON, from, NOW).some())
			.flatMap((some) -> some.steps().stream())
			.map(StepView::id)
			.toList();
		assertThat(all).hasSize(120).doesNotHaveDuplicates();
		assertThat(this.mvc.get().uri(cell + "?from=400").with(signedInAs(this.dana))).bodyText()
			.contains("Nothing stands here any more.");
	}

	@Test
	void opensAHundredMoreOfWhatNobodyHas() {
		IntStream.range(0, 140).forEach((i) -> this.followUps.decline(this.marcus, ask(this.marcus), "Not today", NOW));
		assertThat(this.mvc.get().uri("/owns").with(signedInAs(this.dana))).bodyText()
			.contains("140 belong to nobody", "and 110 more", "gaps=100#gaps");
		assertThat(this.mvc.get().uri("/owns?gaps=100").with(signedInAs(this.dana))).bodyText()
			.contains("140 belong to nobody", "and 40 more", "gaps=200#gaps");
		assertThat(this.mvc.get().uri("/owns?gaps=200").with(signedInAs(this.dana))).bodyText()
			.doesNotContain("#gaps", " more<");
	}

	@Test
	void showsEachCellOpenToPrintIt() {
		IntStream.range(0, 60).forEach((i) -> step(this.dana, Duration.ofMinutes(60)));
		BoardCell open = row(this.dana, this.board.read(this.dana, BoardTeam.EVERYONE, true, 0, NOW)).in(DueSpan.SOON);
		assertThat(open.first()).hasSize(50);
		assertThat(open.more()).isEqualTo(10);
		assertThat(this.mvc.get().uri("/owns?all=true").with(signedInAs(this.dana))).bodyText()
			.contains("The first two of each", "and 10 more");
	}

	@Test
	void showsWhatNobodyHasWhateverTheTeam() {
		this.followUps.decline(this.marcus, ask(this.marcus), "Not today", NOW);
		this.some.inOurCare(this.dana, "Nora", "Without");
		BoardSheet sheet = this.board.read(this.dana, BoardTeam.BEHAVIORAL_HEALTH, NOW);
		assertThat(sheet.nobodys()).isEqualTo(2);
		assertThat(sheet.gaps()).hasSize(1);
		assertThat(sheet.withoutStep()).hasSize(1);
		assertThat(sheet.rows()).extracting(BoardRow::owner).extracting("id").containsExactly(this.marcus.staffId());
	}

	@Test
	void saysOfAPatientsStepThatWhoeverChecksItIsGoneAndNotItsOwner() {
		this.followUps.create(this.dana,
				new NewStep(this.patient, "Bring readings", StepKind.OTHER,
						new Owner.Patient(new Owner.Checking(Rhythm.DAILY, null, this.marcus.staffId())),
						NOW.plus(Duration.ofHours(6)), "A list with dates", null, false, false, null, null),
				NOW);
		this.staff.stopSignIn(this.dana, this.marcus.staffId(), NOW);
		assertThat(this.mvc.get().uri("/owns").with(signedInAs(this.dana))).bodyText()
			.contains("whoever checks it no longer signs in", ">Marcus O.</a>)")
			.doesNotContain("its owner no longer");
		assertThat(this.mvc.get().uri("/patients/{id}", this.patient).with(signedInAs(this.dana))).bodyText()
			.contains("Whoever checks it no longer signs in");
		List.of("/patients", "/week/2025-12-01/gaps")
			.forEach((list) -> assertThat(this.mvc.get().uri(list).with(signedInAs(this.dana))).bodyText()
				.as(list)
				.contains("hoever checks it no longer signs in")
				.doesNotContain("ts owner no longer"));
	}

	@Test
	void knowsNoOwnerOfAnotherClinic() {
		Actor stranger = this.people.stranger();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.board.more(this.dana, stranger.staffId(), DueSpan.SOON, 0, NOW));
	}

	@Test
	void readsAsManyStatementsForManyStepsAsForFew() {
		step(this.dana, Duration.ofHours(2));
		int few = statementsOfTheTable();
		IntStream.range(0, 30).forEach((i) -> step((i % 2 == 0) ? this.dana : this.marcus, Duration.ofHours(i + 1)));
		this.some.inOurCare(this.dana, "Nora", "Without");
		assertThat(statementsOfTheTable()).isEqualTo(few);
		assertThat(few).isEqualTo(9);
	}

	private int statementsOfTheTable() {
		return this.statements.of(() -> this.board.read(this.dana, BoardTeam.EVERYONE, NOW)).size();
	}

	private UUID step(Actor owner, Duration due) {
		UUID step = this.followUps.create(this.dana,
				NewStep.of(this.patient, "Book the ride", StepKind.RIDE, Owner.staff(owner.staffId()), NOW.plus(due)),
				NOW);
		if (owner != this.dana) {
			this.followUps.accept(owner, step, NOW);
		}
		return step;
	}

	private UUID ask(Actor owner) {
		return this.followUps.create(this.dana, NewStep.of(this.patient, "Book the ride", StepKind.RIDE,
				Owner.staff(owner.staffId()), NOW.plus(Duration.ofHours(6))), NOW);
	}

	private static BoardRow row(Actor owner, BoardSheet sheet) {
		return sheet.rows()
			.stream()
			.filter((row) -> row.owner() != null && row.owner().id().equals(owner.staffId()))
			.findFirst()
			.orElseThrow();
	}

}
