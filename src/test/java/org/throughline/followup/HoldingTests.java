package org.throughline.followup;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.throughline.shared.Ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.followup.People.CALENDAR;
import static org.throughline.followup.People.DANA;
import static org.throughline.followup.People.LUIS;
import static org.throughline.followup.People.TERESA;
import static org.throughline.followup.People.actor;
import static org.throughline.followup.People.at;

class HoldingTests {

	private static final Instant NOW = at("2025-12-02T09:00");

	private static final Instant DUE = at("2025-12-02T17:00");

	private final Holding asked = Holding.NOBODYS.offeredTo(LUIS.id(), actor(DANA), DUE, CALENDAR, NOW);

	@Test
	void nobodysIsNeededAskedIsAskedAndAYesIsAccepted() {
		assertThat(Holding.NOBODYS.state(false)).isEqualTo(StepState.NEEDED);
		assertThat(this.asked.state(false)).isEqualTo(StepState.ASKED);
		Holding theirs = this.asked.accepted(actor(LUIS), NOW);
		assertThat(theirs.state(false)).isEqualTo(StepState.ACCEPTED);
		assertThat(theirs.state(true)).isEqualTo(StepState.WAITING);
	}

	@Test
	void onlyWhoWasAskedAnswersUnlessTheRoomHearsThem() {
		assertThat(this.asked.mayBeAnsweredBy(actor(LUIS))).isTrue();
		assertThat(this.asked.mayBeAnsweredBy(actor(TERESA))).isFalse();
		assertThat(this.asked.mayBeAnsweredBy(actor(TERESA).withHuddle(Ids.next()))).isTrue();
		assertThat(this.asked.accepted(actor(LUIS), NOW).mayBeAnsweredBy(actor(LUIS))).isFalse();
	}

	@Test
	void whatNobodyHasMayBeTakenByAnybodyAndWhatIsAskedByWhoIsAsked() {
		assertThat(Holding.NOBODYS.mayBeTakenBy(TERESA.id())).isTrue();
		assertThat(this.asked.mayBeTakenBy(LUIS.id())).isTrue();
		assertThat(this.asked.mayBeTakenBy(TERESA.id())).isFalse();
		assertThat(this.asked.accepted(actor(LUIS), NOW).mayBeTakenBy(LUIS.id())).isFalse();
	}

	@Test
	void aNoIsHeardByWhoAsked() {
		assertThat(this.asked.hearsNoOf(actor(LUIS), TERESA.id(), CALENDAR, NOW)).isEqualTo(DANA.id());
		assertThat(this.asked.hearsNoOf(actor(TERESA), TERESA.id(), CALENDAR, NOW)).isNull();
	}

	@Test
	void aYesSaidByThemselvesIsNotTurnedDown() {
		Holding theirs = this.asked.accepted(actor(LUIS), NOW);
		assertThat(theirs.hearsNoOf(actor(LUIS), DANA.id(), CALENDAR, NOW)).isNull();
	}

	@Test
	void comingBackForgetsTheYesAndKeepsWhoAsked() {
		Holding back = this.asked.accepted(actor(LUIS), NOW)
			.backTo(DANA.id(), NeedCause.DECLINED, LUIS.id(), "No car", NOW);
		assertThat(back.state(false)).isEqualTo(StepState.NEEDED);
		assertThat(back.asking()).isEqualTo(this.asked.asking());
		assertThat(back.concerns(DANA.id())).isTrue();
		assertThat(back.concerns(TERESA.id())).isFalse();
	}

	@Test
	void aNeedIsOverWithAYesAndKeepsItsStory() {
		Holding back = this.asked.backTo(DANA.id(), NeedCause.DECLINED, LUIS.id(), "No car", NOW);
		Need over = back.acceptedBy(TERESA.id(), actor(TERESA), NOW).need();
		assertThat(over).isEqualTo(new Need(null, NeedCause.DECLINED, LUIS.id(), "No car", DANA.id()));
	}

	@Test
	void movingTheDueMovesTheAnswerByOfWhatIsAskedOnly() {
		Instant later = at("2025-12-03T17:00");
		assertThat(this.asked.withDue(later, CALENDAR).answerBy()).isEqualTo(CALENDAR.answerBy(NOW, later));
		Holding theirs = this.asked.accepted(actor(LUIS), NOW);
		assertThat(theirs.withDue(later, CALENDAR)).isEqualTo(theirs);
	}

	@Test
	void whoChecksAnswersForThePatientsStep() {
		Owner.Checking checking = new Owner.Checking(Rhythm.DAILY, null, LUIS.id());
		Holding theirs = Holding.agreedWith(new Owner.Patient(checking), checking, actor(DANA), NOW);
		assertThat(theirs.answerable()).isEqualTo(LUIS.id());
		assertThat(theirs.concerns(LUIS.id())).isTrue();
		assertThat(this.asked.answerable()).isEqualTo(LUIS.id());
		assertThat(Holding.NOBODYS.answerable()).isNull();
	}

}
