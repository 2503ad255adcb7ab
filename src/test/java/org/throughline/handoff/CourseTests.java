package org.throughline.handoff;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CourseTests {

	private static final Instant NOW = TestClock.START;

	private final UUID dana = Ids.next();

	private final UUID luis = Ids.next();

	private final Course offered = Course.offered(this.dana, NOW);

	private final Course taken = this.offered.takenBy(this.luis, this.luis, NOW);

	@Test
	void goesFromOfferedToAcknowledged() {
		Course told = this.taken.reported(report(), NOW);
		assertThat(this.offered.stage()).isEqualTo(HandoffStage.OFFERED);
		assertThat(this.taken.stage()).isEqualTo(HandoffStage.TAKEN);
		assertThat(told.stage()).isEqualTo(HandoffStage.REPORTED);
		assertThat(told.acknowledged(NOW).stage()).isEqualTo(HandoffStage.ACKNOWLEDGED);
	}

	@Test
	void isOpenAgainWhenGivenBackAndEndsWhenSentBack() {
		assertThat(this.taken.givenBack()).isEqualTo(this.offered);
		assertThat(this.taken.givenBack().sentBack(NOW).stage()).isEqualTo(HandoffStage.SENT_BACK);
	}

	@Test
	void isTakenOnceAndTellsWhoAndWhen() {
		assertThatExceptionOfType(HandoffNotAsSeen.class)
			.isThrownBy(() -> this.taken.takenBy(this.dana, this.dana, NOW.plusSeconds(1)))
			.satisfies((first) -> assertThat(first.staffId()).isEqualTo(this.luis))
			.satisfies((first) -> assertThat(first.since()).isEqualTo(NOW));
	}

	@Test
	void isWithdrawnOnlyWhileOffered() {
		Course withdrawn = this.offered.withdrawn("She is in the room", NOW);
		assertThat(withdrawn.stage()).isEqualTo(HandoffStage.WITHDRAWN);
		assertThatExceptionOfType(HandoffNotAsSeen.class).isThrownBy(() -> this.taken.withdrawn("Late", NOW));
		assertThatExceptionOfType(HandoffNotAsSeen.class).isThrownBy(withdrawn::requireOffered)
			.satisfies((first) -> assertThat(first.staffId()).isEqualTo(this.dana));
	}

	@Test
	void nobodyLeavesBeforeAReportThatWasMade() {
		assertThat(this.taken.left(this.dana, NOW).stage()).isEqualTo(HandoffStage.LEFT_BEFORE);
		Course told = this.taken.reported(report(), NOW);
		assertThatExceptionOfType(HandoffNotAsSeen.class).isThrownBy(() -> told.left(this.dana, NOW));
	}

	@Test
	void isReadOnceAndNotBeforeTheReport() {
		assertThatExceptionOfType(HandoffNotAsSeen.class).isThrownBy(() -> this.taken.acknowledged(NOW));
		Course read = this.taken.reported(report(), NOW).acknowledged(NOW);
		assertThat(read.acknowledged(NOW.plusSeconds(60))).isEqualTo(read);
	}

	@Test
	void someThingsAreTheSendersAlone() {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.offered.requireSender(this.luis, "Only whoever handed over can take it back."))
			.withMessage("Only whoever handed over can take it back.");
	}

	private static HandoffReport report() {
		return new HandoffReport("Met in the room. Sleeping better.", null, false, null);
	}

}
