package org.throughline.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.flag.FlagSource;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepDecision;
import org.throughline.followup.StepKind;
import org.throughline.patient.ListLookedAt;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientService;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
@RecordApplicationEvents
class RosterTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests some;

	@Autowired
	private Roster roster;

	@Autowired
	private CareEnd careEnd;

	@Autowired
	private PatientService patients;

	@Autowired
	private PatientAccess access;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private List<FlagSource> flagSources;

	@Autowired
	private CountedStatements.Statements statements;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationEvents events;

	private Actor dana;

	private Actor marcus;

	@BeforeEach
	void openTheClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
	}

	@Test
	void showsWhatCouldChangeTodayFirst() {
		UUID later = withStep("Ann", "Ames", this.dana, Duration.ofDays(9));
		UUID sooner = withStep("Zed", "Zimmer", this.dana, Duration.ofDays(3));
		UUID nobody = this.some.inOurCare(this.dana, "Walter", "Prentiss");
		this.some.listed(this.dana, PatientsForTests.ray());
		RosterSheet sheet = this.roster.sheet(this.dana, RosterFilter.IN_OUR_CARE, 1, NOW);
		assertThat(sheet.rows()).extracting((row) -> row.patient().id()).containsExactly(nobody, sooner, later);
		assertThat(sheet.rows().get(0).withoutStep()).isTrue();
		assertThat(sheet.rows().get(0).chips()).as("stands in red under the owner").isEmpty();
		assertThat(sheet.counts()).containsEntry(RosterFilter.IN_OUR_CARE, 3)
			.containsEntry(RosterFilter.NO_OWNER, 1)
			.containsEntry(RosterFilter.FLAGGED, 1)
			.containsEntry(RosterFilter.LISTED, 1)
			.containsEntry(RosterFilter.LATE, 0);
	}

	@Test
	void countsAndShowsTheSameUnderEveryFilter() {
		withStep("Ann", "Ames", this.marcus, Duration.ofDays(9));
		this.some.inOurCare(this.marcus, "Walter", "Prentiss");
		this.some.listed(this.dana, PatientsForTests.ray());
		for (Actor viewer : List.of(this.dana, this.marcus)) {
			for (RosterFilter filter : RosterFilter.values()) {
				RosterSheet sheet = this.roster.sheet(viewer, filter, 1, NOW);
				assertThat(sheet.rows()).as(filter.label()).hasSize(sheet.counts().get(filter));
			}
		}
		assertThat(this.roster.sheet(this.marcus, RosterFilter.MINE, 1, NOW).total()).isEqualTo(2);
		assertThat(this.roster.sheet(this.marcus, RosterFilter.NOT_REACHED, 1, NOW).total()).isEqualTo(2);
	}

	@Test
	void pagesWithoutLosingAnybody() {
		List<UUID> all = IntStream.range(0, Roster.PAGE + 3)
			.mapToObj((i) -> this.some.inOurCare(this.dana, "Pat", "Number" + i))
			.toList();
		RosterSheet first = this.roster.sheet(this.dana, RosterFilter.IN_OUR_CARE, 1, NOW);
		RosterSheet last = this.roster.sheet(this.dana, RosterFilter.IN_OUR_CARE, 99, NOW);
		assertThat(first.rows()).hasSize(Roster.PAGE);
		assertThat(last.page()).isEqualTo(2);
		assertThat(last.hasNext()).isFalse();
		assertThat(Stream.concat(first.rows().stream(), last.rows().stream()).map((row) -> row.patient().id()))
			.containsExactlyInAnyOrderElementsOf(all);
	}

	@Test
	void leavesOneLineWithEverybodyShown() {
		UUID ann = this.some.inOurCare(this.dana, "Ann", "Ames");
		this.roster.sheet(this.dana, RosterFilter.IN_OUR_CARE, 1, NOW);
		assertThat(this.events.stream(ListLookedAt.class)).singleElement()
			.satisfies((look) -> assertThat(look.patientIds()).containsExactly(ann));
	}

	@Test
	void staysWithinTheClinicAtHand() {
		this.some.inOurCare(this.dana, "Ann", "Ames");
		Actor stranger = this.people.stranger();
		assertThat(this.roster.sheet(stranger, RosterFilter.IN_OUR_CARE, 1, NOW).rows()).isEmpty();
		assertThat(this.roster.find(stranger, "ames", NOW).rows()).isEmpty();
	}

	@Test
	void runsNoMoreStatementsForMorePatients() {
		withStep("Ann", "Ames", this.dana, Duration.ofDays(9));
		int few = statementsOfThePage();
		IntStream.range(0, 40).forEach((i) -> withStep("Pat", "Number" + i, this.marcus, Duration.ofDays(1 + i)));
		assertThat(statementsOfThePage()).isEqualTo(few);
		assertThat(few).isEqualTo(this.flagSources.size() + 6).isLessThanOrEqualTo(this.flagSources.size() + 10);
	}

	@Test
	void showsTheRosterAndFindsByPost() {
		this.some.inOurCare(this.dana, "Ann", "Ames");
		assertThat(this.mvc.get().uri("/patients").with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Ann Ames", "No next step", "In our care");
		assertThat(this.mvc.post().uri("/patients/search").param("q", "ames ann").with(signedInAs(this.dana)))
			.hasStatusOk()
			.bodyText()
			.contains("1 patient found", "Ann Ames");
		assertThat(this.mvc.post().uri("/patients/search").param("q", "nobody at all").with(signedInAs(this.dana)))
			.hasStatusOk()
			.bodyText()
			.contains("Nobody by that name");
		assertThat(this.mvc.get().uri("/patients?show=nonsense&page=-3").with(signedInAs(this.dana))).hasStatusOk();
	}

	@Test
	void coversClinicalStepsForTheDesk() {
		UUID ann = this.some.inOurCare(this.dana, "Ann", "Ames");
		this.followUps.create(this.dana,
				step(ann, "Ask about the voices", StepKind.SAFETY, this.dana, Duration.ofDays(2)), NOW);
		Actor desk = this.people.person("Bev", "Hale", Discipline.FRONT_DESK, this.dana.clinicId());
		assertThat(this.mvc.get().uri("/patients").with(signedInAs(desk))).hasStatusOk()
			.bodyText()
			.contains("Ann Ames", "Clinical step")
			.doesNotContain("voices", "Safety");
	}

	@Test
	void endsCareOnlyWithADecisionForEveryOpenStep() {
		UUID ann = withStep("Ann", "Ames", this.dana, Duration.ofDays(9));
		UUID step = this.careEnd.openSteps(this.dana, ann, NOW).get(0).id();
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.careEnd.end(this.dana, ann, "Moved away", Map.of(), NOW))
			.withMessageContaining("Call about the ride");
		assertThat(this.access.require(this.dana, ann, NOW).inOurCare()).isTrue();
		this.careEnd.end(this.dana, ann, "Moved away",
				Map.of(step, new StepDecision(StepDecision.Kind.HAND_OVER, this.marcus.staffId())), NOW);
		assertThat(this.access.require(this.dana, ann, NOW).inOurCare()).isFalse();
		assertThat(this.careEnd.openSteps(this.dana, ann, NOW)).singleElement()
			.satisfies((open) -> assertThat(open.owner().is(this.marcus.staffId())).isTrue());
	}

	@Test
	void dropsAStepWithOurCare() {
		UUID ann = withStep("Ann", "Ames", this.dana, Duration.ofDays(9));
		UUID step = this.careEnd.openSteps(this.dana, ann, NOW).get(0).id();
		assertThat(this.mvc.post()
			.uri("/patients/{id}/enrollment/end", ann)
			.param("reason", "Moved away")
			.param("step-" + step, "DROP")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();
		assertThat(this.careEnd.openSteps(this.dana, ann, NOW)).isEmpty();
		assertThat(this.access.require(this.dana, ann, NOW).inOurCare()).isFalse();
	}

	@Test
	void sendsOpenStepsToTheCoordinatorWhenSomebodyDies() {
		UUID ann = withStep("Ann", "Ames", this.marcus, Duration.ofDays(9));
		this.patients.recordDeath(this.marcus, ann, null, NOW);
		assertThat(this.careEnd.openSteps(this.dana, ann, NOW)).singleElement()
			.satisfies((open) -> assertThat(open.owner().is(this.dana.staffId())).isTrue());
		assertThat(this.roster.sheet(this.dana, RosterFilter.FLAGGED, 1, NOW).rows()).isEmpty();
	}

	@Test
	void sendsStepsThatTheDeskMayNotReadToTheCoordinatorToo() {
		UUID ann = this.some.inOurCare(this.dana, "Ann", "Ames");
		this.followUps.create(this.marcus,
				step(ann, "Ask about the voices", StepKind.SAFETY, this.marcus, Duration.ofDays(2)), NOW);
		Actor desk = this.people.person("Bev", "Hale", Discipline.FRONT_DESK, this.dana.clinicId());
		this.patients.recordDeath(desk, ann, null, NOW);
		assertThat(this.careEnd.openSteps(this.dana, ann, NOW)).singleElement()
			.satisfies((open) -> assertThat(open.owner().is(this.dana.staffId())).isTrue());
	}

	@Test
	void leavesAStepThatTheDeskMayNotReadToTheClinicians() {
		UUID ann = this.some.inOurCare(this.dana, "Ann", "Ames");
		UUID step = this.followUps.create(this.marcus,
				step(ann, "Ask about the voices", StepKind.SAFETY, this.marcus, Duration.ofDays(2)), NOW);
		Actor desk = this.people.person("Bev", "Hale", Discipline.FRONT_DESK, this.dana.clinicId());
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.careEnd.end(desk, ann, "Moved away",
					Map.of(step, new StepDecision(StepDecision.Kind.DROP, null)), NOW))
			.withMessageContaining("Clinical step")
			.withMessageNotContaining("voices");
	}

	private int statementsOfThePage() {
		List<String> ran = this.statements
			.of(() -> assertThat(this.mvc.get().uri("/patients").with(signedInAs(this.dana))).hasStatusOk());
		return ran.size();
	}

	private UUID withStep(String given, String family, Actor owner, Duration due) {
		UUID patient = this.some.inOurCare(this.dana, given, family);
		this.followUps.create(owner, step(patient, "Call about the ride", StepKind.CALL, owner, due), NOW);
		return patient;
	}

	private static NewStep step(UUID patient, String title, StepKind kind, Actor owner, Duration due) {
		return new NewStep(patient, title, kind, new Owner.Staff(owner.staffId()), NOW.plus(due), null, null, false,
				true, null, null);
	}

}
