package org.throughline.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@StepsForTests
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
		UUID clinic = this.people.clinic("Millbrook Family Clinic");
		Actor dana = this.people.coordinator(clinic);
		List<Actor> five = List.of(dana, this.people.person("Luis", "Arce", Discipline.COMMUNITY_HEALTH_WORKER, clinic),
				this.people.person("Bev", "Hostetler", Discipline.FRONT_DESK, clinic),
				this.people.person("Teresa", "Vang", Discipline.NURSE, clinic),
				this.people.person("Kayla", "Dunn", Discipline.MEDICAL_ASSISTANT, clinic));
		UUID step = this.followUps.need(
				dana, NewStep.of(this.patients.inOurCare(dana, "Walter", "Prentiss"), "Book Wednesday's ride",
						StepKind.RIDE, Owner.staff(dana.staffId()), NOW.plus(Duration.ofHours(6))),
				NeedCause.RULE, NOW);

		List<String> answers = pressedTwentyTimesEach(five, step);

		String who = this.steps.get(dana, step, NOW).owner().staff().shortName();
		assertThat(answers).hasSize(100).containsOnlyOnce(TOOK_IT);
		assertThat(answers).filteredOn((answer) -> !answer.equals(TOOK_IT))
			.allMatch((answer) -> answer.startsWith(who + " has this step"));
		assertThat(this.jdbc.sql("select count(*) from follow_up_event where follow_up_id = ? and what = 'taken'")
			.param(step)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private List<String> pressedTwentyTimesEach(List<Actor> five, UUID step) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService hands = Executors.newFixedThreadPool(100);
		try {
			List<Future<String>> presses = new ArrayList<>();
			for (int press = 0; press < 100; press++) {
				Actor one = five.get(press % five.size());
				presses.add(hands.submit(() -> {
					start.await();
					return answerTo(one, step);
				}));
			}
			start.countDown();
			List<String> answers = new ArrayList<>();
			for (Future<String> press : presses) {
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
