package org.throughline.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagService;
import org.throughline.flag.RaiseFlag;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.Horizons;
import org.throughline.followup.NeedCause;
import org.throughline.followup.NewStep;
import org.throughline.followup.OpenSteps;
import org.throughline.followup.Owner;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.handoff.HandoffService;
import org.throughline.patient.PatientService;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;
import org.throughline.visit.BookVisit;
import org.throughline.visit.VisitService;
import org.throughline.visit.VisitView;
import org.throughline.visit.Visits;
import org.throughline.workspace.NavCount;
import org.throughline.workspace.NavCounts;
import org.throughline.workspace.NavNumber;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * A death ends our care at once: nothing new is opened, what is open is closed out.
 */
@ClinicTest
class AfterDeathTests {

	private static final Instant NOW = TestClock.START;

	private static final Instant DUE = NOW.plus(Duration.ofHours(4));

	@Autowired
	private TestStaff people;

	@Autowired
	private OpenSteps openSteps;

	@Autowired
	private PatientsForTests some;

	@Autowired
	private PatientService patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StepEndings endings;

	@Autowired
	private HandoffService handoffs;

	@Autowired
	private FlagService flags;

	@Autowired
	private VisitService visits;

	@Autowired
	private Visits visitList;

	@Autowired
	private CareEnd care;

	@Autowired
	private StaffService staff;

	@Autowired
	private NavCounts counts;

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private Actor dana;

	private Actor marcus;

	private Actor joan;

	private UUID walter;

	@BeforeEach
	void open() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.joan = clinic.joan();
		this.walter = this.some.inOurCare(this.dana, "Walter", "Prentiss");
	}

	@Test
	void opensNeitherAStepNorAHandoffNorAFlag() {
		this.patients.recordDeath(this.dana, this.walter, null, NOW);

		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.followUps.create(this.dana, step(), NOW))
			.withMessageContaining("has died");
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.handoffs.offer(this.dana,
					new HandoffOffer(this.walter, HandoffKind.MESSAGE, false, false, List.of(this.marcus.staffId()),
							null, "Cannot sleep", null, null, null, null,
							new HandoffOffer.Step("Call him", StepKind.CALL, DUE), List.of()),
					NOW))
			.withMessageContaining("has died");
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.flags.raise(this.dana,
				new RaiseFlag(this.walter, FlagKind.PANIC_SYMPTOMS, "Could not sleep", null), NOW));
		assertThat(this.care.openSteps(this.dana, this.walter, NOW)).isEmpty();
	}

	@Test
	void booksNoVisitThatIsStillToCome() {
		this.patients.recordDeath(this.dana, this.walter, null, NOW);

		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.visits.book(this.dana,
					new BookVisit(this.walter, DUE, 20, this.joan.staffId(), null, "Talk about the nights"), NOW))
			.withMessageContaining("has died");
	}

	@Test
	void everyOpenStepGoesToTheCoordinatorToCloseOutWhateverItsKind() {
		UUID refill = this.followUps.create(this.joan, NewStep.of(this.walter, "Refill sertraline", StepKind.MEDICATION,
				Owner.staff(this.joan.staffId()), DUE), NOW);

		this.patients.recordDeath(this.joan, this.walter, null, NOW);

		assertThat(this.care.openSteps(this.joan, this.walter, NOW)).singleElement()
			.satisfies((step) -> assertThat(step.owner().is(this.dana.staffId())).isTrue());
		assertThat(this.mvc.get().uri("/my-day").with(signedInAs(this.dana))).bodyText()
			.contains("Refill sertraline", "They have died. Nobody does this any more.", "Close it out")
			.doesNotContain("Yes, mine");
		assertThat(this.mvc.get().uri("/next-steps/{id}", refill).with(signedInAs(this.dana))).bodyText()
			.contains("Close it out")
			.doesNotContain("Yes, mine");
		assertThat(this.mvc.post()
			.uri("/next-steps/{id}/drop", refill)
			.param("back", "day")
			.param("reason", "They have died")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();
		assertThat(this.care.openSteps(this.joan, this.walter, NOW)).isEmpty();
	}

	@Test
	void putsNobodyWhoHasDiedOnACallList() {
		this.jdbc.sql("""
				insert into patient_phone (id, patient_id, clinic_id, position, number, kind, text_first)
				values (?, ?, ?, 0, '555-0128', 'MOBILE', false)
				""").params(Ids.next(), this.walter, this.dana.clinicId()).update();
		UUID call = this.followUps.create(this.dana, step(), NOW);
		assertThat(this.mvc.get().uri("/calls").with(signedInAs(this.dana))).bodyText().contains("Call him");
		assertThat(this.mvc.get().uri("/next-steps/{id}", call).with(signedInAs(this.dana))).bodyText()
			.contains("tel:");

		this.patients.recordDeath(this.dana, this.walter, null, NOW);

		assertThat(this.mvc.get().uri("/calls").with(signedInAs(this.dana))).bodyText().doesNotContain("Call him");
		assertThat(this.mvc.get().uri("/my-day").with(signedInAs(this.dana))).bodyText()
			.contains("Call him")
			.doesNotContain("tel:");
		assertThat(this.mvc.get().uri("/next-steps/{id}", call).with(signedInAs(this.dana))).bodyText()
			.contains("Close it out")
			.doesNotContain("tel:");
	}

	@Test
	void aRepeatedStepThatIsClosedOutDoesNotComeAgain() {
		UUID weekly = this.followUps.create(this.dana, step().repeatingEvery(7), NOW);
		this.patients.recordDeath(this.dana, this.walter, null, NOW);

		this.endings.done(this.dana, weekly, null, null, NOW);

		assertThat(this.care.openSteps(this.dana, this.walter, NOW)).isEmpty();
	}

	@Test
	void neitherReopensNorRestartsAStepFromAnOldPage() {
		UUID done = this.followUps.create(this.dana, step(), NOW);
		this.endings.done(this.dana, done, null, null, NOW);
		UUID open = this.followUps.create(this.dana, step(), NOW);
		this.patients.recordDeath(this.dana, this.walter, null, NOW);

		for (String act : List.of("reopening", "undoing")) {
			assertThat(pressed(act, done)).hasStatus(422)
				.bodyText()
				.contains("Walter Prentiss has died. It stays closed.")
				.doesNotContain(">Reopen<");
		}
		for (String act : List.of("waiting", "date", "hand-over", "take", "acceptance", "decline")) {
			assertThat(pressed(act, open)).hasStatus(422)
				.bodyText()
				.contains("Walter Prentiss has died. Nobody does this any more: close it out.", "Close it out")
				.doesNotContain("Hand over", "Move the date");
		}
		assertThat(this.mvc.get().uri("/patients/{id}", this.walter).with(signedInAs(this.dana))).bodyText()
			.contains("Close it out")
			.doesNotContain(">Reopen<");
		assertThat(pressed("drop", open)).hasStatus3xxRedirection();
		assertThat(this.care.openSteps(this.dana, this.walter, NOW)).isEmpty();
	}

	@Test
	void aVisitThatWasBookedIsNotComingAnyMore() {
		UUID coming = this.visits.book(this.dana,
				new BookVisit(this.walter, DUE, 20, this.joan.staffId(), null, "Talk about the nights"), NOW);

		this.patients.recordDeath(this.dana, this.walter, null, NOW);

		assertThat(this.visitList.ofPatient(this.dana, this.walter)).singleElement()
			.satisfies((visit) -> assertThat(visit.id()).isEqualTo(coming))
			.matches(VisitView::cancelled);
		assertThat(this.mvc.get().uri("/patients/{id}", this.walter).with(signedInAs(this.dana))).bodyText()
			.contains("Visits")
			.doesNotContain("/visits/" + coming);
	}

	@Test
	void whatACoordinatorWhoseSignInIsStoppedLeavesIsClosedOutFromTheListOfWhatNobodyOwns() {
		UUID refill = this.followUps.create(this.joan, NewStep.of(this.walter, "Refill sertraline", StepKind.MEDICATION,
				Owner.staff(this.joan.staffId()), DUE), NOW);
		this.patients.recordDeath(this.joan, this.walter, null, NOW);
		assertThat(owns(this.joan)).doesNotContain("nobody does this any more");

		this.staff.stopSignIn(this.joan, this.dana.staffId(), NOW);

		Actor other = this.people.person("Iris", "Cole", Discipline.CARE_COORDINATOR, this.dana.clinicId());
		assertThat(owns(other))
			.contains("1 belongs to nobody", "Refill sertraline", "Dana W. no longer signs in",
					"They have died: nobody does this any more.", "Close it out")
			.doesNotContain("I’ll take it", "Ask someone");
		assertThat(this.openSteps.firstOfEachOwner(other, new Horizons(NOW, NOW, NOW), 9)).as("with nobody alone")
			.noneMatch((held) -> held.step().id().equals(refill));
		assertThat(this.counts.of(other, NOW)).as("the number beside it tells the same")
			.containsEntry(NavCount.Place.GAPS, new NavNumber(1, false));
		assertThat(owns(this.people.person("Dee", "Ray", Discipline.FRONT_DESK, this.dana.clinicId())))
			.contains("Medication step")
			.doesNotContain("Refill sertraline", "Close it out");
		assertThat(this.mvc.post()
			.uri("/next-steps/{id}/drop", refill)
			.param("back", "owns")
			.param("reason", "They have died")
			.with(signedInAs(other))).hasStatus3xxRedirection();
		assertThat(owns(other)).doesNotContain("Refill sertraline");
		assertThat(this.counts.of(other, NOW)).containsEntry(NavCount.Place.GAPS, NavNumber.NONE);
	}

	private String owns(Actor viewer) {
		return this.pages.read(viewer, "/owns");
	}

	@Test
	void withoutACoordinatorTheStepsStandWithWhoeverWroteItDownAndAreClosedOutThere() {
		UUID clinic = this.people.clinic("Fork Valley");
		Actor nurse = this.people.person("Nora", "Pell", Discipline.NURSE, clinic);
		Actor desk = this.people.person("Dee", "Ray", Discipline.FRONT_DESK, clinic);
		UUID ray = this.some.inOurCare(nurse, "Ray", "Mercado");
		UUID paper = this.followUps.create(desk,
				NewStep.of(ray, "Bring the form", StepKind.PAPER, Owner.staff(desk.staffId()), DUE), NOW);
		UUID dose = this.followUps.need(nurse,
				NewStep.of(ray, "Agree the dose", StepKind.MEDICATION, Owner.staff(nurse.staffId()), DUE),
				NeedCause.RULE, NOW);

		this.patients.recordDeath(desk, ray, null, NOW);

		assertThat(this.care.openSteps(nurse, ray, NOW)).extracting(StepView::id)
			.containsExactlyInAnyOrder(paper, dose);
		assertThat(this.care.openSteps(nurse, ray, NOW)).allMatch((step) -> step.owner().is(nurse.staffId()));
		assertThat(this.mvc.get().uri("/my-day").with(signedInAs(nurse))).bodyText()
			.contains("Bring the form", "Agree the dose", "Close it out");
		for (UUID step : List.of(paper, dose)) {
			assertThat(this.mvc.post()
				.uri("/next-steps/{id}/drop", step)
				.param("reason", "They have died")
				.with(signedInAs(nurse))).hasStatus3xxRedirection();
		}
		assertThat(this.care.openSteps(nurse, ray, NOW)).isEmpty();
	}

	private MockMvcTester.MockMvcRequestBuilder pressed(String act, UUID step) {
		return this.mvc.post()
			.uri("/next-steps/{id}/{act}", step, act)
			.param("reason", "They have died")
			.param("owner", this.marcus.staffId().toString())
			.param("on", "her brother")
			.param("due", "NEXT_DAY")
			.with(signedInAs(this.dana));
	}

	private NewStep step() {
		return NewStep.of(this.walter, "Call him", StepKind.CALL, Owner.staff(this.dana.staffId()), DUE);
	}

}
