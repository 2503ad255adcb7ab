package org.throughline.responsibility;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.AgedGap;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.OneRoundTrip;
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
 * Random operations on the real database beside a model that knows only who holds what,
 * who is asked, who is away with whom to cover and who still works here: what is needed
 * and held by no active person who said yes shows as a gap, and nothing else does; and
 * what showed at a moment is still told of that moment when everything has changed.
 */
@ClinicTest
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

	private final List<UUID> everybody = new ArrayList<>();

	private final List<Away> away = new ArrayList<>();

	private final Map<Instant, Set<UUID>> shown = new LinkedHashMap<>();

	private int covered;

	private int passedOn;

	private int left;

	private int keptFromLeaving;

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

	@Autowired
	private Absences absences;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private HeldResponsibilities held;

	@Autowired
	private AgedResponsibilities aged;

	@Autowired
	private ResponsibilityFlags flags;

	@Autowired
	private OneRoundTrip database;

	@Autowired
	private Clinics clinics;

	@Test
	void nothingThatIsNeededRestsWithNobodyWithoutShowingAsAGap() throws Exception {
		System.out.println("duties.seed=" + this.seed);
		TestClinic clinic = this.people.millbrook();
		TEAM.forEach((discipline) -> this.team.add(this.people.person("Pat", "Lee", discipline, clinic.id())));
		Actor boss = clinic.dana();
		this.everybody.addAll(List.of(this.patients.inOurCare(boss, "Walter", "Prentiss"),
				this.patients.inOurCare(boss, "Rose", "Oakes"), this.patients.inOurCare(boss, "Ray", "Mercado")));
		int refused = 0;
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			for (int i = 0; i < OPERATIONS; i++) {
				this.now = this.now.plus(Duration.ofSeconds(1 + this.random.nextInt(900)));
				refused += operate(boss, this.everybody.get(this.random.nextInt(3)), clinic.id(), two) ? 0 : 1;
				if (i % 10 == 0) {
					compare(boss, i);
				}
			}
			compare(boss, OPERATIONS);
			this.shown.forEach((moment, gaps) -> compareThen(boss, moment, gaps));
			this.team.stream()
				.map(Actor::staffId)
				.filter((who) -> this.open.values().stream().anyMatch((known) -> known.names(who)))
				.findFirst()
				.ifPresent((who) -> leave(boss, who));
		}
		finally {
			two.shutdown();
		}
		assertThat(List.of(this.covered, this.passedOn, this.left, this.keptFromLeaving)).as("each happens")
			.allMatch((times) -> times > 0);
		assertThat(refused).as("many operations are done, some are refused").isBetween(1, OPERATIONS * 4 / 5);
	}

	private boolean operate(Actor boss, UUID patient, UUID clinic, ExecutorService two) throws Exception {
		if (this.open.size() < 4 || this.random.nextInt(8) == 0) {
			return need(boss, patient);
		}
		if (this.random.nextInt(60) == 0 && this.stopped.size() < 8) {
			Actor leaver = somebody();
			this.staff.stopSignIn(boss, leaver.staffId(), this.now);
			this.stopped.add(leaver.staffId());
			this.team.add(this.people.person("New", "Person", leaver.discipline(), clinic));
			return true;
		}
		if (this.random.nextInt(12) == 0) {
			return leaveFor(boss, somebody());
		}
		if (this.random.nextInt(50) == 0) {
			return handOverAll(boss, this.team.get(this.random.nextInt(this.team.size())), somebody());
		}
		if (this.random.nextInt(15) == 0 && !this.stopped.isEmpty()) {
			return leave(boss, oneOf(this.stopped));
		}
		UUID id = oneOf(this.open.keySet());
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
			case 6 ->
				this.random.nextInt(4) > 0 || tried(() -> this.service.end(boss, id, "Not needed", null, this.now),
						() -> this.open.remove(id));
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
					Known known = this.open.computeIfAbsent(made[0], (id) -> new Known(kind));
					if (holder != null) {
						known.asked(holder, answerBy(boss, made[0]));
					}
				});
	}

	/** Somebody is away; perhaps one covers everything, perhaps another one kind. */
	private boolean leaveFor(Actor boss, Actor who) {
		Instant from = this.now.plusSeconds(this.random.nextInt(4_000));
		Instant until = from.plusSeconds(2_000 + this.random.nextInt(60_000));
		UUID[] span = new UUID[1];
		if (!tried(() -> span[0] = this.absences.away(boss, who.staffId(), from, until, null, this.now), () -> {
		})) {
			return false;
		}
		Away absence = new Away(who.staffId(), from, until);
		this.away.add(absence);
		for (int i = this.random.nextInt(4); i > 0; i--) {
			StepKind kind = (i == 1) ? null : StepKind.values()[this.random.nextInt(StepKind.values().length)];
			Actor cover = somebody();
			tried(() -> this.absences.askCover(boss, who.staffId(), span[0], (kind != null) ? kind.name() : null,
					cover.staffId(), this.now), () -> {
						Cover asked = this.directory.dutiesToCover(cover.staffId(), this.now)
							.stream()
							.filter((duty) -> duty.span().id().equals(span[0]))
							.map((duty) -> duty.cover())
							.filter((one) -> (kind == null) ? one.kind() == null : kind.name().equals(one.kind()))
							.findFirst()
							.get();
						Covering covering = new Covering(cover, kind, asked.answerBy());
						absence.covers.add(covering);
						answer(cover, asked, covering, absence);
					});
		}
		return true;
	}

	private void answer(Actor cover, Cover asked, Covering covering, Away absence) {
		if (this.random.nextBoolean()) {
			this.absences.acceptCover(cover, asked.id(), this.now);
			covering.saidYes = true;
		}
		if (this.random.nextInt(4) == 0) {
			this.absences.declineCover(cover, asked.id(), "Away too", this.now);
			absence.covers.remove(covering);
		}
	}

	/** All that they hold or are asked for goes to one who may hold it and is asked. */
	private boolean handOverAll(Actor boss, Actor from, Actor to) {
		List<UUID> theirs = from.staffId().equals(to.staffId()) ? List.of()
				: this.open.entrySet()
					.stream()
					.filter((entry) -> entry.getValue().names(from.staffId())
							&& entry.getValue().kind.whoMay().allows(to.discipline()))
					.map(Map.Entry::getKey)
					.toList();
		int gone = this.held.handOver(new HandingOver(from.staffId(), to.staffId(), Map.of(), "Away"), boss, this.now);
		assertThat(gone).as("seed %d: all that names %s", this.seed, from).isEqualTo(theirs.size());
		theirs.forEach((id) -> this.open.get(id)
			.handedOver(from, to, answerBy(boss, id), (who) -> !this.stopped.contains(who), this.now));
		this.passedOn += gone;
		return gone > 0;
	}

	/** Refused exactly while anything names them. */
	private boolean leave(Actor boss, UUID who) {
		boolean named = this.open.values().stream().anyMatch((known) -> known.names(who)) || this.away.stream()
			.filter((absence) -> absence.until.isAfter(this.now) && !this.stopped.contains(absence.who))
			.flatMap((absence) -> absence.covers.stream())
			.anyMatch((cover) -> who.equals(cover.who.staffId()));
		boolean gone = tried(() -> this.staff.leave(boss, who, this.now), () -> {
		});
		assertThat(gone).as("seed %d: %s leaves", this.seed, who).isEqualTo(!named);
		this.left += gone ? 1 : 0;
		this.keptFromLeaving += gone ? 0 : 1;
		return gone;
	}

	private boolean looksAfter(UUID who, ResponsibilityKind kind) {
		if (who == null || this.stopped.contains(who)) {
			return false;
		}
		if (!isAway(who)) {
			return true;
		}
		boolean byAnother = this.away.stream()
			.filter((absence) -> absence.who.equals(who) && absence.isAt(this.now))
			.flatMap((absence) -> absence.covers.stream())
			.anyMatch((cover) -> cover.covers(kind, this.now) && !this.stopped.contains(cover.who.staffId())
					&& !isAway(cover.who.staffId()));
		this.covered += byAnother ? 1 : 0;
		return byAnother;
	}

	private boolean isGap(Known known) {
		return !looksAfter(known.holder, known.kind)
				&& (known.answerBy.isBefore(this.now) || !looksAfter(known.asked, known.kind));
	}

	private boolean isAway(UUID who) {
		return this.away.stream().anyMatch((absence) -> absence.who.equals(who) && absence.isAt(this.now));
	}

	private UUID oneOf(Set<UUID> ids) {
		return ids.stream().sorted().skip(this.random.nextInt(ids.size())).findFirst().get();
	}

	/**
	 * Two who are here press "I'll take it" at the same moment: at most one holds it.
	 */
	private boolean twoAtOnce(UUID id, Known known, ExecutorService two) throws Exception {
		List<Actor> here = this.team.stream()
			.filter((one) -> !this.stopped.contains(one.staffId()) && !isAway(one.staffId()))
			.toList();
		if (here.isEmpty()) {
			return false;
		}
		Actor one = here.get(this.random.nextInt(here.size()));
		Actor other = here.get(this.random.nextInt(here.size()));
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
			.filter((entry) -> isGap(entry.getValue()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		assertThat(gaps).as("seed %d, operation %d", this.seed, operation).isEqualTo(expected);
		this.shown.put(this.now, gaps);
		assertThat(this.responsibilities.countGaps(boss, this.now)).isEqualTo(expected.size());
		compareFlags(boss, expected.size());
	}

	/** A patient's page asks of one patient what the huddle asks of all. */
	private void compareFlags(Actor boss, int gaps) {
		HuddleDay day = HuddleDay.at(this.clinics.get(boss.clinicId()), this.now);
		List<Flag> all = this.database.read(List.of(this.flags.ofClinic(day)));
		assertThat(all).as("seed %d", this.seed).filteredOn((flag) -> flag.kind() == FlagKind.GAP).hasSize(gaps);
		assertThat(this.everybody.stream()
			.flatMap((patient) -> this.database.read(List.of(this.flags.ofPatient(patient, day))).stream()))
			.as("seed %d", this.seed)
			.containsExactlyInAnyOrderElementsOf(all);
	}

	/** Told of a moment long over, as a weekly review does. */
	private void compareThen(Actor boss, Instant moment, Set<UUID> gaps) {
		assertThat(this.aged.then(boss, 1000, moment, moment, this.now).gaps().stream().map(AgedGap::id))
			.as("seed %d, told of %s", this.seed, moment)
			.containsExactlyInAnyOrderElementsOf(gaps);
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

		private final ResponsibilityKind kind;

		private UUID holder;

		private UUID asked;

		private Instant answerBy = Instant.MAX;

		Known(ResponsibilityKind kind) {
			this.kind = kind;
		}

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

		void handedOver(Actor from, Actor to, Instant until, Predicate<UUID> isHere, Instant now) {
			boolean anotherIsAsked = this.asked != null && !this.asked.equals(from.staffId()) && isHere.test(this.asked)
					&& !this.answerBy.isBefore(now);
			this.holder = from.staffId().equals(this.holder) ? null : this.holder;
			if (to.staffId().equals(this.holder)) {
				notAsked();
			}
			else if (!anotherIsAsked || to.staffId().equals(this.asked)) {
				asked(to, until);
			}
		}

		boolean names(UUID who) {
			return who.equals(this.holder) || who.equals(this.asked);
		}

	}

	/** All that the model knows of an absence. */
	private static final class Away {

		private final UUID who;

		private final Instant from;

		private final Instant until;

		private final List<Covering> covers = new ArrayList<>();

		Away(UUID who, Instant from, Instant until) {
			this.who = who;
			this.from = from;
			this.until = until;
		}

		boolean isAt(Instant now) {
			return !now.isBefore(this.from) && now.isBefore(this.until);
		}

	}

	/** Who covers one kind of step, or all, and what is looked after like it. */
	private static final class Covering {

		private final Actor who;

		private final StepKind kind;

		private final Instant answerBy;

		private boolean saidYes;

		Covering(Actor who, StepKind kind, Instant answerBy) {
			this.who = who;
			this.kind = kind;
			this.answerBy = answerBy;
		}

		boolean covers(ResponsibilityKind what, Instant now) {
			return (this.kind == null || this.kind == what.coveredAs()) && what.whoMay().allows(this.who.discipline())
					&& (this.saidYes || !this.answerBy.isBefore(now));
		}

	}

}
