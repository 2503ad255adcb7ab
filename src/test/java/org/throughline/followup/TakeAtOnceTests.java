package org.throughline.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ClinicTest
class TakeAtOnceTests {

	private static final Instant NOW = TestClock.START;

	private static final String TOOK_IT = "took it";

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private Steps steps;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void oneOfFivePeopleWhoPressAtOnceHasTheStepAndTheOthersAreToldWho() throws Exception {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		List<Actor> five = List.of(dana, clinic.luis(), clinic.bev(), clinic.teresa(), clinic.kayla());
		UUID step = this.followUps.need(
				dana, NewStep.of(this.patients.inOurCare(dana, "Walter", "Prentiss"), "Book Wednesday's ride",
						StepKind.RIDE, Owner.staff(dana.staffId()), NOW.plus(Duration.ofHours(6))),
				NeedCause.RULE, NOW);

		List<String> answers = pressedTwentyTimesEach(five, step);

		String who = this.steps.get(dana, step, NOW).owner().staff().shortName();
		assertThat(answers).hasSize(100).containsOnlyOnce(TOOK_IT);
		assertThat(answers).filteredOn((answer) -> answer.startsWith("You have this step")).hasSize(19);
		assertThat(answers).filteredOn((answer) -> answer.startsWith(who + " has this step")).hasSize(80);
		assertThat(timesTaken(step)).isEqualTo(1);
	}

	@Test
	void fiftyPeopleOnTenStepsLeaveEachStepWithOneOfThem() throws Exception {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		List<Actor> fifty = IntStream.range(0, 50)
			.mapToObj((i) -> this.people.person("Sam" + i, "Dorsey", Discipline.FRONT_DESK, clinic.id()))
			.toList();
		UUID patient = this.patients.inOurCare(dana, "Walter", "Prentiss");
		List<UUID> ten = IntStream.range(0, 10)
			.mapToObj((i) -> this.followUps.need(dana,
					NewStep.of(patient, "Book ride " + i, StepKind.RIDE, Owner.staff(dana.staffId()),
							NOW.plus(Duration.ofHours(6))),
					NeedCause.RULE, NOW))
			.toList();

		List<List<String>> answers = atOnce(fifty.stream()
			.map((one) -> press(() -> ten.stream().map((step) -> answerTo(one, step)).toList()))
			.toList());

		for (int i = 0; i < ten.size(); i++) {
			int at = i;
			String who = this.steps.get(dana, ten.get(i), NOW).owner().staff().shortName();
			List<String> told = answers.stream().map((one) -> one.get(at)).toList();
			assertThat(told).hasSize(50).containsOnlyOnce(TOOK_IT);
			assertThat(told).filteredOn((answer) -> !answer.equals(TOOK_IT))
				.allMatch((answer) -> answer.startsWith(who + " has this step"));
			assertThat(timesTaken(ten.get(i))).isEqualTo(1);
		}
	}

	private int timesTaken(UUID step) {
		return this.jdbc.sql("select count(*) from follow_up_event where follow_up_id = ? and what = 'taken'")
			.param(step)
			.query(Integer.class)
			.single();
	}

	private List<String> pressedTwentyTimesEach(List<Actor> five, UUID step) throws Exception {
		return atOnce(IntStream.range(0, 100)
			.mapToObj((press) -> press(() -> answerTo(five.get(press % five.size()), step)))
			.toList());
	}

	private static <T> Callable<T> press(Callable<T> button) {
		return button;
	}

	private static <T> List<T> atOnce(List<Callable<T>> presses) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService hands = Executors.newFixedThreadPool(presses.size());
		try {
			List<Future<T>> pressed = presses.stream().map((press) -> hands.submit(() -> {
				start.await();
				return press.call();
			})).toList();
			start.countDown();
			List<T> answers = new ArrayList<>();
			for (Future<T> press : pressed) {
				answers.add(press.get(60, TimeUnit.SECONDS));
			}
			return answers;
		}
		finally {
			hands.shutdownNow();
		}
	}

	private String answerTo(Actor one, UUID step) {
		try {
			this.followUps.take(one, step, NOW);
			return TOOK_IT;
		}
		catch (ChangedMeanwhile first) {
			return first.text();
		}
	}

}
