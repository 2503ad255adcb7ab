package org.throughline.absence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.followup.ChosenTimes;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.Rhythm;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StandInSteps;
import org.throughline.followup.StepCourse;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepEvent;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepState;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.handoff.HandoffService;
import org.throughline.handoff.Handoffs;
import org.throughline.patient.PatientsForTests;
import org.throughline.responsibility.NewResponsibility;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.Cover;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.HandingOver;
import org.throughline.staff.HeldGroup;
import org.throughline.staff.StaffDetails;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffService;
import org.throughline.staff.StaffView;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;
import org.throughline.visit.BookVisit;
import org.throughline.visit.VisitService;
import org.throughline.workspace.Unanswered;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Everything that names somebody goes to others in one act, once, and quickly; before
 * that nobody leaves.
 */
@ClinicTest
class HandOverTests {

	private static final Instant NOW = TestClock.START;

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
	private HandoffService handoffs;

	@Autowired
	private Handoffs offered;

	@Autowired
	private StandInSteps standIns;

	@Autowired
	private Steps steps;

	@Autowired
	private StaffService staff;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private Absences absences;

	@Autowired
	private HandOver handOver;

	@Autowired
	private VisitService visits;

	@Autowired
	private CoversAsked badge;

	@Autowired
	private CoversUnanswered unanswered;

	@Autowired
	private ResponsibilityService responsibilities;

	@Autowired
	private Pages pages;

	@Autowired
	private JdbcClient jdbc;

	private TestClinic clinic;

	private Actor dana;

	private Actor ortega;

	private Actor teresa;

	private Actor bev;

	private UUID walter;

	@BeforeEach
	void hire() {
		this.clinic = this.people.millbrook();
		this.dana = this.people.person("Dana", "Whitcomb", Discipline.CARE_COORDINATOR, this.clinic.id(),
				Duty.ADMINISTRATION);
		this.ortega = this.people.person("Samuel", "Ortega", Discipline.PSYCHIATRIC_PRESCRIBER, this.clinic.id());
		this.teresa = this.clinic.teresa();
		this.bev = this.clinic.bev();
		this.walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
	}

	@Test
	void fiveHundredThingsGoInOneActInUnderTwoSeconds() {
		for (int i = 0; i < 20; i++) {
			step(StepKind.CALL, this.ortega, i);
		}
		handOverTo(this.teresa);
		Duration first = handOverFiveHundred();
		Duration second = handOverFiveHundred();
		assertThat(Collections.min(List.of(first, second))).isLessThan(Duration.ofSeconds(2));
		assertThat(heldBy(this.ortega)).isEmpty();
		assertThat(historyLines("handed over")).isEqualTo(1020);
	}

	private Duration handOverFiveHundred() {
		for (int i = 0; i < 500; i++) {
			step(StepKind.values()[i % StepKind.values().length], this.ortega, i);
		}
		long began = System.nanoTime();
		assertThat(handOverTo(this.teresa)).isEqualTo(500);
		return Duration.ofNanos(System.nanoTime() - began);
	}

	@Test
	void keepsDueAndWhatItWaitsOnAndAsksEachNewOwner() {
		UUID step = step(StepKind.MEDICATION, this.ortega, 5);
		this.course.waitFor(this.ortega, SeenStep.asItIs(step), "Harlan Pharmacy",
				ChosenTimes.evenOnAClosedDay(NOW.plusSeconds(3600)), NOW);
		StepView before = this.steps.get(this.dana, step, NOW);
		handOverTo(this.teresa);
		StepView after = this.steps.get(this.dana, step, NOW);
		assertThat(after.due()).isEqualTo(before.due());
		assertThat(after.waiting()).isEqualTo(before.waiting());
		assertThat(after.state()).isEqualTo(StepState.ASKED);
		assertThat(after.owner().is(this.teresa.staffId())).isTrue();
		this.followUps.accept(this.teresa, step, NOW);
		assertThat(this.steps.get(this.dana, step, NOW).state()).isEqualTo(StepState.WAITING);
		assertThat(this.steps.history(after)).extracting(StepEvent::reason).contains("Away until June");
	}

	@Test
	void saysAtTheDoorWhyItWasHandedOver() {
		UUID step = step(StepKind.CALL, this.ortega, 5);
		this.responsibilities.need(this.ortega,
				NewResponsibility.of(this.walter, ResponsibilityKind.LABS, this.ortega.staffId()), NOW);
		handOverTo(this.teresa);
		assertThat(this.pages.read(this.teresa, "/my-day"))
			.containsPattern("Call the daughter(?s:.)*Dana W. asks you: “Away until June”. Due")
			.containsPattern("Look after labs(?s:.)*Dana W. asks you: “Away until June”. Answer by");
		this.followUps.ask(this.teresa, SeenStep.asItIs(step), this.bev.staffId(), NOW);
		assertThat(this.pages.read(this.bev, "/my-day")).contains("Teresa V. asks you. Due");
	}

	@Test
	void whoeverGetsAHandoffInsteadReadsWhyAtTheirDoorAndOnItsPage() {
		Actor marcus = this.clinic.marcus();
		UUID offered = offer(this.dana, marcus);
		UUID taken = offer(this.dana, marcus);
		this.handoffs.take(marcus, taken, NOW);
		UUID sent = offer(marcus, this.teresa);
		this.handoffs.take(this.teresa, sent, NOW);
		Actor joan = this.people.person("Joan", "Lind", Discipline.PRIMARY_CARE_PROVIDER, this.dana.clinicId());
		this.handOver.all(this.dana,
				new HandingOver(marcus.staffId(), joan.staffId(), Map.of(), "His last day is Friday"), NOW);
		assertThat(this.pages.read(joan, "/my-day"))
			.contains("Handed over to you in place of Marcus O.: “His last day is Friday”")
			.contains("In place of Marcus O.: “His last day is Friday”");
		for (UUID handoff : List.of(offered, taken, sent)) {
			assertThat(this.pages.read(joan, "/handoffs/" + handoff)).contains("in place of Marcus O.: “His last day");
			assertThat(this.pages.read(this.teresa, "/handoffs/" + handoff)).doesNotContain("His last day");
		}
	}

	@Test
	void leavesWhatTheNewOwnerMayNotTakeAndSendsEachKindItsOwnWay() {
		UUID dose = step(StepKind.MEDICATION, this.ortega, 1);
		UUID call = step(StepKind.CALL, this.ortega, 2);
		assertThat(handOverTo(this.bev)).isEqualTo(1);
		assertThat(this.steps.get(this.dana, dose, NOW).owner().is(this.ortega.staffId())).isTrue();
		UUID ride = step(StepKind.RIDE, this.ortega, 3);
		assertThat(this.handOver.all(this.dana,
				new HandingOver(this.ortega.staffId(), null,
						Map.of("MEDICATION", this.teresa.staffId(), "RIDE", this.dana.staffId()), "Away"),
				NOW))
			.isEqualTo(2);
		assertThat(List.of(dose, call, ride)).extracting((step) -> this.steps.get(this.dana, step, NOW).owner().staff())
			.extracting((card) -> card.id())
			.containsExactly(this.teresa.staffId(), this.bev.staffId(), this.dana.staffId());
		assertThat(this.steps.get(this.dana, ride, NOW).state()).as("asking yourself is accepting")
			.isEqualTo(StepState.ACCEPTED);
	}

	@Test
	void twoWhoHandOverAtOnceDoNotDouble() throws Exception {
		for (int i = 0; i < 60; i++) {
			step(StepKind.CALL, this.ortega, i);
		}
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			List<Callable<Integer>> both = List.of(() -> handOverTo(this.teresa), () -> handOverTo(this.bev));
			int gone = 0;
			for (Future<Integer> one : two.invokeAll(both)) {
				gone += one.get();
			}
			assertThat(gone).isEqualTo(60);
		}
		finally {
			two.shutdown();
		}
		assertThat(historyLines("handed over")).isEqualTo(60);
		assertThat(heldBy(this.ortega)).isEmpty();
	}

	@Test
	void nobodyLeavesBeforeEverythingThatNamesThemHasGone() {
		Instant june = NOW.plus(Duration.ofDays(9));
		step(StepKind.SAFETY, this.ortega, 1);
		this.followUps.create(this.ortega, NewStep.of(this.walter, "Bring readings", StepKind.CALL,
				Owner.staff(this.bev.staffId()), NOW.plusSeconds(40_000)), NOW);
		this.followUps.create(this.ortega,
				new NewStep(this.walter, "Walk daily", StepKind.OTHER,
						new Owner.Patient(new Owner.Checking(Rhythm.DAILY, null, this.ortega.staffId())), june,
						"A list with dates", null, false, true, null, null),
				NOW);
		UUID declined = this.followUps.create(this.ortega, NewStep.of(this.walter, "Book the ride", StepKind.RIDE,
				Owner.staff(this.bev.staffId()), NOW.plusSeconds(40_000)), NOW);
		this.followUps.decline(this.bev, declined, "At the county office", NOW);
		offer(this.dana, this.ortega);
		offer(this.ortega, this.bev);
		UUID taken = offer(this.dana, this.ortega);
		this.handoffs.take(this.ortega, taken, NOW);
		UUID away = this.absences.away(this.dana, this.bev.staffId(), NOW.plus(Duration.ofDays(3)), june,
				this.ortega.staffId(), NOW);
		assertThat(away).isNotNull();
		this.staff.stopSignIn(this.dana, this.ortega.staffId(), NOW);
		assertThat(heldBy(this.ortega)).extracting(HeldGroup::key)
			.containsExactly("CALL", "RIDE", "SAFETY", "CHECKS", "ASKED_IT", "HANDOFF", "COVER");
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.staff.leave(this.dana, this.ortega.staffId(), NOW))
			.withMessageContaining("open next steps")
			.withMessageContaining("3 handoffs")
			.withMessageContaining("1 absence to cover");
		handOverTo(this.teresa);
		assertThat(heldBy(this.ortega)).isEmpty();
		this.staff.leave(this.dana, this.ortega.staffId(), NOW);
		assertThat(this.directory.get(this.ortega.staffId()).left()).isTrue();
		assertThat(this.offered.day(this.teresa, NOW).loops()).hasSize(1);
		assertThat(this.directory.dutiesToCover(this.teresa.staffId(), NOW)).hasSize(1);
	}

	@Test
	void nobodyIsTakenFromAClinicWhereTheyHoldSomething() {
		UUID riverside = this.people.clinic("Riverside");
		Actor both = this.people.person(null, "Nell", "Ostrander", Discipline.NURSE,
				Set.of(this.clinic.id(), riverside));
		step(StepKind.CALL, both, 1);
		StaffView nell = this.staff.view(both.staffId());
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.staff.change(this.dana, both.staffId(), at(riverside, nell), nell.version(), NOW))
			.withMessage("Nell Ostrander still holds 1 thing there. Hand over first.");
		this.staff.change(this.dana, both.staffId(), at(this.clinic.id(), nell), nell.version(), NOW);
		assertThat(this.directory.get(both.staffId()).clinicIds()).containsExactly(this.clinic.id());
	}

	@Test
	void saysWhatNamesThemAtAClinicThatTheReaderDoesNotOpen() {
		UUID riverside = this.people.clinic("Riverside");
		Actor hannah = this.people.person("Hannah", "Boyd", Discipline.NURSE, riverside);
		Actor both = this.people.person(null, "Nell", "Ostrander", Discipline.NURSE,
				Set.of(this.clinic.id(), riverside));
		UUID theirs = this.patients.inOurCare(hannah, "Ada", "Quist");
		this.followUps.create(hannah,
				NewStep.of(theirs, "Call her", StepKind.CALL, Owner.staff(both.staffId()), NOW.plusSeconds(7200)), NOW);
		this.staff.stopSignIn(this.dana, both.staffId(), NOW);
		assertThat(this.pages.read(this.dana, "/away/" + both.staffId()))
			.contains("Nothing here names them", "1 thing names them at Riverside. Whoever works there hands over")
			.doesNotContain("Nothing names them any more", "They have left", "Call her", "Quist");
		assertThat(this.pages.read(hannah, "/away/" + both.staffId())).contains("1 thing names them", "Call her")
			.doesNotContain("at Riverside");
	}

	@Test
	void whoeverCoordinatesComesToWhatSomebodyHeldWhoseSignInIsStopped() {
		step(StepKind.CALL, this.ortega, 1);
		this.staff.stopSignIn(this.dana, this.ortega.staffId(), NOW);
		String door = "href=\"/away/" + this.ortega.staffId() + "\"";
		Actor marcus = this.clinic.marcus();
		for (String page : List.of("/away", "/owns")) {
			assertThat(this.pages.read(marcus, page)).as(page).contains(door);
			assertThat(this.pages.read(this.bev, page)).as(page).doesNotContain(door);
		}
		assertThat(this.pages.read(marcus, "/away")).contains("Sign-in stopped", "Samuel Ortega",
				"What they hold has no owner until it is handed over.");
		assertThat(this.pages.read(marcus, "/owns")).contains("its owner no longer signs in", "Hand over all that");
		handOverTo(this.teresa);
		this.staff.leave(this.dana, this.ortega.staffId(), NOW);
		assertThat(this.pages.read(marcus, "/away")).doesNotContain("Sign-in stopped");
	}

	@Test
	void nobodyKeepsStepsThatTheirNewDisciplineMayNotDo() {
		step(StepKind.CALL, this.teresa, 1);
		step(StepKind.MEDICATION, this.teresa, 1);
		step(StepKind.SAFETY, this.teresa, 2);
		StaffView nurse = this.staff.view(this.teresa.staffId());
		StaffDetails assistant = as(Discipline.MEDICAL_ASSISTANT, nurse);
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.staff.change(this.dana, this.teresa.staffId(), assistant, nurse.version(), NOW))
			.satisfies((refused) -> assertThat(refused.field()).isEqualTo("discipline"))
			.withMessage(
					"Teresa Vang holds medication steps (1), safety steps (1), which the new discipline may not do."
							+ " Hand over first.");
		this.staff.change(this.dana, this.teresa.staffId(), as(Discipline.PRIMARY_CARE_PROVIDER, nurse),
				nurse.version(), NOW);
		assertThat(this.directory.get(this.teresa.staffId()).discipline()).isEqualTo(Discipline.PRIMARY_CARE_PROVIDER);
	}

	private static StaffDetails as(Discipline discipline, StaffView person) {
		StaffDetails details = person.details();
		return new StaffDetails(details.title(), details.givenName(), details.familyName(), details.email(), discipline,
				details.phoneExtension(), details.duties(), details.clinicIds());
	}

	private static StaffDetails at(UUID clinic, StaffView person) {
		StaffDetails details = person.details();
		return new StaffDetails(details.title(), details.givenName(), details.familyName(), details.email(),
				details.discipline(), details.phoneExtension(), details.duties(), Set.of(clinic));
	}

	@Test
	void nobodyLeavesWhilePatientsAreBookedToSeeThem() {
		UUID visit = this.visits.book(this.dana, new BookVisit(this.walter, NOW.plus(Duration.ofDays(1)), 30,
				this.ortega.staffId(), null, "Talk about sleep"), NOW);
		assertThat(heldBy(this.ortega)).singleElement().satisfies((group) -> {
			assertThat(group.label()).isEqualTo("Booked visits");
			assertThat(group.items()).singleElement()
				.satisfies((item) -> assertThat(item.what()).isEqualTo("Talk about sleep"));
		});
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.staff.leave(this.dana, this.ortega.staffId(), NOW))
			.withMessageContaining("1 booked visit");
		assertThat(handOverTo(this.teresa)).isEqualTo(1);
		assertThat(this.jdbc.sql("select with_staff from visit where id = ?").param(visit).query(UUID.class).single())
			.isEqualTo(this.teresa.staffId());
		this.staff.leave(this.dana, this.ortega.staffId(), NOW);
	}

	@Test
	void aCoverAskedStandsInTheBadgeAndInTheEmail() {
		this.absences.away(this.dana, this.ortega.staffId(), NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(3)),
				this.teresa.staffId(), NOW);
		Cover asked = this.directory.dutiesToCover(this.teresa.staffId(), NOW).get(0).cover();
		assertThat(this.badge.count(this.teresa, NOW)).isEqualTo(1);
		assertThat(asksOf(this.teresa, asked.answerBy())).isEmpty();
		assertThat(asksOf(this.teresa, asked.answerBy().plusSeconds(1))).singleElement()
			.satisfies((ask) -> assertThat(ask.thing()).isEqualTo(asked.id()))
			.satisfies((ask) -> assertThat(ask.clinicId()).isEqualTo(this.clinic.id()));
		this.absences.acceptCover(this.teresa, asked.id(), NOW);
		assertThat(this.badge.count(this.teresa, NOW)).isZero();
		assertThat(asksOf(this.teresa, asked.answerBy().plusSeconds(1))).isEmpty();
	}

	@Test
	void whoMayNotArrangeItFindsNothing() {
		step(StepKind.CALL, this.ortega, 1);
		Actor elsewhere = this.people.person("Hannah", "Boyd", Discipline.NURSE, this.people.clinic("Riverside"));
		for (Actor outside : List.of(this.bev, elsewhere)) {
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.handOver.read(outside, this.ortega.staffId(), null, 0, NOW));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.handOver.all(outside,
					new HandingOver(this.ortega.staffId(), null, Map.of("CALL", this.teresa.staffId()), "Away"), NOW));
		}
		assertThat(this.handOver.read(this.ortega, this.ortega.staffId(), null, 0, NOW).things()).isEqualTo(1);
	}

	@Test
	void whoeverCoversSeesItOnTheirDayAndMayDoIt() {
		UUID call = step(StepKind.CALL, this.ortega, 1);
		UUID dose = step(StepKind.MEDICATION, this.ortega, 1);
		UUID away = this.absences.away(this.dana, this.ortega.staffId(), NOW.plusSeconds(60),
				NOW.plus(Duration.ofDays(3)), this.bev.staffId(), NOW);
		assertThat(away).isNotNull();
		Instant later = NOW.plusSeconds(120);
		assertThat(this.standIns.of(this.bev, 12, later)).as("not before they said yes").isEmpty();
		UUID asked = this.directory.dutiesToCover(this.bev.staffId(), NOW).get(0).cover().id();
		assertThatExceptionOfType(NotFound.class).as("asked of somebody else")
			.isThrownBy(() -> this.absences.acceptCover(this.teresa, asked, NOW));
		this.absences.acceptCover(this.bev, this.directory.dutiesToCover(this.bev.staffId(), NOW).get(0).cover().id(),
				NOW);
		assertThat(this.standIns.of(this.bev, 12, later)).singleElement()
			.satisfies((one) -> assertThat(one.steps()).extracting(StepView::id).containsExactly(call))
			.satisfies((one) -> assertThat(one.steps().get(0).covered()).as("reads its title").isFalse());
		assertThat(this.steps.get(this.dana, dose, later).gap()).as("a front desk covers no medication").isNotNull();
		this.endings.done(this.bev, call, null, "Reached her", later);
		assertThat(this.steps.get(this.dana, call, later).state()).isEqualTo(StepState.DONE);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.endings.drop(this.bev, SeenStep.asItIs(dose), "Not needed", later));
	}

	private List<Unanswered.Ask> asksOf(Actor who, Instant now) {
		return this.unanswered.between(NOW, now).stream().filter((ask) -> ask.staffId().equals(who.staffId())).toList();
	}

	private int handOverTo(Actor to) {
		return this.handOver.all(this.dana,
				new HandingOver(this.ortega.staffId(), to.staffId(), Map.of(), "Away until June"), NOW);
	}

	private List<HeldGroup> heldBy(Actor who) {
		return this.handOver.read(this.dana, who.staffId(), null, 0, NOW).groups();
	}

	private UUID step(StepKind kind, Actor owner, int hours) {
		return this.followUps.create(owner,
				NewStep
					.of(this.walter, "Call the daughter", kind, Owner.staff(owner.staffId()),
							NOW.plus(Duration.ofHours(hours + 1L)))
					.evenOnAClosedDay(true),
				NOW);
	}

	private UUID offer(Actor from, Actor to) {
		return this.handoffs.offer(from,
				new HandoffOffer(this.walter, HandoffKind.IN_THE_ROOM, true, false,
						new ArrayList<>(List.of(to.staffId())), null, "Afraid of the new dose", null, null, null, null,
						new HandoffOffer.Step("Call him", StepKind.CALL, NOW.plusSeconds(20_000)), List.of()),
				NOW);
	}

	private int historyLines(String what) {
		return this.jdbc.sql("""
				select count(*) from follow_up_event e join follow_up f on f.id = e.follow_up_id
				 where f.clinic_id = ? and e.what = ?
				""").params(this.clinic.id(), what).query(Integer.class).single();
	}

}
