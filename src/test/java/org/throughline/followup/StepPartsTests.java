package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.throughline.followup.People.BEV;
import static org.throughline.followup.People.CALENDAR;
import static org.throughline.followup.People.DANA;
import static org.throughline.followup.People.LUIS;
import static org.throughline.followup.People.TERESA;
import static org.throughline.followup.People.actor;
import static org.throughline.followup.People.at;
import static org.throughline.followup.People.stopped;

class StepPartsTests {

	private static final Instant NOW = at("2025-12-02T09:00");

	private static final Instant CLOSING = at("2025-12-02T17:00");

	@Test
	void whatWasSaidForSomebodyIsTheirsToTurnDownUntilClosing() {
		Acceptance yes = Acceptance.heardBy(actor(DANA).withHuddle(Ids.next()), NOW);
		assertThat(yes.mayBeTurnedDownBy(LUIS.id(), CALENDAR, CLOSING)).isTrue();
		assertThat(yes.mayBeTurnedDownBy(LUIS.id(), CALENDAR, CLOSING.plusSeconds(1))).isFalse();
		assertThat(yes.mayBeTurnedDownBy(LUIS.id(), CALENDAR, at("2025-12-03T09:00"))).isFalse();
		assertThat(yes.mayBeTurnedDownBy(DANA.id(), CALENDAR, NOW)).as("she said it herself").isFalse();
	}

	@Test
	void onAClosedDayWhatWasSaidForSomebodyIsTheirsToTurnDownAllDay() {
		Acceptance yes = Acceptance.heardBy(actor(DANA), at("2025-12-06T09:00"));
		assertThat(yes.mayBeTurnedDownBy(LUIS.id(), CALENDAR, at("2025-12-06T23:00"))).isTrue();
		assertThat(yes.mayBeTurnedDownBy(LUIS.id(), CALENDAR, at("2025-12-07T00:00"))).isFalse();
	}

	@Test
	void anAnswerIsDueHalfwayFromWhenTheyWereAsked() {
		Asking asked = Asking.by(actor(DANA), CLOSING, CALENDAR, NOW);
		assertThat(asked.answerBy()).isEqualTo(at("2025-12-02T13:00"));
		assertThat(asked.withDue(at("2025-12-02T11:00"), CALENDAR).answerBy()).isEqualTo(at("2025-12-02T10:00"));
	}

	@Test
	void waitingGoesOnFromItsBeginning() {
		Waiting first = Waiting.on("The pharmacy", CLOSING, null, NOW);
		Waiting second = Waiting.on("The county", CLOSING.plusSeconds(60), first, NOW.plusSeconds(60));
		assertThat(second.waitingSince()).isEqualTo(NOW);
		assertThat(second.waitingOn()).isEqualTo("The county");
	}

	@Test
	void nobodyWaitsUntilATimeThatIsOver() {
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> Waiting.on("The pharmacy", NOW, null, NOW))
			.withMessageContaining("That time is over");
	}

	@Test
	void anEndIsUndoneByWhoeverEndedItWithinFifteenSeconds() {
		Ending ended = Ending.because("She called us", DANA.id(), NOW);
		assertThatNoException().isThrownBy(() -> ended.requireUndoableBy(DANA.id(), NOW.plusSeconds(15)));
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> ended.requireUndoableBy(DANA.id(), NOW.plusSeconds(16)));
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> ended.requireUndoableBy(LUIS.id(), NOW));
	}

	@Test
	void aTaskIsForThoseWhoSignInAndWhomItsKindAllows() {
		Task plan = task(StepKind.SAFETY);
		assertThatNoException().isThrownBy(() -> plan.requireAble(TERESA));
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> plan.requireAble(BEV))
			.withMessage("Needs a clinician. Choose someone else than Bev.");
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> plan.requireAble(stopped(TERESA)))
			.withMessage("Teresa does not sign in here any more. Choose someone else.");
	}

	@Test
	void theNextOfARepeatingStepIsMadeByWhoeverMadeTheFirst() {
		Origin first = Origin.withHandoff(Ids.next(), DANA.id(), NOW);
		UUID step = Ids.next();
		assertThat(first.repeated(step, CLOSING)).isEqualTo(new Origin(DANA.id(), CLOSING, null, step, null));
	}

	private static Task task(StepKind kind) {
		return new Task("Go through the safety plan", kind, null, null, false, null, null, false, false);
	}

}
