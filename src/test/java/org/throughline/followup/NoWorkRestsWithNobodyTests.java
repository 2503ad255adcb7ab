package org.throughline.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.Cover;
import org.throughline.staff.Discipline;
import org.throughline.staff.HandingOver;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thousands of random operations on the real database beside a model that knows only who
 * was asked, who said yes and who still works here: no open work rests with nobody, or
 * with an inactive person, without showing as a gap, and nothing else shows; and what
 * showed at a moment is still told of that moment when everything has changed.
 */
@ClinicTest
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

	private final List<Away> away = new ArrayList<>();

	private final Map<Instant, Set<UUID>> shown = new LinkedHashMap<>();

	private int passedOn;

	private int left;

	private int keptFromLeaving;

	private Instant now = TestClock.START;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepEndings endings;

	@Autowired
	private StepCourse course;

	@Autowired
	private StaffService staff;

	@Autowired
	private Steps steps;

	@Autowired
	private OpenSteps openSteps;

	@Autowired
	private Absences absences;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private HeldSteps held;

	@Autowired
	private AgedGaps aged;

	@Test
	void noOpenWorkRestsWithNobodyWithoutShowingAsAGap() throws Exception {
		System.out.println("steps.seed=" + this.seed);
		TestClinic clinic = this.people.millbrook();
		TEAM.forEach((discipline) -> this.team.add(this.people.person("Pat", "Lee", discipline, clinic.id())));
		Actor boss = clinic.dana();
		UUID patient = this.patients.inOurCare(boss, "Walter", "Prentiss");
		int refused = 0;
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			for (int i = 0; i < OPERATIONS; i++) {
				this.now = this.now.plus(Duration.ofSeconds(1 + this.random.nextInt(400)));
				refused += operate(boss, patient, clinic.id(), two) ? 0 : 1;
				if (i % 10 == 0) {
					compare(boss, i);
				}
			}
			compare(boss, OPERATIONS);
			this.shown.forEach((moment, gaps) -> compareThen(boss, moment, gaps));
		}
		finally {
			two.shutdown();
		}
		assertThat(List.of(this.passedOn, this.left, this.keptFromLeaving, this.away.size())).as("each happens")
			.allMatch((times) -> times > 0);
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
		if (this.random.nextInt(40) == 0 && this.team.stream()
			.filter((one) -> !this.stopped.contains(one.staffId()) && !isAway(one.staffId()))
			.count() > 2) {
			return leaveFor(boss, somebody(), somebody());
		}
		if (this.random.nextInt(60) == 0) {
			return handOverAll(boss, this.team.get(this.random.nextInt(this.team.size())), somebody());
		}
		if (this.random.nextInt(60) == 0 && !this.stopped.isEmpty()) {
			return leave(boss,
					this.stopped.stream().sorted().skip(this.random.nextInt(this.stopped.size())).findFirst().get());
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
				return tried(() -> this.followUps.ask(boss, SeenStep.asItIs(step), whom.staffId(), this.now),
						() -> known(step).asked(whom, answerBy(boss, step)));
			}
			case 5:
				return tried(() -> this.course.waitFor(boss, SeenStep.asItIs(step), "County rides",
						ChosenTimes.evenOnAClosedDay(this.now.plusSeconds(900)), this.now), () -> {
						});
			case 6:
				return this.random.nextInt(4) > 0 || tried(() -> this.endings.done(boss, step, null, null, this.now),
						() -> this.open.remove(step));
			case 7:
				return tried(
						() -> this.course.moveDate(boss, SeenStep.asItIs(step),
								ChosenTimes.evenOnAClosedDay(this.now.plusSeconds(7200)), "Busy", this.now),
						() -> known(step).movedTo(answerBy(boss, step)));
			default:
				return twoAtOnce(step, two);
		}
	}

	/** Somebody is away, and somebody is asked to cover one kind of step, or all. */
	private boolean leaveFor(Actor boss, Actor who, Actor cover) {
		Instant from = this.now.plusSeconds(this.random.nextInt(2_000));
		Instant until = from.plusSeconds(1_000 + this.random.nextInt(20_000));
		StepKind kind = this.random.nextInt(3) == 0 ? null
				: StepKind.values()[this.random.nextInt(StepKind.values().length)];
		UUID[] span = new UUID[1];
		if (!tried(() -> span[0] = this.absences.away(boss, who.staffId(), from, until, null, this.now), () -> {
		})) {
			return false;
		}
		Away absence = new Away(who.staffId(), from, until);
		this.away.add(absence);
		String name = (kind != null) ? kind.name() : null;
		return tried(() -> this.absences.askCover(boss, who.staffId(), span[0], name, cover.staffId(), this.now),
				() -> {
					Cover asked = this.directory.dutiesToCover(cover.staffId(), this.now)
						.stream()
						.filter((duty) -> duty.span().id().equals(span[0]))
						.findFirst()
						.get()
						.cover();
					absence.coveredBy(cover, kind, asked.answerBy());
					if (this.random.nextBoolean()) {
						this.absences.acceptCover(cover, asked.id(), this.now);
						absence.saidYes = true;
					}
				});
	}

	private boolean handOverAll(Actor boss, Actor from, Actor to) {
		int gone = this.held.handOver(new HandingOver(from.staffId(), to.staffId(), Map.of(), "Away"), boss, this.now);
		List<UUID> theirs = from.staffId().equals(to.staffId()) ? List.of()
				: this.open.entrySet()
					.stream()
					.filter((entry) -> from.staffId().equals(entry.getValue().owner)
							&& entry.getValue().kind.mayBeAcceptedBy(to.discipline()))
					.map(Map.Entry::getKey)
					.toList();
		assertThat(gone).as("seed %d: all that %s holds", this.seed, from).isEqualTo(theirs.size());
		theirs.forEach((step) -> known(step).asked(to, answerBy(boss, step)));
		this.passedOn += gone;
		return gone > 0;
	}

	/** Refused exactly while anything names them. */
	private boolean leave(Actor boss, UUID who) {
		boolean named = this.open.values().stream().anyMatch((known) -> who.equals(known.owner)) || this.away.stream()
			.anyMatch((absence) -> absence.cover != null && who.equals(absence.cover.staffId())
					&& absence.until.isAfter(this.now) && !this.stopped.contains(absence.who));
		boolean gone = tried(() -> this.staff.leave(boss, who, this.now), () -> {
		});
		assertThat(gone).as("seed %d: %s leaves", this.seed, who).isEqualTo(!named);
		this.left += gone ? 1 : 0;
		this.keptFromLeaving += gone ? 0 : 1;
		return gone;
	}

	private boolean isAwayWithoutCover(Known step) {
		return this.away.stream()
			.filter((absence) -> absence.who.equals(step.owner) && absence.isAt(this.now))
			.anyMatch((absence) -> !absence.covers(step.kind, this.now)
					|| this.stopped.contains(absence.cover.staffId()) || this.away.stream()
						.anyMatch((other) -> other.who.equals(absence.cover.staffId()) && other.isAt(this.now)));
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
			this.open.put(created[0], new Known(kind));
			known(created[0]).asked(owner, answerBy(boss, created[0]));
		});
	}

	/** Two press "I'll take it" at the same moment: at most one has it. */
	private boolean twoAtOnce(UUID step, ExecutorService two) throws Exception {
		Actor one = somebodyHere();
		Actor other = somebodyHere();
		Callable<Boolean> first = () -> took(one, step);
		Callable<Boolean> second = () -> took(other, step);
		List<Future<Boolean>> both = two.invokeAll(List.of(first, second));
		boolean firstTook = both.get(0).get();
		boolean secondTook = both.get(1).get();
		if (!one.staffId().equals(other.staffId()) && !isAway(one.staffId()) && !isAway(other.staffId())) {
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
			.filter((entry) -> entry.getValue().isGap(this.now, this.stopped) || isAwayWithoutCover(entry.getValue()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		assertThat(gaps).as("seed %d, operation %d", this.seed, operation).isEqualTo(expected);
		this.shown.put(this.now, gaps);
		Horizons horizons = new Horizons(this.now, this.now, this.now);
		assertThat(gaps.size() + this.openSteps.firstOfEachOwner(boss, horizons, MANY).size())
			.isEqualTo(this.open.size());
	}

	/** Told of a moment long over, as a weekly review does. */
	private void compareThen(Actor boss, Instant moment, Set<UUID> gaps) {
		List<UUID> told = this.aged.then(boss, MANY, moment, moment, this.now)
			.gaps()
			.stream()
			.map(AgedGap::id)
			.filter(Objects::nonNull)
			.toList();
		assertThat(told).as("seed %d, told of %s", this.seed, moment).containsExactlyInAnyOrderElementsOf(gaps);
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

	/** What somebody who is away takes is free for the next one. */
	private Actor somebodyHere() {
		List<Actor> here = this.team.stream()
			.filter((one) -> !this.stopped.contains(one.staffId()) && !isAway(one.staffId()))
			.toList();
		return here.isEmpty() ? somebody() : here.get(this.random.nextInt(here.size()));
	}

	private boolean isAway(UUID who) {
		return this.away.stream().anyMatch((absence) -> absence.who.equals(who) && absence.isAt(this.now));
	}

	private Actor somebody() {
		List<Actor> active = this.team.stream().filter((one) -> !this.stopped.contains(one.staffId())).toList();
		return active.get(this.random.nextInt(active.size()));
	}

	/** All that the model knows of a step. */
	private static final class Known {

		private final StepKind kind;

		private UUID owner;

		private boolean saidYes;

		private Instant answerBy = Instant.MAX;

		Known(StepKind kind) {
			this.kind = kind;
		}

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

	/** All that the model knows of an absence. */
	private static final class Away {

		private final UUID who;

		private final Instant from;

		private final Instant until;

		private Actor cover;

		private StepKind kind;

		private Instant answerBy;

		private boolean saidYes;

		Away(UUID who, Instant from, Instant until) {
			this.who = who;
			this.from = from;
			this.until = until;
		}

		void coveredBy(Actor whom, StepKind what, Instant by) {
			this.cover = whom;
			this.kind = what;
			this.answerBy = by;
		}

		boolean isAt(Instant now) {
			return !now.isBefore(this.from) && now.isBefore(this.until);
		}

		boolean covers(StepKind step, Instant now) {
			return this.cover != null && (this.kind == null || this.kind == step)
					&& step.mayBeAcceptedBy(this.cover.discipline()) && (this.saidYes || !this.answerBy.isBefore(now));
		}

	}

}
