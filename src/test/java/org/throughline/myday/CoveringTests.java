package org.throughline.myday;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.patient.PatientsForTests;
import org.throughline.responsibility.NewResponsibility;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class CoveringTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private MyDay days;

	@Autowired
	private ResponsibilityService responsibilities;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private Absences absences;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Pages pages;

	@Autowired
	private CountedStatements.Statements statements;

	private Actor dana;

	private Actor teresa;

	private Actor joan;

	private Actor bev;

	private UUID away;

	@BeforeEach
	void teresaIsAway() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.teresa = clinic.teresa();
		this.joan = clinic.joan();
		this.bev = clinic.bev();
		this.away = this.absences.away(this.dana, this.teresa.staffId(), NOW, NOW.plus(Duration.ofDays(3)), null, NOW);
	}

	@Test
	void showsWhatIsLookedAfterMeanwhileToWhoeverCoversItsKind() {
		teresaHolds(ResponsibilityKind.REFILLS);
		teresaHolds(ResponsibilityKind.LABS);
		cover("MEDICATION", this.joan);
		assertThat(coveredBy(this.joan)).extracting(ResponsibilityView::kind)
			.containsExactly(ResponsibilityKind.REFILLS);
		assertThat(coveredBy(this.dana)).isEmpty();
		assertThat(this.mvc.get().uri("/my-day").with(signedInAs(this.joan))).hasStatusOk()
			.bodyText()
			.contains("You cover for Teresa V.", "To look after meanwhile", "Refills", "Prentiss");
	}

	@Test
	void saysOnThePageOfACoveredStepWhoIsAwayAndWhoCovers() {
		UUID walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		UUID step = this.followUps.create(this.teresa, NewStep.of(walter, "Call Walter", StepKind.CALL,
				Owner.staff(this.teresa.staffId()), NOW.plus(Duration.ofHours(3))), NOW);
		assertThat(stepPage(step)).contains("Teresa V. is away until Fri Dec 5. Nobody covers this.");
		cover("LAB", this.bev);
		cover("CALL", this.joan);
		assertThat(stepPage(step))
			.contains("Teresa V. said yes", "Teresa V. is away until Fri Dec 5. Joan L. covers call steps.")
			.doesNotContain("Nobody covers", "Bev H.");
		UUID later = this.followUps.create(this.dana, NewStep.of(walter, "Call him again", StepKind.CALL,
				Owner.staff(this.dana.staffId()), NOW.plus(Duration.ofDays(1))), NOW);
		assertThat(stepPage(later)).doesNotContain(" is away ");
		this.absences.away(this.dana, this.dana.staffId(), NOW.plus(Duration.ofHours(3)), NOW.plus(Duration.ofDays(2)),
				null, NOW);
		assertThat(stepPage(later)).contains("Dana W. is away from today, noon until Thu Dec 4. Nobody covers this.");
	}

	private String stepPage(UUID step) {
		return this.pages.read(this.joan, "/next-steps/" + step);
	}

	@Test
	void leavesOutWhatTheyMayNotHold() {
		teresaHolds(ResponsibilityKind.REFILLS);
		teresaHolds(ResponsibilityKind.TRANSPORT);
		cover(null, this.bev);
		assertThat(coveredBy(this.bev)).extracting(ResponsibilityView::kind)
			.containsExactly(ResponsibilityKind.TRANSPORT);
	}

	@Test
	void showsWhatTheyCheckOfAPatientToWhoeverCovers() {
		cover(null, this.joan);
		UUID walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		Owner.Patient himself = new Owner.Patient(new Owner.Checking(Rhythm.DAILY, null, this.teresa.staffId()));
		UUID weighs = this.followUps.create(this.dana, new NewStep(walter, "Weigh himself each morning", StepKind.OTHER,
				himself, NOW.plus(Duration.ofHours(3)), "Seven numbers on paper", null, false, false, null, null), NOW);
		assertThat(this.days.read(this.joan, false, false, NOW).covered()).singleElement()
			.satisfies((one) -> assertThat(one.steps()).extracting(StepView::id).containsExactly(weighs));
	}

	@Test
	void takesTheSameStatementsHoweverMuchIsCovered() {
		teresaHolds(ResponsibilityKind.REFILLS);
		cover(null, this.joan);
		page();
		int few = page().size();
		for (int n = 0; n < 14; n++) {
			teresaHolds(ResponsibilityKind.REFILLS);
		}
		assertThat(page()).hasSize(few).hasSizeLessThanOrEqualTo(14);
		assertThat(this.mvc.get().uri("/my-day").with(signedInAs(this.joan))).bodyText().contains("and 6 more");
	}

	@Test
	void showsTwelveOfTheStepsCoveredAndHowManyMoreThereAre() {
		cover(null, this.joan);
		for (int n = 0; n < 15; n++) {
			teresaHolds(ResponsibilityKind.TRANSPORT);
		}
		Covering covered = this.days.read(this.joan, false, false, NOW).covered().get(0);
		assertThat(covered.steps()).hasSize(12);
		assertThat(covered.held()).hasSize(12);
		assertThat(covered.more()).isEqualTo(6);
		assertThat(covered.count()).isEqualTo(30);
		Covering all = this.days.read(this.joan, false, true, NOW).covered().get(0);
		assertThat(all.steps()).hasSize(15);
		assertThat(all.more()).isZero();
	}

	private List<ResponsibilityView> coveredBy(Actor who) {
		return this.days.read(who, false, false, NOW).covered().stream().flatMap((one) -> one.held().stream()).toList();
	}

	private List<String> page() {
		return this.statements
			.of(() -> assertThat(this.mvc.get().uri("/my-day").with(signedInAs(this.joan))).hasStatusOk());
	}

	private void cover(String kind, Actor who) {
		this.absences.askCover(this.dana, this.teresa.staffId(), this.away, kind, who.staffId(), NOW);
		this.absences.acceptCover(who, this.directory.dutiesToCover(who.staffId(), NOW).get(0).cover().id(), NOW);
	}

	private void teresaHolds(ResponsibilityKind kind) {
		UUID walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		this.responsibilities.take(this.teresa,
				this.responsibilities.need(this.dana, NewResponsibility.of(walter, kind, null), NOW), NOW);
		this.followUps.create(this.dana, NewStep.of(walter, "Call him", StepKind.CALL,
				Owner.staff(this.teresa.staffId()), NOW.plus(Duration.ofHours(3))), NOW);
	}

}
