package org.throughline.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffService;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thousands of random operations on the real database beside a model that knows only who
 * was asked, who said yes and who still works here: no open work rests with nobody, or
 * with an inactive person, without showing as a gap, and nothing else shows.
 */
@StepsForTests
class NoWorkRestsWithNobodyTests {

	private static final int MANY = 10_000;

	private static final int OPERATIONS = 3_000;

	private static final List<Discipline> TEAM = List.of(Discipline.CARE_COORDINATOR, Discipline.NURSE,
			Discipline.PRIMARY_CARE_PROVIDER, Discipline.COMMUNITY_HEALTH_WORKER, Discipline.FRONT_DESK,
			Discipline.MEDICAL_ASSISTANT, Discipline.BEHAVIORAL_HEALTH_CLINICIAN);

	private final long seed = Long.getLong("steps.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	private final Map<UUID, Known> open = new HashMap<>();

	private final Set<UUID> stopped = new HashSet<>();

	private final List<Actor> team = new ArrayList<>();

	private Instant now = TestClock.START;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StaffService staff;

	@Autowired
	private Steps steps;

	@Autowired
	private OpenSteps openSteps;

	@Test
	void noOpenWorkRestsWithNobodyWithoutShowingAsAGap() throws Exception {
		System.out.println("steps.seed=" + this.seed);
		UUID clinic = this.people.clinic("Millbrook Family Clinic");
		TEAM.forEach((discipline) -> this.team.add(this.people.person("Pat", "Lee", discipline, clinic)));
		Actor boss = this.people.coordinator(clinic);
		UUID patient = this.patients.inOurCare(boss, "Walter", "Prentiss");
		int refused = 0;
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			for (int i = 0; i < OPERATIONS; i++) {
				this.now = this.now.plus(Duration.ofSeconds(this.random.nextInt(400)));
				refused += operate(boss, patient, clinic, two) ? 0 : 1;
				if (i % 10 == 0) {
					compare(boss, i);
				}
			}
			compare(boss, OPERATIONS);
		}
		finally {
			two.shutdown();
		}
		assertThat(refused).as("most operations are done, some are refused").isBetween(1, OPERATIONS * 3 / 4);
	}

	private boolean operate(Actor boss, UUID patient, UUID clinic, ExecutorService two) throws Exception {
		if (this.open.size() < 8 || this.random.nextInt(12) == 0 && this.open.size() < 40) {
			return create(boss, patient);
		}
		if (this.random.nextInt(150) == 0 && this.stopped.size() < this.team.size() - 3) {
			Actor leaver = this.team.get(this.random.nextInt(this.team.size()));
			this.staff.stopSignIn(boss, leaver.staffId(), this.now);
			this.stopped.add(leaver.staffId());
			return true;
		}
		if (this.random.nextInt(200) == 0) {
			this.team.add(this.people.person("New", "Person", TEAM.get(this.random.nextInt(TEAM.size())), clinic));
		}
		UUID step = this.open.keySet().stream().sorted().skip(this.random.nextInt(this.open.size())).findFirst().get();
		Actor who = somebody();
		switch (this.random.nextInt(9)) {
			case 0:
				return tried(() -> this.followUps.accept(who, step, this.now), () -> known(step).yes());
			case 1:
				return tried(() -> this.followUps.decline(who, step, "Not today", this.now),
						() -> known(step).nobody());
			case 2:
				return tried(() -> this.followUps.take(who, step, this.now), () -> known(step).takenBy(who));
			case 3, 4: {
				Actor whom = somebody();
				return tried(() -> this.followUps.ask(boss, step, whom.staffId(), this.now),
						() -> known(step).asked(whom, answerBy(boss, step)));
			}
			case 5:
				return tried(
						() -> this.followUps.waitFor(boss, step, "County rides", this.now.plusSeconds(900), this.now),
						() -> {
						});
			case 6:
				return this.random.nextInt(4) > 0 || tried(() -> this.followUps.done(boss, step, null, null, this.now),
						() -> this.open.remove(step));
			case 7:
				return tried(
						() -> this.followUps.moveDate(boss, step, this.now.plusSeconds(7200), "Busy", true, this.now),
						() -> known(step).movedTo(answerBy(boss, step)));
			default:
				return twoAtOnce(step, two);
		}
	}

	private boolean create(Actor boss, UUID patient) {
		Actor owner = somebody();
		StepKind kind = StepKind.values()[this.random.nextInt(StepKind.values().length)];
		NewStep step = NewStep
			.of(patient, "Book the ride", kind, Owner.staff(owner.staffId()),
					this.now.plusSeconds(600 + this.random.nextInt(40_000)))
			.evenOnAClosedDay(true);
		UUID[] created = new UUID[1];
		return tried(() -> created[0] = this.followUps.create(boss, step, this.now), () -> {
			this.open.put(created[0], new Known());
			known(created[0]).asked(owner, answerBy(boss, created[0]));
		});
	}

	/** Two press "I'll take it" at the same moment: at most one has it. */
	private boolean twoAtOnce(UUID step, ExecutorService two) throws Exception {
		Actor one = somebody();
		Actor other = somebody();
		Callable<Boolean> first = () -> took(one, step);
		Callable<Boolean> second = () -> took(other, step);
		List<Future<Boolean>> both = two.invokeAll(List.of(first, second));
		boolean firstTook = both.get(0).get();
		boolean secondTook = both.get(1).get();
		if (!one.staffId().equals(other.staffId())) {
			assertThat(firstTook && secondTook).as("seed %d: two had step %s", this.seed, step).isFalse();
		}
		if (firstTook || secondTook) {
			known(step).takenBy(firstTook ? one : other);
		}
		return firstTook || secondTook;
	}

	private boolean took(Actor who, UUID step) {
		return tried(() -> this.followUps.take(who, step, this.now), () -> {
		});
	}

	private void compare(Actor boss, int operation) {
		Set<UUID> gaps = this.openSteps.gaps(boss, MANY, this.now)
			.steps()
			.stream()
			.map(StepView::id)
			.collect(Collectors.toSet());
		Set<UUID> expected = this.open.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().isGap(this.now, this.stopped))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		assertThat(gaps).as("seed %d, operation %d", this.seed, operation).isEqualTo(expected);
		Horizons horizons = new Horizons(this.now, this.now, this.now);
		assertThat(gaps.size() + this.openSteps.firstOfEachOwner(boss, horizons, MANY).size())
			.isEqualTo(this.open.size());
	}

	private boolean tried(Runnable operation, Runnable then) {
		try {
			operation.run();
		}
		catch (RefusedByRule | ChangedMeanwhile | org.throughline.shared.NotFound refused) {
			return false;
		}
		then.run();
		return true;
	}

	private Instant answerBy(Actor boss, UUID step) {
		StepView.Asked asked = this.steps.get(boss, step, this.now).asked();
		return (asked != null) ? asked.answerBy() : Instant.MAX;
	}

	private Known known(UUID step) {
		return this.open.get(step);
	}

	private Actor somebody() {
		List<Actor> active = this.team.stream().filter((one) -> !this.stopped.contains(one.staffId())).toList();
		return active.get(this.random.nextInt(active.size()));
	}

	/** All that the model knows of a step. */
	private static final class Known {

		private UUID owner;

		private boolean saidYes;

		private Instant answerBy = Instant.MAX;

		void asked(Actor whom, Instant until) {
			this.owner = whom.staffId();
			this.saidYes = false;
			this.answerBy = until;
		}

		void yes() {
			this.saidYes = true;
		}

		void takenBy(Actor who) {
			this.owner = who.staffId();
			this.saidYes = true;
		}

		void nobody() {
			this.owner = null;
			this.saidYes = false;
		}

		void movedTo(Instant until) {
			this.answerBy = until;
		}

		boolean isGap(Instant now, Set<UUID> stopped) {
			return this.owner == null || stopped.contains(this.owner) || !this.saidYes && this.answerBy.isBefore(now);
		}

	}

}
