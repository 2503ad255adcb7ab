package org.throughline.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffDirectory;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fifty people read the same few steps, and then all press at once: ask, accept, decline,
 * take, hand over, wait, hear back, move the date, done, drop. Again and again, at
 * random.
 */
@ClinicTest
class FiftyActAtOnceTests {

	private static final Instant NOW = TestClock.START;

	private static final int PEOPLE = 50;

	private static final int STEPS = 5;

	private static final int ROUNDS = 14;

	/** By then each act has won and lost, whatever chance did. */
	private static final int MOST_ROUNDS = 300;

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
	private Steps steps;

	@Autowired
	private StaffDirectory staff;

	@Autowired
	private JdbcClient jdbc;

	private final List<UUID> all = new ArrayList<>();

	private final AtomicReferenceArray<UUID> few = new AtomicReferenceArray<>(STEPS);

	private final Queue<Press> presses = new ConcurrentLinkedQueue<>();

	private volatile boolean enough;

	private int rounds;

	private Actor dana;

	private UUID patient;

	private List<Actor> fifty;

	@BeforeEach
	void open() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.patient = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		this.fifty = IntStream.range(0, PEOPLE)
			.mapToObj((i) -> this.people.person("Sam" + i, "Dorsey", Discipline.FRONT_DESK, clinic.id()))
			.toList();
	}

	@Test
	void noUpdateIsLostNoStepHasTwoOwnersAndEveryLoserIsToldWhoWon() throws Exception {
		allPressAtOnce(2026);

		assertThat(this.presses).hasSize(PEOPLE * this.rounds);
		assertThat(acts(true)).as("every act has won").hasSize(Did.values().length);
		assertThat(acts(false)).as("every act has lost").hasSize(Did.values().length);
		for (UUID step : this.all) {
			List<Press> at = this.presses.stream().filter((press) -> press.step().equals(step)).toList();
			List<Happened> history = history(step);
			everySuccessStandsInTheHistoryOnceAndNothingElse(at, history);
			oneActFollowsFromTheOther(step, history, at);
			everyLoserIsToldWhoWonAndWhatTheyDid(at, history);
		}
	}

	private static void everySuccessStandsInTheHistoryOnceAndNothingElse(List<Press> at, List<Happened> history) {
		assertThat(history.stream().skip(1).map(Happened::asPressed))
			.containsExactlyInAnyOrderElementsOf(at.stream().filter(Press::won).map(Press::asPressed).toList());
	}

	/** One after the other, each from where the one before had left the step. */
	private void oneActFollowsFromTheOther(UUID step, List<Happened> history, List<Press> at) {
		Happened before = history.get(0);
		Instant due = NOW.plus(Duration.ofDays(1));
		Instant waits = null;
		int moves = 0;
		for (Happened one : history.subList(1, history.size())) {
			assertThat(before.state().open()).as("nothing happens to what has ended").isTrue();
			UUID by = one.by();
			boolean asked = before.state() == StepState.ASKED && by.equals(before.heldBy());
			switch (one.did()) {
				case ACCEPT, DECLINE -> assertThat(asked).as("only who was asked answers").isTrue();
				case TAKE -> assertThat(asked || before.state() == StepState.NEEDED).isTrue();
				case ASK -> assertThat(seenBy(one, at)).extracting(SeenStep::hands)
					.contains(SeenStep.of(step, seen(before, waits, moves)).hands());
				case WAIT -> {
					assertThat(seenBy(one, at)).anyMatch(sawTheWait(step, before, waits));
					waits = one.toDue();
				}
				case HEAR -> {
					assertThat(before.state()).isEqualTo(StepState.WAITING);
					assertThat(seenBy(one, at)).anyMatch(sawTheWait(step, before, waits));
					waits = null;
				}
				case MOVE -> {
					assertThat(one.fromDue()).isEqualTo(due);
					assertThat(seenBy(one, at)).extracting(SeenStep::moves).contains(String.valueOf(moves));
					due = Objects.requireNonNull(one.toDue());
					moves++;
				}
				case DROP -> {
					assertThat(seenBy(one, at)).contains(SeenStep.of(step, seen(before, waits, moves)));
					assertThat(one.state()).isEqualTo(StepState.DROPPED);
				}
				case DONE -> assertThat(one.state()).isEqualTo(StepState.DONE);
			}
			waits = (one.did() == Did.DECLINE) ? null : waits;
			if (one.did() == Did.ASK || one.did() == Did.DECLINE || one.did() == Did.TAKE) {
				assertThat(one.fromStaff()).as("taken from whoever had it").isEqualTo(before.heldBy());
			}
			before = one;
		}
		StepView now = this.steps.get(this.dana, step, NOW);
		UUID owner = (now.owner().staff() != null) ? now.owner().staff().id() : null;
		assertThat(now.state()).isEqualTo(before.state());
		assertThat(owner).isEqualTo(before.heldBy());
		assertThat(now.due()).isEqualTo(due);
		assertThat(now.version()).as("each act made one version").isEqualTo(history.size() - 1);
	}

	private static String seen(Happened before, @Nullable Instant waits, int moves) {
		return SeenStep.words(before.state(), before.heldBy(), NOW, waits, moves, Asks.NOTHING);
	}

	private static Predicate<SeenStep> sawTheWait(UUID step, Happened before, @Nullable Instant waits) {
		SeenStep then = SeenStep.of(step, seen(before, waits, 0));
		return (seen) -> Objects.equals(seen.hands(), then.hands()) && Objects.equals(seen.waits(), then.waits());
	}

	/** What whoever pressed this had seen, should they have pressed it twice. */
	private static List<SeenStep> seenBy(Happened one, List<Press> at) {
		return at.stream()
			.filter((press) -> press.won() && press.asPressed().equals(one.asPressed()))
			.map((press) -> SeenStep.of(press.step(), press.seen()))
			.toList();
	}

	/** Who, and what: each as it happened after the loser had read the step. */
	private void everyLoserIsToldWhoWonAndWhatTheyDid(List<Press> at, List<Happened> history) {
		at.stream().filter((press) -> !press.won()).forEach((press) -> {
			List<String> since = history.subList(press.version() + 1, history.size())
				.stream()
				.map((one) -> inWords(one, press.by()))
				.toList();
			assertThat(since).as("%s by %s was told: %s", press.did(), name(press.by()), press.told())
				.anyMatch((won) -> Objects.requireNonNull(press.told()).startsWith(won));
		});
	}

	private String inWords(Happened one, UUID reader) {
		String who = name(one.by());
		return switch (one.did()) {
			case ASK -> "%s has asked %s".formatted(who,
					reader.equals(one.heldBy()) ? "you" : name(Objects.requireNonNull(one.heldBy())));
			case ACCEPT, TAKE -> who + " has this step, since ";
			case DECLINE -> who + " said no to it. Nobody has this step now.";
			case WAIT -> who + " put it to wait until ";
			case MOVE -> who + " moved the date to ";
			case HEAR -> who + " wrote down that they answered.";
			case DONE -> who + " marked this step done.";
			case DROP -> who + " ended this step.";
		};
	}

	private void allPressAtOnce(long seed) throws Exception {
		CyclicBarrier read = new CyclicBarrier(PEOPLE);
		CyclicBarrier pressed = new CyclicBarrier(PEOPLE, this::endsARound);
		putNewOnesForThoseThatEnded();
		ExecutorService hands = Executors.newFixedThreadPool(PEOPLE);
		try {
			List<Future<?>> days = new ArrayList<>();
			for (int i = 0; i < PEOPLE; i++) {
				Actor one = this.fifty.get(i);
				Random chance = new Random(seed + i);
				days.add(hands.submit(() -> {
					for (int round = 0; !this.enough; round++) {
						StepView seen = reads(one, chance);
						read.await(60, TimeUnit.SECONDS);
						this.presses.add(press(one, seen, "%s.%d".formatted(one.name(), round), chance));
						pressed.await(60, TimeUnit.SECONDS);
					}
					return one;
				}));
			}
			for (Future<?> day : days) {
				day.get(300, TimeUnit.SECONDS);
			}
		}
		finally {
			hands.shutdownNow();
		}
	}

	private void endsARound() {
		this.rounds++;
		boolean each = acts(true).size() == Did.values().length && acts(false).size() == Did.values().length;
		this.enough = this.rounds >= ROUNDS && each || this.rounds >= MOST_ROUNDS;
		putNewOnesForThoseThatEnded();
	}

	private Set<Did> acts(boolean won) {
		return this.presses.stream()
			.filter((press) -> press.won() == won)
			.map(Press::did)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Did.class)));
	}

	private void putNewOnesForThoseThatEnded() {
		for (int i = 0; i < STEPS; i++) {
			UUID step = this.few.get(i);
			if (step == null || !this.steps.get(this.dana, step, NOW).isOpen()) {
				UUID next = this.followUps.need(this.dana, NewStep.of(this.patient, "Book a ride", StepKind.RIDE,
						Owner.staff(this.dana.staffId()), NOW.plus(Duration.ofDays(1))), NeedCause.RULE, NOW);
				this.few.set(i, next);
				this.all.add(next);
			}
		}
	}

	/** Mostly what waits for their own answer, else any of the few. */
	private StepView reads(Actor one, Random chance) {
		List<StepView> views = IntStream.range(0, STEPS)
			.mapToObj((i) -> this.steps.get(one, this.few.get(i), NOW))
			.collect(Collectors.toCollection(ArrayList::new));
		StepView any = views.get(chance.nextInt(STEPS));
		return views.stream().filter(StepView::mine).findFirst().orElse(any);
	}

	private Press press(Actor one, StepView seen, String mark, Random chance) {
		UUID step = seen.id();
		Actor other = otherThan(one, seen, chance);
		Instant then = NOW.plus(Duration.ofMinutes(60 + chance.nextInt(400)));
		switch (chosen(seen, chance)) {
			case ASK:
				return press(one, seen, Did.ASK, other.staffId().toString(), seen.seen(),
						() -> this.followUps.ask(one, SeenStep.of(step, seen.seen()), other.staffId(), NOW));
			case ACCEPT:
				return press(one, seen, Did.ACCEPT, "", "", () -> this.followUps.accept(one, step, NOW));
			case DECLINE:
				return press(one, seen, Did.DECLINE, mark, "", () -> this.followUps.decline(one, step, mark, NOW));
			case TAKE:
				return press(one, seen, Did.TAKE, "", "", () -> this.followUps.take(one, step, NOW));
			case WAIT:
				return press(one, seen, Did.WAIT, mark, seen.seen(), () -> this.course.waitFor(one,
						SeenStep.of(step, seen.seen()), mark, ChosenTimes.evenOnAClosedDay(then), NOW));
			case MOVE:
				return press(one, seen, Did.MOVE, mark, seen.seen(), () -> this.course.moveDate(one,
						SeenStep.of(step, seen.seen()), ChosenTimes.evenOnAClosedDay(then), mark, NOW));
			case HEAR:
				return press(one, seen, Did.HEAR, "", seen.seen(),
						() -> this.course.resume(one, SeenStep.of(step, seen.seen()), NOW));
			case DROP:
				return press(one, seen, Did.DROP, mark, seen.seen(),
						() -> this.endings.drop(one, SeenStep.of(step, seen.seen()), mark, NOW));
			default:
				return press(one, seen, Did.DONE, mark, "", () -> this.endings.done(one, step, null, mark, NOW));
		}
	}

	private Actor otherThan(Actor one, StepView seen, Random chance) {
		List<Actor> others = this.fifty.stream()
			.filter((other) -> other != one && !seen.owner().is(other.staffId()))
			.toList();
		return others.get(chance.nextInt(others.size()));
	}

	private static Press press(Actor one, StepView seen, Did did, String mark, String standing, Runnable button) {
		String told = null;
		try {
			button.run();
		}
		catch (ChangedMeanwhile first) {
			told = first.text();
		}
		catch (RefusedByRule rule) {
			told = rule.getMessage();
		}
		return new Press(one.staffId(), seen.id(), did, mark, standing, seen.version(), told);
	}

	/** What the page offers to whoever reads it so. */
	private static Did chosen(StepView seen, Random chance) {
		int of = chance.nextInt(100);
		if (of < 2) {
			return Did.DONE;
		}
		if (of < 4) {
			return Did.DROP;
		}
		if (of < 10) {
			return Did.MOVE;
		}
		return switch (seen.state()) {
			case NEEDED -> (of < 60) ? Did.TAKE : Did.ASK;
			case ASKED -> !seen.mine() ? Did.ASK : (of < 58) ? Did.ACCEPT : Did.DECLINE;
			case WAITING -> (of < 20) ? Did.ASK : (of < 40) ? Did.WAIT : Did.HEAR;
			default -> (of < 40) ? Did.ASK : Did.WAIT;
		};
	}

	private List<Happened> history(UUID step) {
		return this.jdbc.sql("select * from follow_up_event where follow_up_id = ? order by nth")
			.param(step)
			.query((row, number) -> new Happened(row.getObject("by", UUID.class), Did.of(row.getString("what")),
					row.getString("reason"), StepState.valueOf(row.getString("state")),
					row.getObject("held_by", UUID.class), row.getObject("from_staff", UUID.class),
					row.getObject("to_staff", UUID.class),
					(row.getTimestamp("from_due") != null) ? row.getTimestamp("from_due").toInstant() : null,
					(row.getTimestamp("to_due") != null) ? row.getTimestamp("to_due").toInstant() : null))
			.list();
	}

	private String name(UUID staffId) {
		return this.staff.get(staffId).shortName();
	}

	private enum Did {

		ASK, ACCEPT, DECLINE, TAKE, WAIT, HEAR, MOVE, DONE, DROP;

		static @Nullable Did of(String what) {
			return switch (what) {
				case "asked", "handed over" -> ASK;
				case "accepted" -> ACCEPT;
				case "declined" -> DECLINE;
				case "taken" -> TAKE;
				case "waiting" -> WAIT;
				case "date moved" -> MOVE;
				case "heard back" -> HEAR;
				case "done" -> DONE;
				case "dropped" -> DROP;
				default -> null;
			};
		}

	}

	/**
	 * Somebody pressed.
	 *
	 * @param version of the step when they read it
	 * @param told why not, when they were not first
	 */
	private record Press(UUID by, UUID step, Did did, String mark, String seen, int version, @Nullable String told) {

		boolean won() {
			return this.told == null;
		}

		String asPressed() {
			return this.by + " " + this.did + " " + this.mark;
		}

	}

	private record Happened(UUID by, @Nullable Did did, @Nullable String reason, StepState state, @Nullable UUID heldBy,
			@Nullable UUID fromStaff, @Nullable UUID toStaff, @Nullable Instant fromDue, @Nullable Instant toDue) {

		String asPressed() {
			return this.by + " " + this.did + " "
					+ ((this.did == Did.ASK) ? this.toStaff : (this.reason != null) ? this.reason : "");
		}

	}

}
