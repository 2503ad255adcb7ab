package org.throughline.handoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.throughline.followup.StepKind;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HandoffTests {

	private static final Instant NOW = TestClock.START;

	private final UUID dana = Ids.next();

	private final UUID luis = Ids.next();

	private final UUID marcus = Ids.next();

	@Test
	void isOfferedUntilSomebodyTakesIt() {
		Handoff handoff = offered();
		assertThat(handoff.stage()).isEqualTo(HandoffStage.OFFERED);
		handoff.take(this.luis, this.luis, NOW);
		assertThat(handoff.stage()).isEqualTo(HandoffStage.TAKEN);
	}

	@Test
	void tellsWhoeverComesLaterWhoTookIt() {
		Handoff handoff = offered();
		handoff.take(this.luis, this.luis, NOW);
		assertThatExceptionOfType(HandoffNotAsSeen.class)
			.isThrownBy(() -> handoff.take(this.marcus, this.marcus, NOW.plusSeconds(1)))
			.satisfies((ex) -> assertThat(ex.staffId()).isEqualTo(this.luis))
			.satisfies((ex) -> assertThat(ex.since()).isEqualTo(NOW));
	}

	@Test
	void isTakenOnlyByThoseWhoAreAsked() {
		Handoff handoff = offered();
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> handoff.take(this.dana, this.dana, NOW));
		handoff.decline(this.luis, "With a family until noon", (any) -> true, NOW);
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> handoff.take(this.luis, this.luis, NOW));
	}

	@Test
	void isBackWithTheSenderWhenTheLastOneAskedDeclines() {
		Handoff handoff = offered();
		assertThat(handoff.decline(this.luis, "With a family until noon", (any) -> true, NOW)).isFalse();
		assertThat(handoff.stage()).isEqualTo(HandoffStage.OFFERED);
		assertThat(handoff.decline(this.marcus, "At the county office", (any) -> true, NOW)).isTrue();
		assertThat(handoff.stage()).isEqualTo(HandoffStage.SENT_BACK);
	}

	@Test
	void isOfferedToTheOthersAgainWhenTheReceiverGivesItBack() {
		Handoff handoff = offered();
		handoff.take(this.luis, this.dana, NOW);
		assertThat(handoff.giveBack(this.luis, "Called away", (any) -> true, NOW)).isFalse();
		assertThat(handoff.stage()).isEqualTo(HandoffStage.OFFERED);
		handoff.take(this.marcus, this.marcus, NOW);
		assertThat(handoff.stage()).isEqualTo(HandoffStage.TAKEN);
	}

	@Test
	void isGivenBackByItsReceiverOnlyAndNotAfterTheReport() {
		Handoff handoff = offered();
		handoff.take(this.luis, this.luis, NOW);
		assertThatExceptionOfType(HandoffNotAsSeen.class)
			.isThrownBy(() -> handoff.giveBack(this.marcus, "Not mine", (any) -> true, NOW));
		handoff.reportBack(this.luis, report(), NOW);
		assertThatExceptionOfType(HandoffNotAsSeen.class)
			.isThrownBy(() -> handoff.giveBack(this.luis, "Late", (any) -> true, NOW));
	}

	@Test
	void owesNoReportOnAPatientWhoLeftBefore() {
		Handoff handoff = offered();
		handoff.take(this.luis, this.luis, NOW);
		handoff.leftBefore(this.luis, NOW);
		assertThat(handoff.stage()).isEqualTo(HandoffStage.LEFT_BEFORE);
		assertThatExceptionOfType(HandoffNotAsSeen.class)
			.isThrownBy(() -> handoff.reportBack(this.luis, report(), NOW));
	}

	@Test
	void isOpenUntilTheSenderHasReadTheReport() {
		Handoff handoff = offered();
		handoff.take(this.luis, this.luis, NOW);
		handoff.reportBack(this.luis, report(), NOW);
		assertThat(handoff.stage()).isEqualTo(HandoffStage.REPORTED);
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> handoff.acknowledge(this.luis, NOW));
		handoff.acknowledge(this.dana, NOW);
		handoff.acknowledge(this.dana, NOW.plusSeconds(5));
		assertThat(handoff.stage()).isEqualTo(HandoffStage.ACKNOWLEDGED);
	}

	@Test
	void isWithdrawnByTheSenderOnlyAndNotOnceTaken() {
		Handoff handoff = offered();
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> handoff.withdraw(this.luis, "No longer needed", NOW));
		handoff.take(this.luis, this.luis, NOW);
		assertThatExceptionOfType(HandoffNotAsSeen.class)
			.isThrownBy(() -> handoff.withdraw(this.dana, "No longer needed", NOW));
	}

	@Test
	void refusesASafetyHandoffAsAMessageOrASlip() {
		for (HandoffKind kind : List.of(HandoffKind.MESSAGE, HandoffKind.SLIP)) {
			assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> offer(kind, true, List.of(this.luis)))
				.satisfies((ex) -> assertThat(ex.field()).isEqualTo("kind"));
		}
		assertThat(offer(HandoffKind.BY_PHONE, true, List.of(this.luis)).safety()).isTrue();
	}

	@Test
	void asksOneToFivePeople() {
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> offer(HandoffKind.SLIP, false, List.of()));
		List<UUID> six = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next());
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> offer(HandoffKind.SLIP, false, six));
		assertThat(offer(HandoffKind.SLIP, false, List.of(this.luis, this.luis)).to()).containsExactly(this.luis);
	}

	@Test
	void isNotOfferedToTheSender() {
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> new Handoff(Ids.next(),
				offer(HandoffKind.SLIP, false, List.of(this.dana)), Ids.next(), Ids.next(), this.dana, NOW));
	}

	private Handoff offered() {
		return new Handoff(Ids.next(), offer(HandoffKind.IN_THE_ROOM, false, List.of(this.luis, this.marcus)),
				Ids.next(), Ids.next(), this.dana, NOW);
	}

	private static HandoffOffer offer(HandoffKind kind, boolean safety, List<UUID> to) {
		return new HandoffOffer(Ids.next(), kind, true, safety, to, null, "Sugars over 300 again.", null, null, null, 4,
				new HandoffOffer.Step("Visit at home", StepKind.VISIT, NOW.plusSeconds(3600)), List.of());
	}

	private static HandoffReport report() {
		return new HandoffReport("He has a ride for Tuesday. His daughter drives.", null, false, null);
	}

}
