package org.throughline.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.HuddleDay;
import org.throughline.patient.PatientsForTests;
import org.throughline.progress.ContactOutcome;
import org.throughline.progress.ContactWay;
import org.throughline.progress.Contacts;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.OneRoundTrip;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ClinicTest
class FollowUpModuleTests {

	private static final Instant NOW = TestClock.START;

	private static final Instant DUE = NOW.plus(Duration.ofHours(6));

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepEndings endings;

	@Autowired
	private StepCourse course;

	@Autowired
	private Attempts attempts;

	@Autowired
	private Steps steps;

	@Autowired
	private GapCount gapCount;

	@Autowired
	private OpenSteps openSteps;

	@Autowired
	private FollowUpFlags flags;

	@Autowired
	private OneRoundTrip database;

	@Autowired
	private Contacts contacts;

	@Autowired
	private StaffService staff;

	@Autowired
	private Absences absences;

	@Autowired
	private HeldSteps held;

	@Autowired
	private Clinics clinics;

	@Autowired
	private JdbcClient jdbc;

	private TestClinic clinic;

	private Actor dana;

	private Actor luis;

	private Actor bev;

	private UUID patient;

	@BeforeEach
	void openTheClinic() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
		this.luis = this.clinic.luis();
		this.bev = this.clinic.bev();
		this.patient = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
	}

	@Test
	void aDeclinedStepStandsOnTheAskersDayAndIsAFlagUntilSomebodyTakesIt() {
		UUID step = create("Book Wednesday's ride", StepKind.RIDE, this.luis);
		assertThat(this.steps.forDay(this.luis, NOW).asked()).extracting(StepView::id).containsExactly(step);
		this.followUps.decline(this.luis, step, "At the county office until 4", NOW);
		StepView back = this.steps.forDay(this.dana, NOW).cameBack().get(0);
		assertThat(back.gap()).isEqualTo(GapKind.NEEDED);
		assertThat(back.cameBack()).isNotNull()
			.extracting(StepView.CameBack::reason)
			.isEqualTo("At the county office until 4");
		assertThat(kinds()).containsExactly(FlagKind.GAP);
		this.followUps.take(this.bev, step, NOW);
		assertThat(kinds()).isEmpty();
		assertThat(this.steps.forDay(this.dana, NOW).cameBack()).isEmpty();
		assertThat(this.steps.forDay(this.bev, NOW).yours()).extracting(StepView::id).containsExactly(step);
	}

	@Test
	void whoeverIsSecondIsToldWhoWasFirst() {
		UUID step = create("Book Wednesday's ride", StepKind.RIDE, this.luis);
		this.followUps.decline(this.luis, step, "No car today", NOW);
		this.followUps.take(this.bev, step, NOW);
		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> this.followUps.take(this.dana, step, NOW))
			.withMessageContaining("Bev H.");
	}

	@Test
	void whoeverIsSecondIsToldTheDayOfAYesThatIsNotOfToday() {
		UUID step = create("Book Wednesday's ride", StepKind.RIDE, this.luis);
		this.followUps.accept(this.luis, step, NOW);
		Map.of(NOW, "today 9:00", NOW.plus(Duration.ofDays(2)), "Dec 2")
			.forEach((now, when) -> assertThatExceptionOfType(ChangedMeanwhile.class)
				.isThrownBy(() -> this.followUps.take(this.bev, step, now))
				.withMessage("Luis A. has this step, since " + when + "."));
	}

	@Test
	void titlesAreCoveredForPeopleOutsideTheClinicalGroup() {
		UUID lab = create("Redraw the A1c", StepKind.LAB, this.dana);
		UUID ride = create("Book Wednesday's ride", StepKind.RIDE, this.dana);
		UUID theirs = create("Call the pharmacy", StepKind.CALL, this.bev);
		Map<UUID, String> read = new java.util.HashMap<>();
		this.steps.ofPatient(this.bev, this.patient, NOW).forEach((step) -> read.put(step.id(), step.title()));
		assertThat(read).containsEntry(lab, "Lab step")
			.containsEntry(ride, "Book Wednesday's ride")
			.containsEntry(theirs, "Call the pharmacy");
		assertThat(this.steps.get(this.dana, lab, NOW).title()).isEqualTo("Redraw the A1c");
	}

	@Test
	void nobodyEndsOrMovesAStepWhoseTitleIsCoveredForThem() {
		UUID lab = create("Redraw the A1c", StepKind.LAB, this.luis);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.endings.done(this.bev, lab, null, null, NOW));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.endings.drop(this.bev, SeenStep.asItIs(lab), "Not needed", NOW));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.course.moveDate(this.bev, SeenStep.asItIs(lab),
				ChosenTimes.evenOnAClosedDay(DUE.plusSeconds(60)), "Busy", NOW));
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.followUps.ask(this.bev, SeenStep.asItIs(lab), this.bev.staffId(), NOW))
			.withMessageContaining("Luis A.");
		assertThat(this.steps.get(this.dana, lab, NOW).state()).isEqualTo(StepState.ASKED);
		this.followUps.decline(this.luis, lab, "No car today", NOW);
		this.followUps.take(this.bev, lab, NOW);
		assertThat(this.steps.get(this.bev, lab, NOW).title()).isEqualTo("Redraw the A1c");
	}

	@Test
	void theWallShowsTheKindUnlessEverybodyMayReadTheTitle() {
		create("Redraw the A1c", StepKind.LAB, this.dana);
		assertThat(this.steps.openOf(this.dana, List.of(this.patient), NOW).get(this.patient))
			.extracting(NextStep::title, NextStep::wallTitle)
			.containsExactly("Redraw the A1c", "Lab step");
	}

	@Test
	void anotherClinicSeesNothingOfIt() {
		UUID elsewhere = this.people.clinic("Riverside Clinic");
		Actor stranger = this.people.coordinator(elsewhere);
		UUID step = create("Book Wednesday's ride", StepKind.RIDE, this.luis);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.endings.done(stranger, step, null, null, NOW));
		assertThat(this.openSteps.gaps(stranger, 10, NOW).steps()).isEmpty();
		assertThat(this.openSteps.firstOfEachOwner(stranger, new Horizons(NOW, NOW, NOW), 10)).isEmpty();
	}

	@Test
	void aPatientInOurCareWithoutAnyStepIsAGap() {
		assertThat(kinds()).containsExactly(FlagKind.GAP);
		assertThat(this.openSteps.gaps(this.dana, 10, NOW).patients()).containsExactly(this.patient);
		assertThat(this.gapCount.count(this.dana, NOW)).isEqualTo(1);
		UUID listed = this.patients.listed(this.dana, PatientsForTests.ray());
		assertThat(this.openSteps.gaps(this.dana, 10, NOW).patients()).doesNotContain(listed);
	}

	@Test
	void askedPastItsAnswerByIsAGap() {
		create("Book Wednesday's ride", StepKind.RIDE, this.luis);
		assertThat(kinds()).isEmpty();
		assertThat(flagsAt(NOW.plus(Duration.ofHours(4)))).extracting(Flag::kind).containsExactly(FlagKind.GAP);
	}

	@Test
	void whoeverDidNotAnswerInTimeMayBeAskedAgainAndHasANewTimeToAnswer() {
		UUID step = create("Book Wednesday's ride", StepKind.RIDE, this.luis);
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.followUps.ask(this.dana, SeenStep.asItIs(step), this.luis.staffId(), NOW))
			.withMessage("You, in another window, have asked Luis A.");
		Instant later = NOW.plus(Duration.ofHours(4));
		this.followUps.ask(this.dana, SeenStep.of(step, this.steps.get(this.dana, step, later).seen()),
				this.luis.staffId(), later);
		StepView again = this.steps.get(this.dana, step, later);
		assertThat(again.isAsked()).isTrue();
		assertThat(again.asked()).isNotNull()
			.extracting(StepView.Asked::answerBy)
			.isEqualTo(later.plus(Duration.ofHours(1)));
		assertThat(this.steps.history(again)).extracting(StepEvent::what).containsOnlyOnce("asked");
		this.followUps.accept(this.luis, step, later);
		assertThat(flagsAt(later)).isEmpty();
	}

	@Test
	void stoppingASignInMakesEverythingTheyHoldAGapAtOnce() {
		UUID step = create("Book Wednesday's ride", StepKind.RIDE, this.luis);
		this.followUps.accept(this.luis, step, NOW);
		this.staff.stopSignIn(this.dana, this.luis.staffId(), NOW);
		assertThat(this.steps.get(this.dana, step, NOW).gap()).isEqualTo(GapKind.OWNER_STOPPED)
			.extracting(GapKind::label)
			.as("stopped is not yet left")
			.isEqualTo("Its owner no longer signs in");
		assertThat(this.held.countFor(this.luis.staffId(), NOW)).isEqualTo(1);
		this.followUps.take(this.bev, step, NOW);
		assertThat(this.steps.get(this.dana, step, NOW).gap()).isNull();
		assertThat(this.held.countFor(this.luis.staffId(), NOW)).isZero();
	}

	@Test
	void awayWithoutCoverIsAGapOnlyWhileAway() {
		UUID step = create("Book Wednesday's ride", StepKind.RIDE, this.luis);
		this.followUps.accept(this.luis, step, NOW);
		this.absences.away(this.dana, this.luis.staffId(), NOW, NOW.plus(Duration.ofHours(2)), null, NOW);
		assertThat(this.steps.get(this.dana, step, NOW).gap()).isEqualTo(GapKind.OWNER_AWAY);
		assertThat(this.steps.get(this.dana, step, NOW.plus(Duration.ofHours(2))).gap()).isNull();
	}

	@Test
	void lateAndSafetyStepsFlagTheirPatient() {
		create("Ask about tonight", StepKind.SAFETY, this.dana);
		assertThat(kinds()).containsExactly(FlagKind.SAFETY);
		assertThat(flagsAt(DUE.plus(Duration.ofMinutes(1)))).extracting(Flag::kind)
			.containsExactlyInAnyOrder(FlagKind.SAFETY, FlagKind.LATE);
	}

	@Test
	void aDueTimeNeverFallsSilentlyOnAClosedDay() {
		NewStep saturday = NewStep.of(this.patient, "Call him", StepKind.CALL, Owner.staff(this.dana.staffId()),
				Instant.parse("2025-12-06T16:00:00Z"));
		assertThatExceptionOfType(DueOnClosedDay.class)
			.isThrownBy(() -> this.followUps.create(this.dana, saturday, NOW))
			.satisfies((closed) -> assertThat(closed.openTime()).isEqualTo(Instant.parse("2025-12-05T23:00:00Z")));
		UUID meant = this.followUps.create(this.dana, saturday.evenOnAClosedDay(true), NOW);
		assertThat(this.steps.get(this.dana, meant, NOW).due()).isEqualTo(saturday.due());
	}

	@Test
	void doneMakesTheNextAndUndoTakesItAway() {
		UUID step = this.followUps.create(this.dana,
				NewStep
					.of(this.patient, "Call: how was the week?", StepKind.CALL, Owner.staff(this.dana.staffId()), DUE)
					.repeatingEvery(7),
				NOW);
		this.endings.done(this.dana, step, null, null, NOW);
		assertThat(open()).hasSize(1).doesNotContain(step);
		this.endings.undo(this.dana, step, NOW.plusSeconds(5));
		assertThat(open()).containsExactly(step);
	}

	@Test
	void undoGivesAStepBackToWhoeverWasAsked() {
		UUID step = create("Book Wednesday's ride", StepKind.RIDE, this.luis);
		this.endings.done(this.bev, step, null, null, NOW.plusSeconds(60));
		assertThat(this.steps.get(this.dana, step, NOW).owner().is(this.bev.staffId())).isTrue();
		this.endings.undo(this.bev, step, NOW.plusSeconds(65));
		assertThat(this.steps.forDay(this.luis, NOW).asked()).extracting(StepView::id).containsExactly(step);
		this.followUps.decline(this.luis, step, "No car today", NOW.plusSeconds(70));
		this.endings.done(this.bev, step, null, null, NOW.plusSeconds(80));
		this.endings.undo(this.bev, step, NOW.plusSeconds(85));
		StepView back = this.steps.forDay(this.dana, NOW).cameBack().get(0);
		assertThat(back.id()).isEqualTo(step);
		assertThat(back.state()).isEqualTo(StepState.NEEDED);
	}

	@Test
	void attemptsBelongToTheStepAndAWrongNumberPutsThePhoneInDoubt() {
		this.jdbc.sql("""
				insert into patient_phone (id, patient_id, clinic_id, number, kind, position)
				values (gen_random_uuid(), ?, ?, '612-555-0142', 'MOBILE', 0)
				""").params(this.patient, this.clinic.id()).update();
		UUID step = create("Call him", StepKind.CALL, this.dana);
		this.attempts.log(this.dana, step, Attempt.of(ContactWay.CALL_OUT, ContactOutcome.WRONG_NUMBER), NOW);
		assertThat(this.contacts.ofStep(step)).singleElement()
			.satisfies((attempt) -> assertThat(attempt.outcome()).isEqualTo(ContactOutcome.WRONG_NUMBER));
		assertThat(
				this.jdbc.sql("select count(*) from patient_phone where patient_id = ? and unconfirmed_since is null")
					.param(this.patient)
					.query(Long.class)
					.single())
			.isZero();
		assertThat(this.steps.get(this.dana, step, NOW).isOpen()).isTrue();
		assertThat(this.contacts.lastOf(List.of(this.patient))).containsKey(this.patient);
	}

	@Test
	void everyVerbLeavesALineInTheHistory() {
		UUID step = create("Book Wednesday's ride", StepKind.RIDE, this.luis);
		this.followUps.accept(this.luis, step, NOW);
		this.course.waitFor(this.luis, SeenStep.asItIs(step), "County rides", ChosenTimes.evenOnAClosedDay(DUE), NOW);
		this.course.moveDate(this.luis, SeenStep.asItIs(step), ChosenTime.at(DUE.plus(Duration.ofDays(1))),
				"The van is booked", NOW);
		this.endings.drop(this.dana, SeenStep.asItIs(step), "He has a ride", NOW);
		assertThat(this.steps.history(this.steps.get(this.dana, step, NOW))).extracting(StepEvent::what)
			.containsExactlyInAnyOrder("created", "accepted", "waiting", "date moved", "dropped");
	}

	private List<UUID> open() {
		return this.steps.ofPatient(this.dana, this.patient, NOW)
			.stream()
			.filter(StepView::isOpen)
			.map(StepView::id)
			.toList();
	}

	private List<FlagKind> kinds() {
		return flagsAt(NOW).stream().map(Flag::kind).toList();
	}

	private List<Flag> flagsAt(Instant now) {
		HuddleDay day = HuddleDay.at(this.clinics.get(this.clinic.id()), now);
		List<Flag> all = this.database.read(List.of(this.flags.ofClinic(day)));
		assertThat(this.database.read(List.of(this.flags.ofPatient(this.patient, day))))
			.containsExactlyInAnyOrderElementsOf(all);
		return all;
	}

	private UUID create(String title, StepKind kind, Actor owner) {
		return this.followUps.create(this.dana,
				NewStep.of(this.patient, title, kind, Owner.staff(owner.staffId()), DUE), NOW);
	}

}
