package org.throughline.careteam;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.HuddleDay;
import org.throughline.patient.PatientService;
import org.throughline.shared.NotFound;
import org.throughline.shared.OneRoundTrip;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.HeldItem;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;
import org.throughline.workspace.Unanswered;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class WorriesTests {

	private static final Instant NOW = TestClock.START;

	private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

	@Autowired
	private Worries worries;

	@Autowired
	private CareTeamsForTests teams;

	@Autowired
	private CareTeamService service;

	@Autowired
	private ContactCards cards;

	@Autowired
	private ExternalClinicians externals;

	@Autowired
	private Agreements agreements;

	@Autowired
	private ContactTopics topics;

	@Autowired
	private TeamDoors doors;

	@Autowired
	private CareTeamFlags flags;

	@Autowired
	private OneRoundTrip database;

	@Autowired
	private CardGaps gaps;

	@Autowired
	private HeldCardLines held;

	@Autowired
	private AgreementsUnanswered unanswered;

	@Autowired
	private CarePlanService plans;

	@Autowired
	private StaffService staffService;

	@Autowired
	private Absences absences;

	@Autowired
	private PatientService patients;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private Clinics clinics;

	@Autowired
	private TestStaff people;

	@Autowired
	private Pages pages;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private Actor marcus;

	private Actor luis;

	private UUID ray;

	private UUID elena;

	@BeforeEach
	void aPlan() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.luis = clinic.luis();
		this.ray = clinic.ray();
		this.elena = clinic.elena();
		this.plans.heard(this.dana, this.ray, new NewWords("I want to sleep", null, null, "Exam room", null), NOW);
		keeps(this.dana);
	}

	@Test
	void takesOneSentenceToWhoeverKeepsThePlan() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/worries", this.ray)
			.param("words", "He will not last the week")
			.param("back", "patient")
			.with(signedInAs(this.marcus))).hasStatus3xxRedirection();
		assertThat(this.doors.of(this.dana, NOW).shown()).first().satisfies((door) -> {
			assertThat(door.isWorry()).isTrue();
			assertThat(door.sentence()).isEqualTo("He will not last the week");
			assertThat(door.by().id()).isEqualTo(this.marcus.staffId());
		});
		assertThat(this.doors.of(this.marcus, NOW).shown()).isEmpty();
		assertThat(this.mvc.get().uri("/my-day").with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("is worried that the plan will not hold");
	}

	@Test
	void isAnsweredByTheKeeperAloneAndShownOnThePlanUntilThen() {
		UUID worry = this.worries.raise(this.marcus, this.ray, "It asks too much", NOW);
		assertThat(this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(this.marcus))).bodyText()
			.contains("It asks too much", "owes an answer");
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.worries.answer(this.marcus, this.ray, worry, "It holds", NOW));
		this.worries.answer(this.dana, this.ray, worry, "Two steps went", NOW.plusSeconds(60));
		assertThat(this.doors.of(this.dana, NOW).shown()).noneMatch(TeamDoor::isWorry);
		assertThat(team(this.marcus).worries()).singleElement().satisfies((one) -> {
			assertThat(one.isOpen()).isFalse();
			assertThat(one.answer()).extracting(Worry.Answer::words).isEqualTo("Two steps went");
		});
		assertThat(this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(this.marcus))).bodyText()
			.doesNotContain("owes an answer");
	}

	@Test
	void saysWhoAnsweredItWhenSomebodyAnswersItAgainAndLosesNoWord() {
		UUID worry = this.worries.raise(this.marcus, this.ray, "It asks too much", NOW);
		assertThat(answered(worry, "Two steps went", "plan")).hasStatus3xxRedirection();
		String again = this.pages.after(answered(worry, "Three steps went", "plan"), this.dana);
		assertThat(again).contains("Dana Whitcomb answered it already (“Two steps went”), today",
				"You wrote: <b>Three steps went</b>");
		assertThat(team(this.marcus).worries()).singleElement()
			.satisfies((one) -> assertThat(one.answer()).extracting(Worry.Answer::words).isEqualTo("Two steps went"));
		assertThatExceptionOfType(NotFound.class).as("no such worry")
			.isThrownBy(() -> this.worries.answer(this.dana, this.ray, UUID.randomUUID(), "It holds", NOW));
	}

	@Test
	void putsAnAnswerThatWasRefusedBackUnderItsOwnWorryAlone() {
		UUID worry = this.worries.raise(this.marcus, this.ray, "It asks too much", NOW);
		this.worries.raise(this.marcus, this.ray, "He will not last the week", NOW);
		String tooLong = "Two steps went, and he calls ".repeat(8).strip();
		for (String back : List.of("team", "plan", "patient", "worries")) {
			assertThat(this.pages.after(answered(worry, tooLong, back), this.dana)).as(back)
				.containsOnlyOnce(tooLong)
				.contains("id=\"answer-" + worry + "\" maxlength=\"200\" value=\"" + tooLong + "\"");
		}
	}

	@Test
	void standsOnThePlansOwnPageWithWhoOwesTheAnswer() {
		this.worries.raise(this.marcus, this.ray, "It asks too much of him", NOW);
		keeps(this.dana);
		assertThat(planPage(this.marcus))
			.contains("It asks too much of him", "Dana W. keeps the plan and owes an answer.")
			.doesNotContain("Answer it");
		assertThat(planPage(this.dana)).contains("You keep the plan and owe an answer.", "Answer it");
		this.worries.answer(this.dana, this.ray, team(this.dana).openWorries().get(0).id(), "One call less", NOW);
		assertThat(planPage(this.dana)).doesNotContain("It asks too much of him");
	}

	@Test
	void saysThatWhoeverOwesTheAnswerIsAway() {
		this.worries.raise(this.marcus, this.ray, "It asks too much of him", NOW);
		this.absences.away(this.dana, this.dana.staffId(), NOW.minusSeconds(60), NOW.plus(Duration.ofDays(3)), null,
				NOW);
		assertThat(planPage(this.marcus))
			.contains("Dana W. keeps the plan and owes an answer. Away until Fri Dec 5; nobody covers everything.");
	}

	@Test
	void comesToWhoeverCoversForTheKeeper() {
		UUID worry = this.worries.raise(this.marcus, this.ray, "It asks too much of him", NOW);
		this.absences.away(this.dana, this.dana.staffId(), NOW.minusSeconds(60), NOW.plus(Duration.ofDays(3)),
				this.marcus.staffId(), NOW);
		assertThat(this.doors.count(this.marcus, NOW)).as("asked, and not said yes yet").isZero();
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.worries.answer(this.marcus, this.ray, worry, "One call less", NOW));

		this.absences.acceptCover(this.marcus,
				this.directory.dutiesToCover(this.marcus.staffId(), NOW).get(0).cover().id(), NOW);
		assertThat(this.doors.of(this.marcus, NOW).shown()).singleElement().matches(TeamDoor::isWorry);
		assertThat(planPage(this.marcus)).contains("You cover for Dana W., who keeps the plan, and owe an answer.",
				"Answer it");
		this.worries.answer(this.marcus, this.ray, worry, "One call less", NOW);
		assertThat(this.doors.count(this.marcus, NOW)).isZero();
	}

	@Test
	void waitsForNobodyOnceThePatientHasDied() {
		UUID worry = this.worries.raise(this.marcus, this.ray, "It asks too much of him", NOW);
		this.patients.recordDeath(this.dana, this.ray, null, NOW.plusSeconds(60));

		assertThat(planPage(this.dana)).doesNotContain("It asks too much of him");
		assertThat(this.pages.read(this.dana, "/patients/{id}", this.ray)).doesNotContain("It asks too much of him");
		for (String path : List.of("/patients/{id}/care-team", "/patients/{id}/care-team/worries")) {
			assertThat(this.pages.read(this.dana, path, this.ray)).as(path)
				.contains("It asks too much of him", "Ray Mercado has died. Nobody owes an answer any more.")
				.doesNotContain("is worried", "Nobody keeps the plan", "Answer it");
		}
		assertThat(this.doors.count(this.dana, NOW)).isZero();
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.worries.answer(this.dana, this.ray, worry, "It holds", NOW))
			.withMessageContaining("has died");

		this.patients.correctDeath(this.dana, this.ray, NOW.plusSeconds(120));
		assertThat(planPage(this.dana)).as("written by mistake").contains("It asks too much of him");
	}

	@Test
	void isEmailedToWhoeverCoversForTheKeeper() {
		UUID worry = this.worries.raise(this.marcus, this.ray, "It asks too much of him", NOW);
		UUID away = this.absences.away(this.dana, this.dana.staffId(), NOW.minusSeconds(60),
				NOW.plus(Duration.ofDays(3)), this.marcus.staffId(), NOW);
		this.absences.askCover(this.dana, this.dana.staffId(), away, "OTHER", this.luis.staffId(), NOW);
		assertThat(waitingADay()).as("asked, and not said yes yet")
			.extracting(Unanswered.Ask::staffId)
			.containsExactly(this.dana.staffId());
		for (Actor cover : List.of(this.marcus, this.luis)) {
			this.absences.acceptCover(cover, this.directory.dutiesToCover(cover.staffId(), NOW).get(0).cover().id(),
					NOW);
		}
		assertThat(waitingADay()).as("a worry is for clinical people")
			.containsExactlyInAnyOrder(new Unanswered.Ask(this.dana.staffId(), this.dana.clinicId(), worry, NOW),
					new Unanswered.Ask(this.marcus.staffId(), this.dana.clinicId(), worry, NOW));
		this.staffService.stopSignIn(this.marcus, this.dana.staffId(), NOW);
		assertThat(waitingADay()).as("nobody covers for who signs in no more")
			.extracting(Unanswered.Ask::staffId)
			.containsExactly(this.dana.staffId());
	}

	@Test
	void flagsPastTheClinicsLimit() {
		this.worries.raise(this.marcus, this.ray, "It asks too much", NOW);
		assertThat(flags(NOW.plus(Duration.ofMinutes(30)))).isEmpty();
		assertThat(flags(NOW.plus(Duration.ofDays(2)))).singleElement().satisfies((flag) -> {
			assertThat(flag.kind()).isEqualTo(FlagKind.LATE);
			assertThat(flag.generalText()).as("on the wall").isEqualTo("Late");
			assertThat(flag.clinicalText()).isEqualTo("A worry about the plan is not answered");
		});
	}

	@Test
	void asksAgainAtTheDoorWheneverWhatWasAgreedToChanges() {
		this.service.join(this.dana, this.ray, this.marcus.staffId(), "therapy", TODAY, NOW);
		assertThat(asked(this.marcus)).containsExactly(About.PLAN);
		this.agreements.agree(this.marcus, this.ray, About.PLAN, version(), NOW);
		assertThat(asked(this.marcus)).isEmpty();
		this.plans.heard(this.dana, this.ray, new NewWords("And to work", null, null, "Exam room", null),
				NOW.plusSeconds(60));
		assertThat(asked(this.marcus)).as("the plan changed").containsExactly(About.PLAN);
		this.cards.write(this.dana, this.ray, List.of(callMarcus()), 0, null, NOW);
		assertThat(asked(this.marcus)).containsExactly(About.CARD, About.PLAN);
		assertThat(this.doors.count(this.marcus, NOW)).isEqualTo(2);
		assertThat(this.unanswered.between(NOW.plus(Duration.ofHours(20)), NOW.plus(Duration.ofHours(26))))
			.extracting(Unanswered.Ask::staffId)
			.contains(this.marcus.staffId());
	}

	@Test
	void asksTheKeeperForTheYesOfSomebodyElsewhere() {
		UUID halloran = this.teams.halloran(this.dana);
		this.service.joinFromOutside(this.dana, this.ray, halloran, "his heart", TODAY, NOW);
		assertThat(asked(this.dana)).containsExactly(About.PLAN);
		assertThat(asked(this.marcus)).as("who keeps nothing").isEmpty();
		assertThat(this.doors.count(this.dana, NOW)).isOne();
		assertThat(this.pages.read(this.dana, "/my-day")).contains("Ask Dr. Ines Halloran: do they agree to the plan?",
				"/patients/" + this.ray + "/care-team\"");
		assertThat(waitingADay()).as("e-mailed as everything else at the door")
			.extracting(Unanswered.Ask::staffId)
			.containsExactly(this.dana.staffId());
		assertThat(this.mvc.post()
			.uri("/patients/{id}/agreements", this.ray)
			.param("about", "PLAN")
			.param("version", "" + version())
			.param("external", halloran.toString())
			.param("how", "by phone")
			.with(signedInAs(this.marcus))).flash().containsEntry("notice", "Their yes to the plan is written down.");
		assertThat(asked(this.dana)).isEmpty();
		assertThat(waitingADay()).isEmpty();
		this.plans.heard(this.dana, this.ray, new NewWords("And to work", null, null, "Exam room", null),
				NOW.plusSeconds(60));
		assertThat(asked(this.dana)).as("the plan changed").containsExactly(About.PLAN);
		this.externals.leave(this.dana, halloran, "Retired", NOW.plusSeconds(90));
		assertThat(asked(this.dana)).isEmpty();
		assertThat(waitingADay()).isEmpty();
	}

	@Test
	void remindsWhoeverJoinsOfACardThatStoodLongBefore() {
		this.cards.write(this.dana, this.ray, List.of(callMarcus()), 0, null, NOW.minus(Duration.ofDays(30)));
		Actor joan = this.people.person("Joan", "Lindqvist", Discipline.PRIMARY_CARE_PROVIDER, this.dana.clinicId());
		this.service.join(this.dana, this.ray, joan.staffId(), "his pills", TODAY, NOW);
		assertThat(waitingADay()).filteredOn((ask) -> ask.staffId().equals(joan.staffId()))
			.as("the card and the plan, each its own thing")
			.extracting(Unanswered.Ask::thing)
			.hasSize(2)
			.doesNotHaveDuplicates();
	}

	@Test
	void holdsALeaverWhoseNameStandsOnACardUntilItIsChanged() {
		this.cards.write(this.dana, this.ray, List.of(callMarcus()), 0, null, NOW);
		assertThat(this.held.countFor(this.marcus.staffId(), NOW)).isOne();
		assertThat(this.held.heldBy(this.marcus.staffId(), this.dana, NOW)).singleElement()
			.satisfies((group) -> assertThat(group.items()).extracting(HeldItem::door)
				.containsExactly("/patients/" + this.ray + "/contact-card"));
		assertThat(this.mvc.get().uri("/away/{id}", this.marcus.staffId()).with(signedInAs(this.dana))).hasStatusOk();
		this.staffService.stopSignIn(this.dana, this.marcus.staffId(), NOW.plusSeconds(60));
		assertThat(flags(NOW.plusSeconds(120))).singleElement().satisfies((flag) -> {
			assertThat(flag.kind()).isEqualTo(FlagKind.GAP);
			assertThat(flag.clinicalText()).contains("Pills");
			assertThat(flag.since()).as("from when they left").isEqualTo(NOW.plusSeconds(60));
		});
		assertThat(this.database.read(List.of(this.flags.ofPatient(this.ray, day(NOW.plusSeconds(120)))))).hasSize(1);
		assertThat(this.gaps.count(this.dana, NOW)).as("beside who owns what").isOne();
		assertThat(this.gaps.in(this.dana, 5).gaps()).extracting(CardGap::title).containsExactly("Calls for: Pills");
		assertThat(this.gaps.in(this.luis, 5).gaps()).extracting(CardGap::title, CardGap::mayMend)
			.containsExactly(tuple("Contact card", false));
		assertThat(this.mvc.get().uri("/owns").with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Calls for: Pills", "nobody answers", "no longer signs in");
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("Pills", this.dana.staffId(), null, null, null, "(320) 555-0117", null)), 1,
				null, NOW.plusSeconds(180));
		assertThat(this.held.countFor(this.marcus.staffId(), NOW)).isZero();
		assertThat(flags(NOW.plusSeconds(240))).isEmpty();
		assertThat(this.gaps.count(this.dana, NOW)).isZero();
	}

	@Test
	void answersMayITellThisCallerOnOneLine() {
		assertThat(told(this.dana).answer()).isEqualTo("Nothing yet. Ask him first.");
		this.topics.mayBeTold(this.marcus, this.ray, this.elena,
				new ToldToKeep(EnumSet.of(Topic.APPOINTMENTS, Topic.SAFETY_PLAN), TODAY, LocalDate.of(2025, 12, 31), 0),
				NOW);
		assertThat(told(this.dana).answer()).isEqualTo("Yes to appointments and rides, the safety plan. Nothing else.");
		assertThat(told(this.dana).may()).allSatisfy((may) -> {
			assertThat(may.askedBy().id()).isEqualTo(this.marcus.staffId());
			assertThat(may.askedOn()).isEqualTo(TODAY);
			assertThat(may.until()).isEqualTo(LocalDate.of(2025, 12, 31));
		});
		assertThat(told(this.luis).answer()).as("of a safety plan, clinical people alone know")
			.isEqualTo("Yes to appointments and rides. Nothing else.");
		assertThat(told(this.dana, NOW.plus(Duration.ofDays(40))).answer()).as("after its last day")
			.isEqualTo("Nothing yet. Ask him first.");
		this.topics.mayBeTold(this.dana, this.ray, this.elena, new ToldToKeep(Set.of(), TODAY, null, 1),
				NOW.plusSeconds(60));
		assertThat(told(this.dana).may()).as("taken back").isEmpty();
		assertThat(this.jdbc.sql("select count(*) from contact_person_topic where contact_person_id = ?")
			.param(this.elena)
			.query(Integer.class)
			.single()).as("nothing is deleted").isEqualTo(2);
	}

	@Test
	void startsWithNothingForTheContactsOfSomebodyUnderEighteen() {
		this.jdbc.sql("update contact_person set may_hear = 'visits', asked_on = ?, asked_by = ? where id = ?")
			.params(TODAY, this.dana.staffId(), this.elena)
			.update();
		assertThat(told(this.dana).answer()).isEqualTo("Only: visits.");
		this.jdbc.sql("update patient set birth_date = '2010-01-01' where id = ?").param(this.ray).update();
		assertThat(told(this.dana).answer()).isEqualTo("Nothing yet. Ask him first.");
		this.topics.mayBeTold(this.dana, this.ray, this.elena,
				new ToldToKeep(EnumSet.of(Topic.APPOINTMENTS), TODAY, null, 0), NOW);
		assertThat(told(this.dana).answer()).isEqualTo("Yes to appointments and rides. Nothing else.");
	}

	private MvcTestResult answered(UUID worry, String words, String back) {
		return this.mvc.post()
			.uri("/patients/{id}/worries/{worry}/answer", this.ray, worry)
			.param("words", words)
			.param("back", back)
			.with(signedInAs(this.dana))
			.exchange();
	}

	private NewCardLine callMarcus() {
		return new NewCardLine("Pills", this.marcus.staffId(), null, null, null, "(320) 555-0118", null);
	}

	private List<Unanswered.Ask> waitingADay() {
		return this.unanswered.between(NOW.plus(Duration.ofHours(20)), NOW.plus(Duration.ofHours(26)))
			.stream()
			.filter((ask) -> ask.clinicId().equals(this.dana.clinicId()))
			.toList();
	}

	private List<About> asked(Actor actor) {
		return this.doors.of(actor, NOW).shown().stream().map(TeamDoor::about).toList();
	}

	private int version() {
		Agreement plan = team(this.dana).plan();
		assertThat(plan).isNotNull();
		return plan.version();
	}

	private String planPage(Actor viewer) {
		return this.pages.read(viewer, "/patients/{id}/plan", this.ray);
	}

	private List<Flag> flags(Instant at) {
		return this.database.read(List.of(this.flags.ofClinic(day(at))));
	}

	private HuddleDay day(Instant at) {
		return HuddleDay.at(this.clinics.get(this.dana.clinicId()), at);
	}

	private CareTeamView team(Actor viewer) {
		return this.teams.seenBy(viewer, this.ray);
	}

	private Told told(Actor viewer) {
		return told(viewer, NOW);
	}

	private Told told(Actor viewer, Instant at) {
		return this.teams.seenBy(viewer, this.ray, at).person(this.elena).orElseThrow();
	}

	private void keeps(Actor actor) {
		this.jdbc.sql("""
				update responsibility set holder = ?, held_since = needed_since, yes_recorded_by = needed_by,
				       unheld_since = null, asked = null, asked_by = null, asked_at = null, answer_by = null
				 where patient_id = ? and kind = 'PLAN'
				""").params(actor.staffId(), this.ray).update();
	}

}
