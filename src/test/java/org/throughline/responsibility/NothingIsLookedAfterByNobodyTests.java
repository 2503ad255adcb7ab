package org.throughline.responsibility;

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

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffService;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.FixedClock;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random operations on the real database beside a model that knows only who holds what,
 * who is asked and who still works here: what is needed and held by no active person who
 * said yes shows as a gap, and nothing else does.
 */
@SpringBootTest
@Import({ FixedClock.class, TestStaff.class, PatientsForTests.class, CountedStatements.class })
@Tag("database")
class NothingIsLookedAfterByNobodyTests {

	private static final int OPERATIONS = 1_500;

	private static final List<Discipline> TEAM = List.of(Discipline.CARE_COORDINATOR, Discipline.NURSE,
			Discipline.PRIMARY_CARE_PROVIDER, Discipline.COMMUNITY_HEALTH_WORKER, Discipline.FRONT_DESK,
			Discipline.MEDICAL_ASSISTANT, Discipline.BEHAVIORAL_HEALTH_CLINICIAN);

	private final long seed = Long.getLong("duties.seed", System.nanoTime());

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
	private ResponsibilityService service;

	@Autowired
	private Responsibilities responsibilities;

	@Autowired
	private StaffService staff;

	@Test
	void nothingThatIsNeededRestsWithNobodyWithoutShowingAsAGap() throws Exception {
		System.out.println("duties.seed=" + this.seed);
		UUID clinic = this.people.clinic("Millbrook Family Clinic");
		TEAM.forEach((discipline) -> this.team.add(this.people.person("Pat", "Lee", discipline, clinic)));
		Actor boss = this.people.coordinator(clinic);
		List<UUID> all = List.of(this.patients.inOurCare(boss, "Walter", "Prentiss"),
				this.patients.inOurCare(boss, "Rose", "Oakes"), this.patients.inOurCare(boss, "Ray", "Mercado"));
		int refused = 0;
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			for (int i = 0; i < OPERATIONS; i++) {
				this.now = this.now.plus(Duration.ofSeconds(this.random.nextInt(900)));
				refused += operate(boss, all.get(this.random.nextInt(all.size())), clinic, two) ? 0 : 1;
				if (i % 10 == 0) {
					compare(boss, i);
				}
			}
			compare(boss, OPERATIONS);
		}
		finally {
			two.shutdown();
		}
		assertThat(refused).as("many operations are done, some are refused").isBetween(1, OPERATIONS * 4 / 5);
	}

	private boolean operate(Actor boss, UUID patient, UUID clinic, ExecutorService two) throws Exception {
		if (this.open.size() < 4 || this.random.nextInt(8) == 0) {
			return need(boss, patient);
		}
		if (this.random.nextInt(120) == 0 && this.stopped.size() < 8) {
			Actor leaver = somebody();
			this.staff.stopSignIn(boss, leaver.staffId(), this.now);
			this.stopped.add(leaver.staffId());
			this.team.add(this.people.person("New", "Person", leaver.discipline(), clinic));
			return true;
		}
		UUID id = this.open.keySet().stream().sorted().skip(this.random.nextInt(this.open.size())).findFirst().get();
		Known known = this.open.get(id);
		Actor who = somebody();
		return switch (this.random.nextInt(8)) {
			case 0, 1 -> tried(() -> this.service.take(who, id, this.now), () -> known.heldBy(who));
			case 2, 3 -> {
				Actor whom = somebody();
				yield tried(() -> this.service.ask(boss, id, whom.staffId(), this.now),
						() -> known.asked(whom, answerBy(boss, id)));
			}
			case 4 -> tried(() -> this.service.decline(who, id, "Not today", this.now), known::notAsked);
			case 5 -> tried(() -> this.service.giveBack(who, id, "Too much", this.now), known::givenBack);
			case 6 -> this.random.nextInt(4) > 0
					|| tried(() -> this.service.end(boss, id, "Not needed", this.now), () -> this.open.remove(id));
			default -> twoAtOnce(id, known, two);
		};
	}

	private boolean need(Actor boss, UUID patient) {
		List<ResponsibilityKind> kinds = ResponsibilityKind.usual();
		ResponsibilityKind kind = kinds.get(this.random.nextInt(kinds.size()));
		Actor holder = this.random.nextBoolean() ? somebody() : null;
		UUID[] made = new UUID[1];
		return tried(
				() -> made[0] = this.service.need(boss,
						NewResponsibility.of(patient, kind, (holder != null) ? holder.staffId() : null), this.now),
				() -> {
					Known known = this.open.computeIfAbsent(made[0], (id) -> new Known());
					if (holder != null) {
						known.asked(holder, answerBy(boss, made[0]));
					}
				});
	}

	/** Two press "I'll take it" at the same moment: at most one holds it. */
	private boolean twoAtOnce(UUID id, Known known, ExecutorService two) throws Exception {
		Actor one = somebody();
		Actor other = somebody();
		Callable<Boolean> first = () -> took(one, id);
		Callable<Boolean> second = () -> took(other, id);
		List<Future<Boolean>> both = two.invokeAll(List.of(first, second));
		boolean firstTook = both.get(0).get();
		boolean secondTook = both.get(1).get();
		assertThat(firstTook && secondTook).as("seed %d: two hold %s", this.seed, id).isFalse();
		if (firstTook || secondTook) {
			known.heldBy(firstTook ? one : other);
		}
		return firstTook || secondTook;
	}

	private boolean took(Actor who, UUID id) {
		return tried(() -> this.service.take(who, id, this.now), () -> {
		});
	}

	private void compare(Actor boss, int operation) {
		Set<UUID> gaps = this.responsibilities.gapsIn(boss, 1000, this.now)
			.stream()
			.map(ResponsibilityView::id)
			.collect(Collectors.toSet());
		Set<UUID> expected = this.open.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().isGap(this.now, this.stopped))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		assertThat(gaps).as("seed %d, operation %d", this.seed, operation).isEqualTo(expected);
		assertThat(this.responsibilities.countGaps(boss, this.now)).isEqualTo(expected.size());
	}

	private boolean tried(Runnable operation, Runnable then) {
		try {
			operation.run();
		}
		catch (RefusedByRule | ChangedMeanwhile | NotFound refused) {
			return false;
		}
		then.run();
		return true;
	}

	private Instant answerBy(Actor boss, UUID id) {
		ResponsibilityView.Asked asked = this.responsibilities.get(boss, id, this.now).asked();
		return (asked != null) ? asked.answerBy() : Instant.MAX;
	}

	private Actor somebody() {
		List<Actor> active = this.team.stream().filter((one) -> !this.stopped.contains(one.staffId())).toList();
		return active.get(this.random.nextInt(active.size()));
	}

	/** All that the model knows of one. */
	private static final class Known {

		private UUID holder;

		private UUID asked;

		private Instant answerBy = Instant.MAX;

		void heldBy(Actor who) {
			this.holder = who.staffId();
			this.asked = null;
		}

		void asked(Actor whom, Instant until) {
			this.asked = whom.staffId();
			this.answerBy = until;
		}

		void notAsked() {
			this.asked = null;
		}

		void givenBack() {
			this.holder = null;
		}

		boolean isGap(Instant now, Set<UUID> stopped) {
			boolean held = this.holder != null && !stopped.contains(this.holder);
			boolean pending = this.asked != null && !stopped.contains(this.asked) && !this.answerBy.isBefore(now);
			return !held && !pending;
		}

	}

}
