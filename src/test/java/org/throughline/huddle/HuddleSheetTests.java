package org.throughline.huddle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.clinic.ClosedBlock;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.StepKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.huddle.HuddleSection.BEFORE_CLOSED;
import static org.throughline.huddle.HuddleSection.DECIDE;
import static org.throughline.huddle.HuddleSection.HERE_TODAY;
import static org.throughline.huddle.HuddleSection.STAYS;

/**
 * "The huddle's order", line by line.
 */
class HuddleSheetTests {

	/** Friday, 8:04 in the morning. */
	private static final Instant OPENED = Instant.parse("2026-05-22T13:04:00Z");

	private static final Instant YESTERDAY = OPENED.minus(Duration.ofDays(1));

	private static final Instant NOON = Instant.parse("2026-05-22T17:00:00Z");

	private static final ClosedBlock WEEKEND = new ClosedBlock(Instant.parse("2026-05-22T22:00:00Z"),
			Instant.parse("2026-05-26T13:00:00Z"), "the weekend");

	private static final HuddleDay TODAY = new HuddleDay(UUID.randomUUID(), LocalDate.parse("2026-05-22"),
			Instant.parse("2026-05-22T05:00:00Z"), Instant.parse("2026-05-23T05:00:00Z"), OPENED);

	private final Given given = new Given();

	@Test
	void decidesOnCallFirstThenGapThenUntakenHandoffThenLate() {
		UUID late = this.given.flagged(FlagKind.LATE);
		UUID handoff = this.given.flagged(FlagKind.HANDOFF_WAITING);
		UUID gap = this.given.flagged(FlagKind.GAP);
		UUID callFirst = this.given.flagged(FlagKind.SAFETY);

		assertThat(this.given.sheet().rows()).extracting(HuddleRow::patientId)
			.containsExactly(callFirst, gap, handoff, late);
		assertThat(this.given.sheet().rows()).extracting(HuddleRow::section).containsOnly(DECIDE);
	}

	@Test
	void ordersWithinAGroupByDueTime() {
		UUID atThree = this.given.flagged(FlagKind.GAP, NOON.plus(Duration.ofHours(3)));
		UUID atNoon = this.given.flagged(FlagKind.GAP, NOON);
		UUID noTime = this.given.flagged(FlagKind.GAP);

		assertThat(this.given.patients()).containsExactly(atNoon, atThree, noTime);
	}

	@Test
	void putsWhoeverHasAVisitUnderHereToday() {
		UUID patient = this.given.flagged(FlagKind.MEDICATION_CHANGE);
		this.given.visit(patient, NOON);

		assertThat(this.given.row(patient).section()).isEqualTo(HERE_TODAY);
	}

	@Test
	void decidesFirstEvenAboutWhoeverHasAVisit() {
		UUID patient = this.given.flagged(FlagKind.LATE);
		this.given.visit(patient, NOON);

		assertThat(this.given.row(patient).section()).isEqualTo(DECIDE);
	}

	@Test
	void putsWhatIsDueBeforeTheClosedBlockThere() {
		UUID closing = this.given.flagged(FlagKind.HOUSING_PROBLEM);
		this.given.step(closing, StepHolder.SAID_YES, WEEKEND.from());
		UUID tuesday = this.given.flagged(FlagKind.PANIC_SYMPTOMS);
		this.given.step(tuesday, StepHolder.SAID_YES, WEEKEND.until());

		assertThat(this.given.row(closing).section()).isEqualTo(BEFORE_CLOSED);
		assertThat(this.given.row(tuesday).section()).isEqualTo(DECIDE);
	}

	@Test
	void putsEverybodyElseLastInDecide() {
		UUID nothingToday = this.given.flagged(FlagKind.PANIC_SYMPTOMS);
		UUID late = this.given.flagged(FlagKind.LATE, NOON);
		UUID visit = this.given.flagged(FlagKind.MEDICATION_CHANGE);
		this.given.visit(visit, NOON);

		assertThat(this.given.patients()).containsExactly(late, nothingToday, visit);
	}

	@Test
	void hasRoomForSoManyAndCountsTheRest() {
		List<UUID> flagged = IntStream.range(0, 17)
			.mapToObj((minute) -> this.given.flagged(FlagKind.LATE, NOON.plusSeconds(60L * minute)))
			.toList();

		HuddleSheet sheet = this.given.sheet();

		assertThat(sheet.rows()).extracting(HuddleRow::patientId).isEqualTo(flagged.subList(0, 14));
		assertThat(sheet.total()).isEqualTo(14);
		assertThat(sheet.more()).isEqualTo(3);
	}

	@Test
	void givesTheRoomOfWhoeverIsDoneToNobodyElse() {
		List<UUID> flagged = IntStream.range(0, 17)
			.mapToObj((minute) -> this.given.flagged(FlagKind.LATE, NOON.plusSeconds(60L * minute)))
			.toList();
		flagged.subList(0, 14).forEach((patient) -> this.given.talked(patient, OPENED.plusSeconds(60)));

		HuddleSheet sheet = this.given.sheet();

		assertThat(sheet.isFinished()).isTrue();
		assertThat(sheet.total()).isEqualTo(14);
		assertThat(sheet.more()).isEqualTo(3);
	}

	@Test
	void findsAPlaceForWhoeverComesUpDuringTheHuddle() {
		IntStream.range(0, 14).forEach((minute) -> this.given.flagged(FlagKind.LATE, NOON.plusSeconds(60L * minute)));
		UUID arrived = this.given.flagged(FlagKind.MEDICATION_CHANGE, null, OPENED.plusSeconds(90));

		assertThat(this.given.row(arrived).newSince()).isTrue();
		assertThat(this.given.sheet().total()).isEqualTo(14);
		assertThat(this.given.sheet().more()).isOne();
	}

	@Test
	void takesOffTheListWhoWasTalkedThrough() {
		UUID talked = this.given.flagged(FlagKind.LATE);
		UUID other = this.given.flagged(FlagKind.LATE);
		this.given.talked(talked, OPENED.plusSeconds(60));

		assertThat(this.given.patients()).containsExactly(other);
		assertThat(this.given.sheet().done()).extracting(HuddleRow::patientId).containsExactly(talked);
	}

	@Test
	void bringsBackWhoeverHasANewCause() {
		UUID patient = this.given.flagged(FlagKind.LATE);
		this.given.talked(patient, OPENED.plusSeconds(60));
		this.given.flag(patient, FlagKind.HANDOFF_WAITING, null, OPENED.plusSeconds(90));

		assertThat(this.given.row(patient).newSince()).isTrue();
		assertThat(this.given.row(patient).section()).isEqualTo(DECIDE);
	}

	@Test
	void isNotNewWhenTheCauseWasThereAtTheOpening() {
		UUID patient = this.given.flagged(FlagKind.LATE);

		assertThat(this.given.row(patient).newSince()).isFalse();
	}

	@Test
	void keepsAGapLastUntilSomeoneSaysYes() {
		UUID gap = this.given.flagged(FlagKind.GAP);
		UUID visit = this.given.flagged(FlagKind.MEDICATION_CHANGE);
		this.given.visit(visit, NOON);
		this.given.talked(gap, OPENED.plusSeconds(60));

		assertThat(this.given.patients()).containsExactly(visit, gap);
		assertThat(this.given.row(gap).section()).isEqualTo(STAYS);

		this.given.answered(gap);

		assertThat(this.given.patients()).containsExactly(visit);
	}

	@Test
	void letsAGapGoWhenTheHostSaysSo() {
		UUID gap = this.given.flagged(FlagKind.GAP);
		this.given.letGo(gap, OPENED.plusSeconds(60));

		assertThat(this.given.sheet().isFinished()).isTrue();
		assertThat(this.given.sheet().letGo()).isOne();
		assertThat(this.given.sheet().saidYes()).isZero();
	}

	@Test
	void keepsWhoeverWasDecidedAboutUntilTalkedThrough() {
		UUID patient = this.given.flagged(FlagKind.GAP);
		this.given.answered(patient);
		this.given.decided(patient);

		assertThat(this.given.patients()).containsExactly(patient);
	}

	@Test
	void endsWithHowManySaidYesAndHowManyWereAsked() {
		Stream.of(1, 2, 3).forEach((number) -> {
			UUID patient = this.given.flagged(FlagKind.LATE);
			this.given.step(patient, StepHolder.SAID_YES, NOON);
			this.given.talked(patient, OPENED.plusSeconds(number));
		});
		UUID asked = this.given.flagged(FlagKind.MISSED_FOLLOW_UP);
		this.given.step(asked, StepHolder.ASKED, NOON);
		this.given.talked(asked, OPENED.plusSeconds(10));

		HuddleSheet sheet = this.given.sheet();

		assertThat(sheet.isFinished()).isTrue();
		assertThat(sheet.total()).isEqualTo(4);
		assertThat(sheet.saidYes()).isEqualTo(3);
		assertThat(sheet.asked()).extracting(HuddleRow::patientId).containsExactly(asked);
	}

	@Test
	void isNotFinishedWhenNobodyIsFlagged() {
		assertThat(this.given.sheet().isFinished()).isFalse();
		assertThat(this.given.sheet().total()).isZero();
	}

	/** Three sources, as three modules would answer, and what is known beside them. */
	private static final class Given {

		private final List<Flag> raised = new ArrayList<>();

		private final List<Flag> steps = new ArrayList<>();

		private final List<Flag> doors = new ArrayList<>();

		private final Map<UUID, HuddleStep> next = new HashMap<>();

		private final Map<UUID, Instant> visits = new HashMap<>();

		private final Map<UUID, Talked> talked = new HashMap<>();

		private final Set<UUID> decided = new HashSet<>();

		UUID flagged(FlagKind kind) {
			return flagged(kind, null);
		}

		UUID flagged(FlagKind kind, @Nullable Instant due) {
			return flagged(kind, due, YESTERDAY);
		}

		UUID flagged(FlagKind kind, @Nullable Instant due, Instant since) {
			UUID patient = UUID.randomUUID();
			flag(patient, kind, due, since);
			return patient;
		}

		void flag(UUID patient, FlagKind kind, @Nullable Instant due, Instant since) {
			List<Flag> source = kind.isRaisedByHand() ? this.raised
					: (kind == FlagKind.HANDOFF_WAITING) ? this.doors : this.steps;
			source.add(Flag.of(patient, kind, since, due, null));
		}

		void answered(UUID patient) {
			this.steps.removeIf((flag) -> flag.patientId().equals(patient));
		}

		void step(UUID patient, StepHolder holder, Instant due) {
			this.next.put(patient, new HuddleStep(UUID.randomUUID(), "Call", StepKind.CALL, holder, null, "LA",
					"Luis A.", null, null, due, holder.name()));
		}

		void visit(UUID patient, Instant at) {
			this.visits.put(patient, at);
		}

		void talked(UUID patient, Instant at) {
			this.talked.put(patient, new Talked(at, false));
		}

		void letGo(UUID patient, Instant at) {
			this.talked.put(patient, new Talked(at, true));
		}

		void decided(UUID patient) {
			this.decided.add(patient);
		}

		List<UUID> patients() {
			return sheet().rows().stream().map(HuddleRow::patientId).toList();
		}

		HuddleRow row(UUID patient) {
			return sheet().rows().stream().filter((row) -> row.patientId().equals(patient)).findFirst().orElseThrow();
		}

		HuddleSheet sheet() {
			Map<UUID, List<Flag>> flags = Flags
				.byPatient(Stream.of(this.raised, this.steps, this.doors).flatMap(List::stream).toList());
			return HuddleSheet
				.of(new HuddleFacts(OPENED, 14, WEEKEND, flags, this.next, this.visits, this.talked, this.decided));
		}

	}

}
