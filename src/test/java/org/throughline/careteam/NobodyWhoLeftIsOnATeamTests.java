package org.throughline.careteam;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.throughline.absence.HandOver;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.HandingOver;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random operations on the real database beside a model that knows only who is on which
 * team and on which card: somebody leaves exactly when neither names them, and whatever
 * is handed over names the one chosen.
 */
@ClinicTest
class NobodyWhoLeftIsOnATeamTests {

	private static final int OPERATIONS = 700;

	private final long seed = Long.getLong("places.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	private final List<Actor> here = new ArrayList<>();

	private final List<Actor> stopped = new ArrayList<>();

	private final Map<UUID, Set<UUID>> teams = new HashMap<>();

	private final Map<UUID, UUID> lines = new HashMap<>();

	private final Map<UUID, UUID> saidNo = new HashMap<>();

	private int left;

	private int keptFromLeaving;

	private int passedOn;

	private Instant now = TestClock.START;

	@Autowired
	private CareTeamService service;

	@Autowired
	private CareTeamsForTests seen;

	@Autowired
	private ContactCards cards;

	@Autowired
	private CardLineAnswers answers;

	@Autowired
	private HandOver handOver;

	@Autowired
	private StaffService staff;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Test
	void somebodyLeavesExactlyWhenNoTeamAndNoCardNamesThem() {
		System.out.println("places.seed=" + this.seed);
		TestClinic clinic = this.people.millbrook();
		Actor boss = this.people.person("Dana", "Whitcomb", Discipline.CARE_COORDINATOR, clinic.id(),
				Duty.ADMINISTRATION);
		for (int i = 0; i < 5; i++) {
			this.teams.put(this.patients.inOurCare(boss, "Rose", "Oakes"), new HashSet<>());
		}
		for (int i = 0; i < OPERATIONS; i++) {
			this.now = this.now.plus(Duration.ofSeconds(1 + this.random.nextInt(900)));
			if (this.here.size() < 4) {
				this.here.add(this.people.person("Pat", "Lee", Discipline.NURSE, clinic.id()));
			}
			operate(boss, oneOf(this.teams.keySet()));
			if (i % 20 == 0) {
				compare(boss, i);
			}
		}
		compare(boss, OPERATIONS);
		assertThat(List.of(this.left, this.keptFromLeaving, this.passedOn)).as("each happens")
			.allMatch((times) -> times > 0);
	}

	private void operate(Actor boss, UUID patient) {
		Actor who = this.here.get(this.random.nextInt(this.here.size()));
		switch (this.random.nextInt(12)) {
			case 0, 1, 2 -> tried(
					() -> this.service.join(boss, patient, who.staffId(), "Calls", LocalDate.of(2025, 12, 1), this.now),
					() -> this.teams.get(patient).add(who.staffId()));
			case 3 -> offTheTeam(boss, patient);
			case 4, 5 -> tried(() -> write(boss, patient, who), () -> nowOn(patient, who));
			case 6 -> declined(patient);
			case 7, 8 -> {
				List<Actor> anybody = new ArrayList<>(this.here);
				anybody.addAll(this.stopped);
				handOver(boss, anybody.get(this.random.nextInt(anybody.size())), who);
			}
			case 9 -> {
				this.staff.stopSignIn(boss, who.staffId(), this.now);
				this.here.remove(who);
				this.stopped.add(who);
			}
			default -> leave(boss);
		}
	}

	private void offTheTeam(Actor boss, UUID patient) {
		this.seen.seenBy(boss, patient, this.now)
			.members()
			.stream()
			.filter((member) -> member.until() == null)
			.findFirst()
			.ifPresent((member) -> {
				LocalDate today = LocalDate.ofInstant(this.now, ZoneId.of("America/Chicago"));
				this.service.leave(boss, patient, member.id(), today, this.now);
				this.teams.get(patient).remove(member.who().id());
			});
	}

	private void write(Actor boss, UUID patient, Actor who) {
		ContactCard card = this.seen.seenBy(boss, patient, this.now).card();
		NewCardLine line = new NewCardLine("Pills", who.staffId(), null, null, null, "(320) 555-0118", null);
		this.cards.write(boss, patient, List.of(line), (card != null) ? card.version() : 0, "Changed", this.now);
	}

	/** Whoever said no is not asked again by another card with the same line. */
	private void nowOn(UUID patient, Actor who) {
		if (who.staffId().equals(this.saidNo.get(patient))) {
			return;
		}
		this.saidNo.remove(patient);
		this.lines.put(patient, who.staffId());
	}

	/** Whoever is asked for a line says no: it names them no more. */
	private void declined(UUID patient) {
		UUID named = this.lines.get(patient);
		this.here.stream()
			.filter((one) -> one.staffId().equals(named))
			.findFirst()
			.ifPresent((one) -> tried(
					() -> this.answers.decline(one, patient, 1,
							this.seen.seenBy(one, patient, this.now).card().version(), "Not me", this.now),
					() -> this.saidNo.put(patient, this.lines.remove(patient))));
	}

	private void handOver(Actor boss, Actor from, Actor to) {
		boolean itself = from.staffId().equals(to.staffId());
		tried(() -> this.handOver.all(boss, new HandingOver(from.staffId(), to.staffId(), Map.of(), "Moves away"),
				this.now), () -> {
					assertThat(itself).isFalse();
					this.teams.values().stream().filter((team) -> team.remove(from.staffId())).forEach((team) -> {
						team.add(to.staffId());
						this.passedOn++;
					});
					this.lines.replaceAll((patient, who) -> who.equals(from.staffId()) ? to.staffId() : who);
				});
	}

	private void leave(Actor boss) {
		if (this.stopped.isEmpty()) {
			return;
		}
		Actor who = this.stopped.get(this.random.nextInt(this.stopped.size()));
		boolean named = this.lines.containsValue(who.staffId())
				|| this.teams.values().stream().anyMatch((team) -> team.contains(who.staffId()));
		boolean gone = tried(() -> this.staff.leave(boss, who.staffId(), this.now), () -> this.stopped.remove(who));
		assertThat(gone).as("seed %d: %s leaves", this.seed, who).isEqualTo(!named);
		this.left += gone ? 1 : 0;
		this.keptFromLeaving += gone ? 0 : 1;
	}

	private void compare(Actor boss, int operation) {
		this.teams.forEach((patient, team) -> {
			CareTeamView view = this.seen.seenBy(boss, patient, this.now);
			assertThat(view.members().stream().filter((member) -> member.until() == null))
				.as("seed %d, operation %d", this.seed, operation)
				.extracting((member) -> member.who().id())
				.containsExactlyInAnyOrderElementsOf(team);
			UUID named = this.lines.get(patient);
			if (named != null) {
				assertThat(view.card()).isNotNull()
					.satisfies((card) -> assertThat(card.lines().get(0).whom()).isEqualTo("staff:" + named));
			}
		});
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

	private UUID oneOf(Set<UUID> ids) {
		return ids.stream().sorted(Comparator.naturalOrder()).skip(this.random.nextInt(ids.size())).findFirst().get();
	}

}
