package org.throughline.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffCard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.followup.People.BEV;
import static org.throughline.followup.People.CALENDAR;
import static org.throughline.followup.People.CLINIC;
import static org.throughline.followup.People.DANA;
import static org.throughline.followup.People.LUIS;
import static org.throughline.followup.People.TERESA;
import static org.throughline.followup.People.actor;
import static org.throughline.followup.People.at;

class FollowUpTests {

	private static final Instant NOW = at("2025-12-02T09:00");

	private static final Instant DUE = at("2025-12-02T17:00");

	private static final UUID PATIENT = Ids.next();

	private final Actor dana = actor(DANA);

	private final Actor luis = actor(LUIS);

	@Nested
	class Asking {

		@Test
		void askingSomebodyWaitsForTheirYes() {
			FollowUp step = asked(StepKind.RIDE, LUIS);
			assertThat(step.standing().state()).isEqualTo(StepState.ASKED);
			assertThat(step.holding().owner().ownerStaff()).isEqualTo(LUIS.id());
			assertThat(step.holding().acceptance()).isNull();
		}

		@Test
		void askingYourselfIsAccepting() {
			FollowUp step = asked(StepKind.CALL, DANA);
			assertThat(step.standing().state()).isEqualTo(StepState.ACCEPTED);
			assertThat(step.holding().acceptance()).isNotNull();
		}

		@Test
		void answerByIsHalfwayToDueInOpenHours() {
			assertThat(answerBy(NOW, DUE)).isEqualTo(at("2025-12-02T13:00"));
			assertThat(answerBy(at("2025-12-05T15:00"), at("2025-12-08T10:00"))).isEqualTo(at("2025-12-05T17:00"));
		}

		@Test
		void answerByIsFifteenMinutesAwayAtLeast() {
			assertThat(answerBy(NOW, NOW.plus(Duration.ofMinutes(20)))).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
		}

		@Test
		void answerByIsTheDueTimeWhenThatIsSooner() {
			Instant due = NOW.plus(Duration.ofMinutes(5));
			assertThat(answerBy(NOW, due)).isEqualTo(due);
		}

		@ParameterizedTest
		@EnumSource(Discipline.class)
		void aMedicationStepNeedsAPrescriberOrNurse(Discipline discipline) {
			boolean able = switch (discipline) {
				case NURSE, PRIMARY_CARE_PROVIDER, PSYCHIATRIC_PRESCRIBER -> true;
				default -> false;
			};
			assertThat(StepKind.MEDICATION.mayBeAcceptedBy(discipline)).isEqualTo(able);
		}

		@Test
		void aKindIsAskedOnlyOfThoseItAllows() {
			assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> asked(StepKind.MEDICATION, LUIS))
				.withMessageContaining("Needs a prescriber or nurse");
			assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> asked(StepKind.SAFETY, BEV));
			assertThat(asked(StepKind.SAFETY, TERESA).standing().state()).isEqualTo(StepState.ASKED);
		}

		@Test
		void nobodyWhoseSignInIsStoppedIsAsked() {
			assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> asked(StepKind.CALL, People.stopped(LUIS)));
		}

	}

	@Nested
	class Answering {

		@Test
		void yesMakesItTheirs() {
			FollowUp step = asked(StepKind.RIDE, LUIS);
			step.accept(FollowUpTests.this.luis, LUIS, NOW);
			assertThat(step.standing().state()).isEqualTo(StepState.ACCEPTED);
		}

		@Test
		void nobodyElseSaysYesForThem() {
			FollowUp step = asked(StepKind.RIDE, LUIS);
			assertThatExceptionOfType(StepNotAsSeen.class).isThrownBy(() -> step.accept(actor(TERESA), LUIS, NOW));
		}

		@Test
		void decliningBringsItBackToTheAskerWithTheReason() {
			FollowUp step = asked(StepKind.RIDE, LUIS);
			step.decline(FollowUpTests.this.luis, "At the county office until 4", (who) -> true, CALENDAR, NOW);
			assertThat(step.standing().state()).isEqualTo(StepState.NEEDED);
			assertThat(step.holding().owner()).isEqualTo(Ownership.NOBODY);
			assertThat(step.holding().need()).isNotNull()
				.extracting("declinedBy", "cameBackTo", "declineReason", "neededBecause")
				.containsExactly(LUIS.id(), DANA.id(), "At the county office until 4", NeedCause.DECLINED);
		}

		@Test
		void aDeclinedStepIsAGapUntilSomebodySaysYes() {
			FollowUp step = asked(StepKind.RIDE, LUIS);
			step.decline(FollowUpTests.this.luis, "No car today", (who) -> true, CALENDAR, NOW);
			assertThat(gap(step, null)).isEqualTo(GapKind.NEEDED);
			step.take(actor(TERESA), TERESA, true, NOW);
			assertThat(gap(step, TERESA)).isNull();
		}

		@Test
		void theFirstToTakeItHasItAndTheNextIsToldWho() {
			FollowUp step = asked(StepKind.RIDE, LUIS);
			step.decline(FollowUpTests.this.luis, "No car today", (who) -> true, CALENDAR, NOW);
			step.take(actor(TERESA), TERESA, true, NOW);
			assertThatExceptionOfType(StepNotAsSeen.class)
				.isThrownBy(() -> step.take(FollowUpTests.this.dana, DANA, false, NOW))
				.satisfies((first) -> assertThat(first.staffId()).isEqualTo(TERESA.id()));
		}

		@Test
		void takingNeedsAKindThatAllowsIt() {
			FollowUp step = asked(StepKind.MEDICATION, TERESA);
			step.decline(actor(TERESA), "I am not in today", (who) -> true, CALENDAR, NOW);
			assertThatExceptionOfType(RefusedByRule.class)
				.isThrownBy(() -> step.take(FollowUpTests.this.luis, LUIS, true, NOW));
		}

	}

	@Nested
	class AtTheHuddle {

		private final Actor host = actor(DANA).withHuddle(Ids.next());

		@Test
		void saidYesHereAcceptsForSomebodyPresent() {
			FollowUp step = asked(StepKind.RIDE, LUIS);
			step.accept(this.host, LUIS, NOW);
			assertThat(step.holding().acceptance()).isNotNull()
				.extracting("acceptedRecordedBy", "acceptedAtHuddle")
				.containsExactly(DANA.id(), this.host.huddleId());
		}

		@Test
		void notMeStaysUntilClosing() {
			FollowUp step = saidYesForLuis();
			step.decline(FollowUpTests.this.luis, "I was not in the room", (who) -> true, CALENDAR,
					at("2025-12-02T16:59"));
			assertThat(step.standing().state()).isEqualTo(StepState.NEEDED);
			assertThat(step.holding().need()).isNotNull().extracting("cameBackTo").isEqualTo(DANA.id());
		}

		@Test
		void afterClosingTheYesStands() {
			FollowUp step = saidYesForLuis();
			assertThatExceptionOfType(StepNotAsSeen.class).isThrownBy(() -> step.decline(FollowUpTests.this.luis,
					"Too late", (who) -> true, CALENDAR, at("2025-12-02T17:01")));
		}

		private FollowUp saidYesForLuis() {
			FollowUp step = asked(StepKind.RIDE, LUIS);
			step.accept(this.host, LUIS, NOW);
			return step;
		}

	}

	@Nested
	class HandingOver {

		@Test
		void keepsDueAndWhatItWaitsOnAndAsksTheNewOwner() {
			FollowUp step = asked(StepKind.RIDE, DANA);
			step.waitFor("County rides", DUE, NOW);
			step.passedOn(FollowUpTests.this.dana, NOW).ask(LUIS, CALENDAR);
			assertThat(step.standing().state()).isEqualTo(StepState.ASKED);
			assertThat(step.dueAt()).isEqualTo(DUE);
			step.accept(FollowUpTests.this.luis, LUIS, NOW);
			assertThat(step.standing().state()).isEqualTo(StepState.WAITING);
			assertThat(step.standing().waiting()).isNotNull().extracting("waitingOn").isEqualTo("County rides");
		}

		@Test
		void movingTheDateIsCountedAndMovesTheAnswerBy() {
			FollowUp step = asked(StepKind.RIDE, LUIS);
			step.moveDate(at("2025-12-03T17:00"), "The van is booked today", CALENDAR, NOW);
			assertThat(step.dateMoves()).isEqualTo(1);
			assertThat(step.holding().asking()).isNotNull()
				.extracting("answerBy")
				.isEqualTo(CALENDAR.answerBy(NOW, at("2025-12-03T17:00")));
		}

	}

	@Nested
	class Ending {

		@Test
		void lateIsAlwaysCompletable() {
			FollowUp step = asked(StepKind.CALL, DANA);
			step.complete(FollowUpTests.this.dana, DANA, "Spoke with her", DUE.plus(Duration.ofDays(3)));
			assertThat(step.standing().state()).isEqualTo(StepState.DONE);
		}

		@Test
		void whoDidItMayDifferFromTheOwner() {
			FollowUp step = asked(StepKind.CALL, DANA);
			step.complete(actor(TERESA), TERESA, null, NOW);
			assertThat(step.holding().owner().ownerStaff()).isEqualTo(DANA.id());
			assertThat(step.standing().ending()).isNotNull().extracting("doneBy").isEqualTo(TERESA.id());
		}

		@Test
		void whatHasEndedStaysEndedUntilReopened() {
			FollowUp step = asked(StepKind.CALL, DANA);
			step.drop(DANA.id(), "She called us", NOW);
			assertThatExceptionOfType(StepNotAsSeen.class)
				.isThrownBy(() -> step.complete(FollowUpTests.this.dana, DANA, null, NOW));
		}

		@Test
		void undoGivesBackWhatItWas() {
			FollowUp step = asked(StepKind.CALL, DANA);
			step.waitFor("The pharmacy", DUE, NOW);
			step.complete(FollowUpTests.this.dana, DANA, null, NOW);
			step.undo(DANA.id(), (who) -> true, NOW.plusSeconds(8));
			assertThat(step.standing().state()).isEqualTo(StepState.WAITING);
			assertThat(step.standing().ending()).isNull();
		}

		@Test
		void undoLeavesNobodyWithAYesTheyNeverSaid() {
			FollowUp step = asked(StepKind.RIDE, LUIS);
			step.complete(actor(TERESA), TERESA, null, NOW.plusSeconds(60));
			step.undo(TERESA.id(), (who) -> true, NOW.plusSeconds(65));
			assertThat(step.standing().state()).isEqualTo(StepState.ASKED);
			assertThat(step.holding().owner().ownerStaff()).isEqualTo(LUIS.id());
			assertThat(step.holding().acceptance()).isNull();
			step.decline(FollowUpTests.this.luis, "No car today", (who) -> true, CALENDAR, NOW.plusSeconds(70));
			step.complete(actor(TERESA), TERESA, null, NOW.plusSeconds(80));
			assertThat(step.holding().owner().ownerStaff()).isEqualTo(TERESA.id());
			step.undo(TERESA.id(), (who) -> true, NOW.plusSeconds(85));
			assertThat(step.standing().state()).isEqualTo(StepState.NEEDED);
			assertThat(step.holding().owner()).isEqualTo(Ownership.NOBODY);
			assertThat(step.holding().neededSince()).isEqualTo(NOW.plusSeconds(70));
		}

		@Test
		void undoIsForTheOneWhoEndedItAndForSeconds() {
			FollowUp step = asked(StepKind.CALL, DANA);
			step.complete(FollowUpTests.this.dana, DANA, null, NOW);
			assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> step.undo(LUIS.id(), (who) -> true, NOW));
			assertThatExceptionOfType(RefusedByRule.class)
				.isThrownBy(() -> step.undo(DANA.id(), (who) -> true, NOW.plusSeconds(30)));
		}

		@Test
		void reopenedBySomebodyElseAsksItsOwner() {
			FollowUp step = asked(StepKind.CALL, DANA);
			step.complete(FollowUpTests.this.dana, DANA, null, NOW);
			step.reopen(actor(TERESA), (who) -> true, CALENDAR, NOW.plusSeconds(60));
			assertThat(step.standing().state()).isEqualTo(StepState.ASKED);
			assertThat(step.holding().owner().ownerStaff()).isEqualTo(DANA.id());
		}

		@Test
		void doneOnFridayIsNotDueOnThatFridayAgain() {
			Instant friday = at("2025-12-05T17:00");
			FollowUp step = StepFactory.askedOf(DANA, newStep(StepKind.CALL, DANA, friday).repeatingEvery(1), CLINIC,
					FollowUpTests.this.dana, CALENDAR, NOW);
			Instant morning = at("2025-12-05T10:00");
			step.complete(FollowUpTests.this.dana, DANA, null, morning);
			assertThat(step.next(CALENDAR, morning).dueAt()).isEqualTo(at("2025-12-08T17:00"));
		}

		@Test
		void doneMakesTheNextOfARepeatingStepOnAnOpenDay() {
			FollowUp step = StepFactory.askedOf(DANA, newStep(StepKind.CALL, DANA, DUE).repeatingEvery(4), CLINIC,
					FollowUpTests.this.dana, CALENDAR, NOW);
			step.complete(FollowUpTests.this.dana, DANA, null, NOW);
			FollowUp next = step.next(CALENDAR, NOW);
			assertThat(next).isNotNull();
			assertThat(next.dueAt()).as("Saturday moves to Friday's closing").isEqualTo(at("2025-12-05T17:00"));
			assertThat(next.standing().state()).isEqualTo(StepState.ACCEPTED);
		}

	}

	@Nested
	class ThePatientsOwn {

		@Test
		void isAcceptedAndNeverAGapOfItsOwn() {
			FollowUp step = readings();
			assertThat(step.standing().state()).isEqualTo(StepState.ACCEPTED);
			assertThat(gap(step, DANA)).isNull();
			assertThat(gap(step, People.stopped(DANA))).as("who checks has stopped").isEqualTo(GapKind.OWNER_STOPPED);
		}

		@Test
		void saysWhatDoneLooksLike() {
			assertThatExceptionOfType(RefusedByRule.class)
				.isThrownBy(() -> NewStep.of(PATIENT, "Bring readings", StepKind.OTHER, daily(), DUE));
		}

		private FollowUp readings() {
			Owner.Patient owner = daily();
			NewStep step = new NewStep(PATIENT, "Bring readings", StepKind.OTHER, owner, DUE, "A list with dates", null,
					false, false, null, null);
			return StepFactory.agreedWith(owner.checking(), step, CLINIC, FollowUpTests.this.dana, NOW);
		}

		private Owner.Patient daily() {
			return new Owner.Patient(new Owner.Checking(Rhythm.DAILY, null, DANA.id()));
		}

	}

	@Nested
	class WithAHandoff {

		@Test
		void theSenderAnswersUntilSomebodyTakesIt() {
			FollowUp step = offered();
			assertThat(step.standing().state()).isEqualTo(StepState.ACCEPTED);
			assertThat(step.holding().owner().ownerStaff()).isEqualTo(DANA.id());
			step.passedOn(actor(TERESA), NOW).taken(TERESA);
			assertThat(step.holding().owner().ownerStaff()).isEqualTo(TERESA.id());
		}

		@Test
		void sentBackIsNeededAndWithTheSender() {
			FollowUp step = offered();
			step.passedOn(FollowUpTests.this.luis, NOW).sentBack(DANA.id(), "Full today");
			assertThat(step.standing().state()).isEqualTo(StepState.NEEDED);
			assertThat(step.holding().need()).isNotNull().extracting("cameBackTo").isEqualTo(DANA.id());
		}

		private FollowUp offered() {
			return StepFactory.offeredWith(Ids.next(), newStep(StepKind.CALL, DANA, DUE), CLINIC,
					FollowUpTests.this.dana, NOW);
		}

	}

	private FollowUp asked(StepKind kind, StaffCard whom) {
		return StepFactory.askedOf(whom, newStep(kind, whom, DUE), CLINIC, this.dana, CALENDAR, NOW);
	}

	private Instant answerBy(Instant now, Instant due) {
		FollowUp step = StepFactory.askedOf(LUIS, newStep(StepKind.CALL, LUIS, due), CLINIC, this.dana, CALENDAR, now);
		Instant answerBy = step.holding().answerBy();
		assertThat(answerBy).isNotNull();
		return answerBy;
	}

	private static NewStep newStep(StepKind kind, StaffCard owner, Instant due) {
		return NewStep.of(PATIENT, "Book the ride", kind, Owner.staff(owner.id()), due);
	}

	private static GapKind gap(FollowUp step, StaffCard holder) {
		return GapRule.of(CLINIC, StepKind.CALL, step.standing().state(), step.holding().answerBy(), holder,
				(id) -> DANA, true, NOW);
	}

}
