package org.throughline.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.throughline.absence.HandOver;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.OpenSteps;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
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
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random operations on the real database beside a model that knows only who sent a
 * handoff, who was asked, who has it, who is away with whom to cover and who still works
 * here: its step is the sender's until somebody takes it, never anybody's who did not say
 * yes, and a gap exactly when it came back or whoever answers for it is gone uncovered.
 */
@ClinicTest
class NoHandoffRestsWithNobodyTests {

	private static final int OPERATIONS = 2_000;

	/** What has to happen; the operations go on until it has. */
	private static final Set<String> EACH = Set.of("taken", "taken on", "declined", "passed on", "kept", "given back",
			"sent back", "reported", "withdrawn", "left", "two at once", "handed over", "away", "covered",
			"step accepted", "step declined", "went back", "gone for good", "kept from leaving");

	private static final int MANY = 10_000;

	private static final List<Discipline> TEAM = List.of(Discipline.CARE_COORDINATOR, Discipline.NURSE,
			Discipline.PRIMARY_CARE_PROVIDER, Discipline.COMMUNITY_HEALTH_WORKER, Discipline.MEDICAL_ASSISTANT,
			Discipline.BEHAVIORAL_HEALTH_CLINICIAN);

	private final long seed = Long.getLong("handoffs.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	private final Map<UUID, Known> all = new HashMap<>();

	private final Set<UUID> stopped = new HashSet<>();

	private final List<Actor> team = new ArrayList<>();

	private final List<Away> away = new ArrayList<>();

	private final Map<String, Integer> happened = new HashMap<>();

	private Instant now = TestClock.START;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private HandoffService handoffs;

	@Autowired
	private HandoffPassing passing;

	@Autowired
	private StaffService staff;

	@Autowired
	private OpenSteps steps;

	@Autowired
	private Steps views;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private HandOver handOver;

	@Autowired
	private Absences absences;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void somebodyWhoSaidYesAnswersForEveryHandoffOrItShowsAsAGap() throws Exception {
		System.out.println("handoffs.seed=" + this.seed);
		TestClinic clinic = this.people.millbrook();
		TEAM.forEach((discipline) -> this.team.add(this.people.person("Pat", "Lee", discipline, clinic.id())));
		Actor boss = clinic.dana();
		UUID patient = this.patients.inOurCare(boss, "Walter", "Prentiss");
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			for (int i = 0; i < OPERATIONS || i < 4 * OPERATIONS && !this.happened.keySet().containsAll(EACH); i++) {
				this.now = this.now.plus(Duration.ofSeconds(this.random.nextInt(200)));
				operate(boss, patient, clinic.id(), two);
				if (i % 10 == 0) {
					compare(boss, clinic.id(), i);
				}
			}
			compare(boss, clinic.id(), OPERATIONS);
		}
		finally {
			two.shutdown();
		}
		assertThat(this.happened.keySet()).as("seed %d: each happens", this.seed).containsAll(EACH);
	}

	private void operate(Actor boss, UUID patient, UUID clinic, ExecutorService two) throws Exception {
		List<UUID> open = this.all.keySet().stream().filter((id) -> !this.all.get(id).ended).sorted().toList();
		if (open.size() < 6 || this.random.nextInt(20) == 0 && open.size() < 15) {
			offer(patient);
			return;
		}
		if (this.random.nextInt(100) == 0) {
			Actor leaver = somebody();
			this.staff.stopSignIn(boss, leaver.staffId(), this.now);
			this.stopped.add(leaver.staffId());
			this.team.add(this.people.person("New", "Person", leaver.discipline(), clinic));
			return;
		}
		if (this.random.nextInt(40) == 0) {
			leaveFor(boss, somebody());
			return;
		}
		if (this.random.nextInt(50) == 0) {
			handOverAll(boss, this.team.get(this.random.nextInt(this.team.size())), somebody());
			return;
		}
		if (this.random.nextInt(60) == 0 && !this.stopped.isEmpty()) {
			goForGood(boss,
					this.stopped.stream().sorted().skip(this.random.nextInt(this.stopped.size())).findFirst().get());
			return;
		}
		UUID id = open.get(this.random.nextInt(open.size()));
		Known known = this.all.get(id);
		Actor who = somebodyIn(known);
		switch (this.random.nextInt(17)) {
			case 0, 1, 2 -> take(who, id, known);
			case 3, 4 -> decline(who, id, known);
			case 5, 6, 7 -> passOn(who, somebody(), id, known);
			case 8 -> tried("kept", () -> this.passing.keep(who, id, this.now), () -> known.passedTo = null);
			case 9 -> tried("given back", () -> this.handoffs.giveBack(who, id, "Called away", this.now),
					() -> givenBackBy(who, known));
			case 10 -> tried("reported",
					() -> this.handoffs.reportBack(who, id, new HandoffReport("Seen.", null, false, null), this.now),
					() -> {
						known.end();
						known.closed = known.sender.equals(known.holder);
					});
			case 11 -> tried("withdrawn",
					() -> this.handoffs.withdraw(who, id, "Done otherwise", WithdrawnStep.KEPT, null, this.now),
					known::close);
			case 12 -> {
				if (this.random.nextInt(3) == 0) {
					tried("left", () -> this.handoffs.leftBefore(who, id, this.now), known::close);
				}
			}
			case 13 -> ownerOf(id).ifPresent((owner) -> tried("step accepted",
					() -> this.followUps.accept(owner, stepOf(id), this.now), () -> known.saidYes = true));
			case 14 -> declineStep(id, known);
			default -> twoAtOnce(id, known, two);
		}
	}

	/**
	 * Whoever the step is asked of says no; who has the handoff gives it back with that.
	 */
	private void declineStep(UUID id, Known known) {
		ownerOf(id).ifPresent((owner) -> tried("step declined",
				() -> this.followUps.decline(owner, stepOf(id), "Not today", this.now), () -> {
					boolean has = owner.staffId().equals(known.holder);
					if (has) {
						givenBackBy(owner, known);
					}
					if (!has || known.ended) {
						known.stepOfNobody(hears(id));
					}
				}));
	}

	private Optional<Actor> ownerOf(UUID id) {
		return this.jdbc.sql("select owner_staff from follow_up where id = ?")
			.param(stepOf(id))
			.query(UUID.class)
			.optional()
			.flatMap((owner) -> this.team.stream().filter((one) -> one.staffId().equals(owner)).findFirst());
	}

	/** Whoever asked, or wrote down a yes that was none. */
	private UUID hears(UUID id) {
		return this.jdbc.sql("select came_back_to from follow_up where id = ?")
			.param(stepOf(id))
			.query(UUID.class)
			.single();
	}

	private void givenBackBy(Actor who, Known known) {
		boolean theirs = known.isNobodyElsesThan(who.staffId());
		known.saidNo(who);
		known.holder = null;
		known.passedTo = null;
		if (theirs) {
			known.stepBackWithSender();
		}
		sentBackIfNobodyIsLeft(known, theirs);
	}

	/** Somebody is away; perhaps another one covers visits, or everything. */
	private void leaveFor(Actor boss, Actor who) {
		Instant from = this.now.plusSeconds(this.random.nextInt(1_000));
		Instant until = from.plusSeconds(500 + this.random.nextInt(8_000));
		UUID[] span = new UUID[1];
		Away absence = new Away(who.staffId(), from, until);
		if (!tried("away", () -> span[0] = this.absences.away(boss, who.staffId(), from, until, null, this.now),
				() -> this.away.add(absence))) {
			return;
		}
		Actor cover = somebody();
		StepKind kind = List.of(StepKind.VISIT, StepKind.CALL).get(this.random.nextInt(2));
		boolean everything = this.random.nextBoolean();
		tried("covered", () -> this.absences.askCover(boss, who.staffId(), span[0], everything ? null : kind.name(),
				cover.staffId(), this.now), () -> {
					Cover asked = this.directory.dutiesToCover(cover.staffId(), this.now)
						.stream()
						.filter((duty) -> duty.span().id().equals(span[0]))
						.findFirst()
						.get()
						.cover();
					absence.cover = cover.staffId();
					absence.coversVisits = everything || kind == StepKind.VISIT;
					absence.answerBy = asked.answerBy();
					if (this.random.nextBoolean()) {
						this.absences.acceptCover(cover, asked.id(), this.now);
						absence.answerBy = Instant.MAX;
					}
				});
	}

	/**
	 * Everything that names them goes to one person: a step is asked of them, and of the
	 * handoff they have the same part, unless they have another one there already;
	 * whoever hands over what somebody else is asked for too is asked no more.
	 */
	private void handOverAll(Actor boss, Actor from, Actor to) {
		if (from.staffId().equals(to.staffId())) {
			return;
		}
		int gone = this.handOver.all(boss, new HandingOver(from.staffId(), to.staffId(), Map.of(), "Away"), this.now);
		for (Map.Entry<UUID, Known> one : this.all.entrySet()) {
			Known known = one.getValue();
			if (!known.handedOver(from.staffId(), to.staffId(), this.stopped, () -> answerBy(boss, one.getKey()))) {
				goesBack(known, from);
			}
		}
		this.away.stream()
			.filter((absence) -> from.staffId().equals(absence.cover) && absence.until.isAfter(this.now))
			.forEach((absence) -> coveredInstead(absence, to));
		this.happened.merge("handed over", gone, Integer::sum);
	}

	/**
	 * To the other side: the offer is taken back, what they were asked or have goes back.
	 */
	private void goesBack(Known known, Actor from) {
		UUID who = from.staffId();
		if (who.equals(known.sender)) {
			known.close();
		}
		else if (who.equals(known.holder)) {
			givenBackBy(from, known);
		}
		else {
			known.saidNo(from);
			known.passedTo = who.equals(known.passedTo) ? null : known.passedTo;
			if (known.holder == null) {
				sentBackIfNobodyIsLeft(known, known.isNobodyElsesThan(known.sender));
			}
		}
		this.happened.merge("went back", 1, Integer::sum);
	}

	/** Asked to cover in their place, unless they are the one away or away then too. */
	private void coveredInstead(Away absence, Actor to) {
		this.directory.dutiesToCover(to.staffId(), this.now)
			.stream()
			.filter((duty) -> duty.away().id().equals(absence.who) && duty.span().from().equals(absence.from))
			.findFirst()
			.ifPresent((duty) -> {
				absence.cover = to.staffId();
				absence.answerBy = duty.cover().answerBy();
			});
	}

	/** Refused exactly while anything names them. */
	private void goForGood(Actor boss, UUID who) {
		boolean named = this.jdbc
			.sql("""
					select exists (select from follow_up where ended_at is null and (owner_staff = :who or checked_by = :who
					                  or state = 'ASKED' and asked_by = :who or state = 'NEEDED' and came_back_to = :who))
					    or exists (select from away a join cover c on c.away_id = a.id join staff_member s on s.id = a.staff_id
					                where c.staff_id = :who and c.declined_at is null and a.until_at > :now
					                  and s.sign_in_stopped_at is null)
					""")
			.param("who", who)
			.param("now", this.now.atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single() || this.all.values().stream().anyMatch((known) -> known.names(who));
		boolean gone = done(() -> this.staff.leave(boss, who, this.now));
		assertThat(gone).as("seed %d: %s leaves", this.seed, who).isEqualTo(!named);
		this.happened.merge(gone ? "gone for good" : "kept from leaving", 1, Integer::sum);
	}

	private UUID stepOf(UUID handoffId) {
		return this.jdbc.sql("select follow_up_id from handoff where id = ?")
			.param(handoffId)
			.query(UUID.class)
			.single();
	}

	private Instant answerBy(Actor boss, UUID handoffId) {
		StepView.Asked asked = this.views.get(boss, stepOf(handoffId), this.now).asked();
		return (asked != null) ? asked.answerBy() : Instant.MAX;
	}

	private void offer(UUID patient) {
		Actor sender = somebody();
		Set<Actor> to = new HashSet<>();
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			to.add(somebody());
		}
		UUID[] made = new UUID[1];
		tried("offered",
				() -> made[0] = this.handoffs.offer(sender, new HandoffOffer(patient, HandoffKind.IN_THE_ROOM, true,
						false, to.stream().map(Actor::staffId).toList(), null, "Missed visits: no ride.", null, null,
						null, null, new HandoffOffer.Step("Ask about rides", StepKind.VISIT, tomorrow()), List.of()),
						this.now),
				() -> this.all.put(made[0], new Known(sender, to)));
	}

	private void take(Actor who, UUID id, Known known) {
		boolean free = known.holder == null && known.asked.contains(who.staffId());
		boolean may = free || who.staffId().equals(known.passedTo) || who.staffId().equals(known.holder);
		String what = who.staffId().equals(known.passedTo) ? "taken on" : "taken";
		boolean again = who.staffId().equals(known.holder);
		assertThat(tried(what, () -> this.handoffs.take(who, id, this.now), () -> {
			if (!again) {
				known.takenBy(who);
			}
		})).as("seed %d: %s takes %s", this.seed, who, id).isEqualTo(may);
	}

	private void decline(Actor who, UUID id, Known known) {
		boolean free = known.holder == null && known.asked.contains(who.staffId());
		boolean may = free || who.staffId().equals(known.passedTo);
		assertThat(tried("declined", () -> this.handoffs.decline(who, id, "Not today", this.now), () -> {
			known.saidNo(who);
			known.passedTo = null;
			if (known.holder == null) {
				sentBackIfNobodyIsLeft(known, known.isNobodyElsesThan(known.sender));
			}
		})).as("seed %d: %s declines %s", this.seed, who, id).isEqualTo(may);
	}

	private boolean passOn(Actor from, Actor to, UUID id, Known known) {
		return tried("passed on", () -> this.passing.passOn(from, id, to.staffId(), "Knows his daughter", this.now),
				() -> known.passedOn(from, to));
	}

	/** Two who are asked act at the same moment: at most one has it afterwards. */
	private void twoAtOnce(UUID id, Known known, ExecutorService two) throws Exception {
		Actor one = somebodyIn(known);
		Actor other = somebodyIn(known);
		Actor better = somebody();
		if (one.staffId().equals(other.staffId()) || known.holder != null) {
			return;
		}
		boolean bothTake = this.random.nextBoolean();
		Callable<Boolean> first = () -> done(() -> this.handoffs.take(one, id, this.now));
		Callable<Boolean> second = bothTake ? () -> done(() -> this.handoffs.take(other, id, this.now))
				: () -> done(() -> this.passing.passOn(other, id, better.staffId(), "Knows his daughter", this.now));
		List<Future<Boolean>> both = two.invokeAll(List.of(first, second));
		boolean firstDid = both.get(0).get();
		boolean secondDid = both.get(1).get();
		if (bothTake) {
			assertThat(firstDid && secondDid).as("seed %d: two have %s", this.seed, id).isFalse();
		}
		else if (secondDid) {
			known.passedOn(other, better);
		}
		if (firstDid || bothTake && secondDid) {
			known.takenBy(firstDid ? one : other);
			this.happened.merge("two at once", 1, Integer::sum);
		}
	}

	private void compare(Actor boss, UUID clinic, int operation) {
		Map<UUID, UUID> stepOf = new HashMap<>();
		this.jdbc.sql("""
				select h.id, h.sender_id, h.taken_by, h.passed_to, f.id as step, f.owner_staff, f.state
				  from handoff h join follow_up f on f.id = h.follow_up_id where h.clinic_id = ?
				""").param(clinic).query((row) -> {
			UUID id = row.getObject("id", UUID.class);
			Known known = this.all.get(id);
			stepOf.put(row.getObject("step", UUID.class), id);
			assertThat(row.getObject("owner_staff", UUID.class))
				.as("seed %d, operation %d: who answers for %s", this.seed, operation, id)
				.isEqualTo(known.answerable);
			assertThat(row.getString("state")).as("seed %d, operation %d: step of %s", this.seed, operation, id)
				.isEqualTo((known.answerable == null) ? "NEEDED" : known.saidYes ? "ACCEPTED" : "ASKED");
			assertThat(row.getObject("sender_id", UUID.class)).isEqualTo(known.sender);
			assertThat(row.getObject("taken_by", UUID.class)).isEqualTo(known.holder);
			if (!known.ended) {
				assertThat(row.getObject("passed_to", UUID.class)).isEqualTo(known.passedTo);
			}
		});
		assertThat(stepOf.values()).containsExactlyInAnyOrderElementsOf(this.all.keySet());
		Set<UUID> gaps = this.steps.gaps(boss, MANY, this.now)
			.steps()
			.stream()
			.map(StepView::id)
			.filter(stepOf::containsKey)
			.map(stepOf::get)
			.collect(Collectors.toSet());
		assertThat(gaps).as("seed %d, operation %d", this.seed, operation)
			.isEqualTo(this.all.keySet().stream().filter((id) -> isGap(this.all.get(id))).collect(Collectors.toSet()));
	}

	private boolean isGap(Known known) {
		return known.answerable == null || this.stopped.contains(known.answerable)
				|| !known.saidYes && known.answerBy.isBefore(this.now) || isAwayUncovered(known.answerable);
	}

	private boolean isAwayUncovered(UUID who) {
		return this.away.stream()
			.filter((absence) -> absence.who.equals(who) && absence.isAt(this.now))
			.anyMatch((absence) -> absence.cover == null || !absence.coversVisits || absence.answerBy.isBefore(this.now)
					|| this.stopped.contains(absence.cover)
					|| this.away.stream().anyMatch((other) -> other.who.equals(absence.cover) && other.isAt(this.now)));
	}

	private void sentBackIfNobodyIsLeft(Known known, boolean withItsStep) {
		if (known.asked.stream().allMatch(this.stopped::contains)) {
			if (withItsStep) {
				known.stepOfNobody(known.sender);
			}
			known.ended = true;
			known.closed = true;
			this.happened.merge("sent back", 1, Integer::sum);
		}
	}

	private boolean tried(String what, Runnable operation, Runnable then) {
		boolean done = done(operation);
		if (done) {
			then.run();
			this.happened.merge(what, 1, Integer::sum);
		}
		return done;
	}

	private static boolean done(Runnable operation) {
		try {
			operation.run();
			return true;
		}
		catch (RefusedByRule | ChangedMeanwhile | NotFound | HandoffNotAsSeen refused) {
			return false;
		}
	}

	/** Mostly one of those whom it concerns. */
	private Actor somebodyIn(Known known) {
		List<Actor> those = this.team.stream()
			.filter((one) -> !this.stopped.contains(one.staffId()) && known.concerns(one.staffId()))
			.toList();
		return (those.isEmpty() || this.random.nextInt(5) == 0) ? somebody()
				: those.get(this.random.nextInt(those.size()));
	}

	private Instant tomorrow() {
		return this.now.plus(Duration.ofDays(1));
	}

	private Actor somebody() {
		List<Actor> active = this.team.stream().filter((one) -> !this.stopped.contains(one.staffId())).toList();
		return active.get(this.random.nextInt(active.size()));
	}

	/** All that the model knows of a handoff. */
	private static final class Known {

		private final Set<UUID> asked;

		/** Said no, or stood aside: nobody is given their part again. */
		private final Set<UUID> out = new HashSet<>();

		private UUID sender;

		private UUID holder;

		private UUID passedTo;

		/** Whose the step is, and whether they said yes. */
		private UUID answerable;

		private boolean saidYes = true;

		private Instant answerBy = Instant.MAX;

		private UUID cameBackTo;

		private boolean ended;

		/** No word is owed or waited for any more. */
		private boolean closed;

		Known(Actor sender, Set<Actor> to) {
			this.sender = sender.staffId();
			this.answerable = this.sender;
			this.asked = to.stream().map(Actor::staffId).collect(Collectors.toCollection(HashSet::new));
		}

		void takenBy(Actor who) {
			boolean anothers = this.saidYes && !isNobodyElsesThan((this.holder != null) ? this.holder : this.sender);
			this.holder = who.staffId();
			this.passedTo = who.staffId().equals(this.passedTo) ? null : this.passedTo;
			if (!anothers) {
				this.answerable = who.staffId();
				this.saidYes = true;
			}
		}

		/** The step was not handed over to somebody else meanwhile. */
		boolean isNobodyElsesThan(UUID who) {
			return this.answerable == null || this.answerable.equals(who);
		}

		void saidNo(Actor who) {
			this.asked.remove(who.staffId());
			this.out.add(who.staffId());
		}

		void stepOfNobody(UUID hears) {
			this.answerable = null;
			this.cameBackTo = hears;
		}

		void stepBackWithSender() {
			this.answerable = this.sender;
			this.saidYes = true;
		}

		/** Whether their part went there too: not to the other side. */
		boolean handedOver(UUID from, UUID to, Set<UUID> stopped, Supplier<Instant> until) {
			if (from.equals(this.answerable) || this.answerable == null && from.equals(this.cameBackTo)) {
				this.answerable = to;
				this.saidYes = false;
				this.answerBy = until.get();
			}
			return this.closed || passPart(from, to, stopped);
		}

		private boolean passPart(UUID from, UUID to, Set<UUID> stopped) {
			boolean known = this.asked.contains(to) || this.out.contains(to);
			if (from.equals(this.sender)) {
				if (!this.ended && this.holder == null && this.asked.contains(to)) {
					if (this.asked.stream().allMatch((one) -> one.equals(to) || stopped.contains(one))) {
						return false;
					}
					this.asked.remove(to);
					this.out.add(to);
				}
				this.sender = to;
				this.passedTo = to.equals(this.passedTo) ? null : this.passedTo;
				this.closed = this.ended && to.equals(this.holder);
				return true;
			}
			if (!isNamed(from)) {
				return true;
			}
			if (to.equals(this.sender) || this.out.contains(to)) {
				return false;
			}
			this.asked.remove(from);
			this.asked.add(to);
			if (known) {
				this.out.add(from);
			}
			if (from.equals(this.passedTo)) {
				this.passedTo = to.equals(this.holder) ? null : to;
			}
			else if (from.equals(this.holder)) {
				this.holder = to;
				this.passedTo = to.equals(this.passedTo) ? null : this.passedTo;
			}
			return true;
		}

		/** Asked and nobody has it, or it is theirs, or they are asked to have it. */
		private boolean isNamed(UUID who) {
			return !this.ended && (this.holder == null && this.asked.contains(who) || who.equals(this.holder)
					|| who.equals(this.passedTo));
		}

		boolean names(UUID who) {
			return !this.closed && (who.equals(this.sender) || isNamed(who));
		}

		void passedOn(Actor from, Actor to) {
			if (from.staffId().equals(this.holder)) {
				this.passedTo = to.staffId();
			}
			else {
				saidNo(from);
			}
			this.asked.add(to.staffId());
		}

		void end() {
			this.ended = true;
			this.passedTo = null;
		}

		/** It was withdrawn, or left before: nobody waits for a word. */
		void close() {
			end();
			this.closed = true;
		}

		boolean concerns(UUID who) {
			return who.equals(this.sender) || this.asked.contains(who);
		}

	}

	/** All that the model knows of an absence. */
	private static final class Away {

		private final UUID who;

		private final Instant from;

		private final Instant until;

		private UUID cover;

		private boolean coversVisits;

		private Instant answerBy;

		Away(UUID who, Instant from, Instant until) {
			this.who = who;
			this.from = from;
			this.until = until;
		}

		boolean isAt(Instant now) {
			return !now.isBefore(this.from) && now.isBefore(this.until);
		}

	}

}
