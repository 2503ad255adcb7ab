package org.throughline.followup;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.throughline.shared.RefusedByRule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.throughline.followup.People.CALENDAR;
import static org.throughline.followup.People.DANA;
import static org.throughline.followup.People.LUIS;
import static org.throughline.followup.People.actor;
import static org.throughline.followup.People.at;

class StandingTests {

	private static final Instant NOW = at("2025-12-02T09:00");

	private static final Instant FRIDAY = at("2025-12-05T17:00");

	private final Holding danas = Holding.NOBODYS.acceptedBy(DANA.id(), actor(DANA), NOW);

	private final Standing needed = Standing.heldBy(Holding.needed(NeedCause.RULE, NOW));

	private final Standing accepted = Standing.heldBy(this.danas);

	@Test
	void whatItWaitsOnGoesWithItToTheNextOwnerAndNotToNobody() {
		Standing waiting = this.accepted.waitingOn("The pharmacy", FRIDAY, NOW);
		Holding luises = this.danas.acceptedBy(LUIS.id(), actor(LUIS), NOW);
		assertThat(waiting.in(luises).state()).isEqualTo(StepState.WAITING);
		assertThat(waiting.backTo(LUIS.id(), NeedCause.SENT_BACK, null, null, NOW).waiting()).isNull();
	}

	@Test
	void waitsOnlyWhenSomebodySaidYes() {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.needed.waitingOn("The pharmacy", FRIDAY, NOW))
			.withMessageContaining("Nobody has said yes");
	}

	@Test
	void nobodyFailsAtWhatNobodySaidYesTo() {
		Ending end = Ending.because("The line is dead", DANA.id(), NOW);
		assertThat(this.accepted.failed(end).state()).isEqualTo(StepState.COULD_NOT);
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.needed.failed(end));
	}

	@Test
	void isFreeForThoseWhoMayTakeItAndForAnybodyAsAGap() {
		assertThatNoException().isThrownBy(() -> this.needed.requireFreeFor(LUIS.id(), false));
		assertThatNoException().isThrownBy(() -> this.accepted.requireFreeFor(LUIS.id(), true));
		assertThatExceptionOfType(StepNotAsSeen.class).isThrownBy(() -> this.accepted.requireFreeFor(LUIS.id(), false));
	}

	@Test
	void isAnsweredOnlyByWhoIsAsked() {
		assertThatExceptionOfType(StepNotAsSeen.class).isThrownBy(() -> this.accepted.accepted(actor(LUIS), NOW));
		assertThatExceptionOfType(StepNotAsSeen.class)
			.isThrownBy(() -> this.needed.declined(actor(LUIS), DANA.id(), "No car", CALENDAR, NOW));
	}

	@Test
	void hearsBackOnlyWhenItWaits() {
		assertThat(this.accepted.waitingOn("The pharmacy", FRIDAY, NOW).heardBack()).isEqualTo(this.accepted);
		assertThatExceptionOfType(StepNotAsSeen.class).isThrownBy(this.accepted::heardBack);
	}

	@Test
	void endsOnceAndTellsWhoEndedIt() {
		Standing ended = this.accepted.ended(StepState.DROPPED, Ending.because("She called us", LUIS.id(), NOW));
		assertThatExceptionOfType(StepNotAsSeen.class).isThrownBy(ended::requireOpen)
			.satisfies((first) -> assertThat(first.staffId()).isEqualTo(LUIS.id()));
	}

	@Test
	void opensAgainAsItWas() {
		Standing waiting = this.accepted.waitingOn("The pharmacy", FRIDAY, NOW);
		assertThat(waiting.ended(StepState.DONE, Ending.because("Spoke", DANA.id(), NOW)).openAgain(NOW))
			.isEqualTo(waiting);
	}

	@Test
	void whatNobodyHadIsNeededSinceItOpenedAgain() {
		Instant later = NOW.plusSeconds(3600);
		Standing again = this.needed.ended(StepState.DROPPED, Ending.because("She called us", LUIS.id(), NOW))
			.openAgain(later);
		assertThat(again.state()).isEqualTo(StepState.NEEDED);
		assertThat(again.holding().need()).isEqualTo(Need.found(NeedCause.RULE, later));
	}

	@Test
	void whatIsOpenIsNotOpenedAgain() {
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.accepted.openAgain(NOW));
	}

}
