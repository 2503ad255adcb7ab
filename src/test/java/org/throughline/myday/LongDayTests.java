package org.throughline.myday;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.followup.ChosenTimes;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepCourse;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A day of somebody with very many steps reads few of those that are due later, and shows
 * what it would show had it read all.
 */
@ClinicTest
class LongDayTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepCourse course;

	@Autowired
	private Steps steps;

	@Autowired
	private MyDay myDay;

	@Autowired
	private Absences absences;

	@Autowired
	private JdbcClient jdbc;

	private Actor dana;

	private Actor luis;

	private UUID walter;

	@BeforeEach
	void hasAPatient() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.luis = this.people.person("Luis", "Arce", Discipline.BEHAVIORAL_HEALTH_CLINICIAN, clinic.id());
		this.walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
	}

	@Test
	void putsNoWinBesideAStepForSafetyThatItDoesNotShow() {
		for (int days = 20; days < 40; days++) {
			create(StepKind.PAPER, Duration.ofDays(days));
		}
		create(StepKind.SAFETY, Duration.ofDays(41));
		DaySheet day = read(false);
		assertThat(DayPeople.inTrouble(day.steps(), day.handoffs())).containsExactly(this.walter);
	}

	@Test
	void readsNoMoreOfWhatIsDueLaterThanItShows() {
		for (int days = 20; days < 60; days++) {
			create(StepKind.PAPER, Duration.ofDays(days));
		}
		assertThat(this.steps.forDay(this.dana, 12, NOW).yours()).hasSize(12);
		assertThat(this.steps.forDay(this.dana, 12, NOW).unread()).isEqualTo(28);
		assertThat(read(false).yours()).isEqualTo(40);
		assertThat(read(false).groups()).singleElement()
			.satisfies((later) -> assertThat(later.steps()).hasSize(12))
			.satisfies((later) -> assertThat(later.rest()).isEqualTo("and 28 more"));
	}

	@Test
	void readsWhatSomebodyElseSaidYesToTodayHoweverLateItIsDue() {
		for (int days = 20; days < 40; days++) {
			create(StepKind.PAPER, Duration.ofDays(days));
		}
		UUID said = create(StepKind.PAPER, Duration.ofDays(41));
		UUID saidBefore = create(StepKind.PAPER, Duration.ofDays(42));
		saidYes(said, this.luis, NOW.minusSeconds(60));
		saidYes(saidBefore, this.luis, NOW.minus(Duration.ofDays(1)));
		assertThat(ids(read(false).steps().saidForYou())).containsExactly(said);
		assertThat(ids(this.steps.forDay(this.dana, 12, NOW).yours())).hasSize(13).contains(said);
		saidYes(said, this.dana, NOW.minusSeconds(60));
		assertThat(ids(this.steps.forDay(this.dana, 12, NOW).yours())).as("her own yes").hasSize(12);
	}

	@Test
	void readsAllOfSomebodyAwayForNobodyHasIt() {
		for (int days = 20; days < 40; days++) {
			create(StepKind.PAPER, Duration.ofDays(days));
		}
		UUID away = this.absences.away(this.dana, this.dana.staffId(), NOW, NOW.plus(Duration.ofDays(2)), null, NOW);
		assertThat(away).isNotNull();
		assertThat(this.steps.forDay(this.dana, 12, NOW).yours()).hasSize(20).allMatch(StepView::withoutOwner);
		Instant back = NOW.plus(Duration.ofDays(2));
		assertThat(this.steps.forDay(this.dana, 12, back).yours()).hasSize(12).noneMatch(StepView::withoutOwner);
		assertThat(this.steps.forDay(this.dana, 12, back).unread()).isEqualTo(8);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void showsTheFirstOfWhatItWouldShowHadItReadAll(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 45; i++) {
			anyhow(create((random.nextInt(8) == 0) ? StepKind.SAFETY : StepKind.CALL,
					Duration.ofHours(random.nextInt(24 * 20) - 48)), random);
		}
		DaySheet all = read(true);
		DaySheet some = read(false);
		assertThat(some.yours()).isEqualTo(all.yours());
		assertThat(ids(some.hardest())).isEqualTo(ids(all.hardest()));
		assertThat(ids(some.steps().saidForYou())).isEqualTo(ids(all.steps().saidForYou()));
		assertThat(ids(some.steps().asked())).isEqualTo(ids(all.steps().asked()));
		assertThat(some.groups()).extracting(DayGroup::name)
			.isEqualTo(all.groups().stream().map(DayGroup::name).toList());
		int room = 20;
		for (int i = 0; i < all.groups().size(); i++) {
			List<UUID> whole = ids(all.groups().get(i).steps());
			int shown = Math.min(Math.min(room, 12), whole.size());
			assertThat(ids(some.groups().get(i).steps())).isEqualTo(whole.subList(0, shown));
			assertThat(some.groups().get(i).more()).isEqualTo(whole.size() - shown);
			room -= shown;
		}
	}

	private void anyhow(UUID step, Random random) {
		switch (random.nextInt(8)) {
			case 0 -> this.course.markHardest(this.dana, step, true, NOW);
			case 1 -> this.course.waitFor(this.dana, SeenStep.asItIs(step), "the county",
					ChosenTimes.evenOnAClosedDay(NOW.plus(Duration.ofHours(1 + random.nextInt(300)))), NOW);
			case 2 -> this.jdbc.sql("update follow_up set try_at = ? where id = ?")
				.params(Timestamp.from(NOW.plus(Duration.ofHours(random.nextInt(200)))), step)
				.update();
			case 3 -> this.jdbc.sql("update follow_up set accepted_recorded_by = ? where id = ?")
				.params(this.luis.staffId(), step)
				.update();
			case 4 -> this.jdbc.sql("update follow_up set checked_by = owner_staff where id = ?").param(step).update();
			default -> {
			}
		}
	}

	private void saidYes(UUID step, Actor by, Instant at) {
		this.jdbc.sql("update follow_up set accepted_recorded_by = ?, accepted_at = ? where id = ?")
			.params(by.staffId(), Timestamp.from(at), step)
			.update();
	}

	private DaySheet read(boolean all) {
		return this.myDay.read(this.dana, true, all, NOW);
	}

	private UUID create(StepKind kind, Duration in) {
		return this.followUps.create(this.dana,
				NewStep
					.of(this.walter, "Call him", kind, Owner.staff(this.dana.staffId()), NOW.plus(in).plusSeconds(60))
					.evenOnAClosedDay(true),
				NOW.minus(Duration.ofDays(3)));
	}

	private static List<UUID> ids(List<StepView> steps) {
		return steps.stream().map(StepView::id).toList();
	}

}
