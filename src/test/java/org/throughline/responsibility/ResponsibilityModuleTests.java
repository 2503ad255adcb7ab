package org.throughline.responsibility;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.GapKind;
import org.throughline.patient.EnrollmentService;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.OneRoundTrip;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.HandingOver;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.responsibility.ResponsibilityKind.LABS;
import static org.throughline.responsibility.ResponsibilityKind.REFILLS;
import static org.throughline.responsibility.ResponsibilityKind.RISK;
import static org.throughline.responsibility.ResponsibilityKind.TRANSPORT;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class ResponsibilityModuleTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private ResponsibilityService service;

	@Autowired
	private Responsibilities responsibilities;

	@Autowired
	private HeldResponsibilities heldWork;

	@Autowired
	private ResponsibilityFlags flags;

	@Autowired
	private OneRoundTrip database;

	@Autowired
	private ResponsibilitiesAsked atDoor;

	@Autowired
	private OwnKinds ownKinds;

	@Autowired
	private StaffService staff;

	@Autowired
	private Absences absences;

	@Autowired
	private EnrollmentService enrollments;

	@Autowired
	private Clinics clinics;

	@Autowired
	private Pages pages;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CountedStatements.Statements statements;

	private TestClinic clinic;

	private Actor dana;

	private Actor teresa;

	private Actor joan;

	private Actor bev;

	private UUID ray;

	@BeforeEach
	void openTheClinic() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
		this.teresa = this.clinic.teresa();
		this.joan = this.clinic.joan();
		this.bev = this.clinic.bev();
		this.ray = this.patients.inOurCare(this.dana, PatientsForTests.ray());
	}

	@Test
	void countsAtTheDoorOnlyWhatIsOfTheClinicsThatTheyStillWorkIn() {
		UUID patient = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		UUID asked = this.service.need(this.dana, NewResponsibility.of(patient, REFILLS, null), NOW);
		this.service.ask(this.dana, asked, this.teresa.staffId(), NOW);
		UUID elsewhere = this.people.clinic("Riverside");
		Actor moved = new Actor(this.teresa.staffId(), this.teresa.name(), this.teresa.discipline(),
				this.teresa.group(), this.teresa.duties(), elsewhere, Set.of(elsewhere), null);

		assertThat(this.atDoor.count(this.teresa, NOW)).isEqualTo(1);
		assertThat(this.responsibilities.atDoorOf(moved, NOW)).isEmpty();
		assertThat(this.atDoor.count(moved, NOW)).isZero();
	}

	@Test
	void whatNobodySaidIsNeededIsNoGap() {
		assertThat(this.responsibilities.ofPatient(this.dana, this.ray, NOW)).isEmpty();
		assertThat(this.responsibilities.countGaps(this.dana, NOW)).isZero();
	}

	@Test
	void isAGapUntilSomebodySaysYes() {
		UUID refills = need(REFILLS, null);
		assertThat(held(refills).gap()).isEqualTo(GapKind.NEEDED);

		this.service.ask(this.dana, refills, this.teresa.staffId(), NOW);
		assertThat(held(refills).isGap()).as("asked, and time to answer").isFalse();
		assertThat(this.responsibilities.atDoorOf(this.teresa, NOW)).extracting(ResponsibilityView::id)
			.containsExactly(refills);
		Instant late = held(refills).asked().answerBy().plusSeconds(1);
		assertThat(this.responsibilities.get(this.dana, refills, late).gap()).isEqualTo(GapKind.NOT_ANSWERED);

		this.service.take(this.teresa, refills, NOW);
		assertThat(held(refills).holder().id()).isEqualTo(this.teresa.staffId());
		assertThat(this.responsibilities.countGaps(this.dana, late)).isZero();
		assertThat(this.responsibilities.heldIn(this.dana)).containsOnly(java.util.Map.entry(this.teresa.staffId(), 1));
	}

	@Test
	void comesBackToWhoeverAskedWithTheReason() {
		UUID refills = need(REFILLS, this.joan);
		this.service.decline(this.joan, refills, "The psychiatrist started it", NOW);

		assertThat(held(refills).gap()).isEqualTo(GapKind.NEEDED);
		assertThat(held(refills).saidNo().reason()).isEqualTo("The psychiatrist started it");
		assertThat(this.responsibilities.atDoorOf(this.dana, NOW)).extracting(ResponsibilityView::id)
			.containsExactly(refills);
		assertThat(this.responsibilities.get(this.bev, refills, NOW).saidNo().reason()).isNull();
	}

	@Test
	void isGivenBackAlsoWhenWhoeverSaidItIsNeededHasLeft() {
		UUID labs = this.service.need(this.joan, NewResponsibility.of(this.ray, LABS, this.teresa.staffId()), NOW);
		this.service.take(this.teresa, labs, NOW);
		this.staff.leave(this.dana, this.joan.staffId(), NOW);

		this.service.giveBack(this.teresa, labs, "Off sick", NOW);

		assertThat(held(labs).gap()).isEqualTo(GapKind.NEEDED);
		assertThat(held(labs).saidNo().reason()).isEqualTo("Off sick");
		assertThat(this.mvc.get().uri("/responsibilities/{id}", labs).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Off sick");
	}

	@Test
	void tellsWhyOnlyToThoseWhoReadWhatItIs() {
		UUID risk = need(RISK, this.teresa);
		this.service.take(this.teresa, risk, NOW);
		this.service.giveBack(this.teresa, risk, "He said he wants to die", NOW);
		this.service.end(this.dana, risk, "The crisis is over", null, NOW);
		ResponsibilityView desk = this.responsibilities.get(this.bev, risk, NOW);
		assertThat(desk.ended().by().id()).isEqualTo(this.dana.staffId());
		assertThat(desk.ended().reason()).isNull();
		assertThat(this.responsibilities.historyOf(desk).latest()).singleElement()
			.satisfies((span) -> assertThat(span.why()).isNull());
		assertThat(held(risk).ended().reason()).isEqualTo("The crisis is over");
		assertThat(this.responsibilities.historyOf(held(risk)).latest().get(0).why())
			.isEqualTo("He said he wants to die");
		for (String page : List.of("/responsibilities/" + risk, "/patients/" + this.ray + "/responsibilities")) {
			assertThat(this.mvc.get().uri(page).with(signedInAs(this.bev))).hasStatusOk()
				.bodyText()
				.doesNotContain("wants to die", "crisis");
			assertThat(this.mvc.get().uri(page).with(signedInAs(this.dana))).bodyText().contains("The crisis is over");
		}
	}

	@Test
	void whoeverGivesItSecondIsToldWhoWasFirst() {
		UUID labs = need(LABS, null);
		String seen = held(labs).standing();
		this.service.ask(this.dana, labs, this.teresa.staffId(), seen, NOW);
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.service.ask(this.joan, labs, this.joan.staffId(), seen, NOW))
			.withMessageContaining("Dana W. asked Teresa V. at 9:00.");
		assertThat(held(labs).asked().who().id()).isEqualTo(this.teresa.staffId());
		assertThat(this.mvc.post()
			.uri("/responsibilities/{id}/holder", labs)
			.with(signedInAs(this.joan))
			.param("seen", seen)
			.param("holder", this.joan.staffId().toString())).hasStatus(409)
			.bodyText()
			.contains("Dana W. asked Teresa V. at 9:00.");
	}

	@Test
	void everyLoserIsToldWhoWonAndWhen() {
		UUID labs = need(LABS, this.teresa);
		Instant later = NOW.plusSeconds(3600);
		this.service.decline(this.teresa, labs, "Off sick", later);
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.service.decline(this.teresa, labs, "Off sick", later))
			.withMessageContaining("Teresa V. said no at 10:00. Nobody holds this now.");
		this.service.take(this.joan, labs, later);
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.service.giveBack(this.teresa, labs, "Off sick", later))
			.withMessageContaining("Joan L. holds this since today 10:00.");
		this.service.end(this.joan, labs, "Done", null, later);
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.service.end(this.dana, labs, "Done", null, later))
			.withMessageContaining("Joan L. ended this at 10:00.");
	}

	@Test
	void namesWhoeverAskedUntilSomebodyElseHearsTheAnswer() {
		UUID refills = need(REFILLS, this.joan);
		UUID risk = need(RISK, this.teresa);
		this.service.decline(this.teresa, risk, "On leave", NOW);
		assertThat(this.heldWork.countFor(this.dana.staffId(), NOW)).isEqualTo(2);
		Actor ortega = this.people.person("Samuel", "Ortega", Discipline.PSYCHIATRIC_PRESCRIBER, this.clinic.id());
		int gone = this.heldWork.handOver(
				new HandingOver(this.dana.staffId(), ortega.staffId(), Map.of(), "She moves away"), this.teresa, NOW);
		assertThat(gone).isEqualTo(2);
		assertThat(this.heldWork.countFor(this.dana.staffId(), NOW)).isZero();
		assertThat(held(refills).asked().who().id()).isEqualTo(this.joan.staffId());
		assertThat(held(refills).asked().by().id()).isEqualTo(ortega.staffId());
		assertThat(held(risk).asked().who().id()).isEqualTo(ortega.staffId());
	}

	@Test
	void keepsAskingWhomTheLeaverHadAsked() {
		Actor ortega = this.people.person("Samuel", "Ortega", Discipline.PSYCHIATRIC_PRESCRIBER, this.clinic.id());
		UUID refills = need(REFILLS, this.teresa);
		this.service.take(this.teresa, refills, NOW);
		this.service.ask(this.teresa, refills, this.joan.staffId(), NOW);
		ResponsibilityView.Asked before = held(refills).asked();
		handOver(this.teresa, ortega, this.dana, NOW.plusSeconds(60));
		assertThat(held(refills)).satisfies((held) -> {
			assertThat(held.holder()).isNull();
			assertThat(held.asked().who().id()).as("may say yes still").isEqualTo(this.joan.staffId());
			assertThat(held.asked().answerBy()).isEqualTo(before.answerBy());
			assertThat(held.asked().by().id()).as("hears the answer").isEqualTo(ortega.staffId());
		});
		assertThat(this.heldWork.countFor(this.teresa.staffId(), NOW)).isZero();
		this.service.take(this.joan, refills, NOW.plusSeconds(120));

		this.service.ask(this.dana, refills, this.teresa.staffId(), NOW.plusSeconds(180));
		handOver(this.joan, ortega, ortega, NOW.plusSeconds(240));
		assertThat(held(refills)).satisfies((held) -> {
			assertThat(held.holder().id()).as("takes it at once").isEqualTo(ortega.staffId());
			assertThat(held.asked().who().id()).as("is asked still").isEqualTo(this.teresa.staffId());
			assertThat(held.asked().by().id()).isEqualTo(this.dana.staffId());
		});
	}

	@Test
	void asksAnotherWhereTheOneWhoWasAskedHasNotAnsweredOrIsGone() {
		Actor ortega = this.people.person("Samuel", "Ortega", Discipline.PSYCHIATRIC_PRESCRIBER, this.clinic.id());
		UUID refills = need(REFILLS, this.teresa);
		this.service.take(this.teresa, refills, NOW);
		this.service.ask(this.dana, refills, this.joan.staffId(), NOW);
		handOver(this.teresa, ortega, this.dana, held(refills).asked().answerBy().plusSeconds(1));
		assertThat(held(refills).asked().who().id()).as("the time is over").isEqualTo(ortega.staffId());

		UUID labs = need(LABS, this.teresa);
		this.service.take(this.teresa, labs, NOW);
		this.service.ask(this.dana, labs, this.bev.staffId(), NOW);
		this.staff.stopSignIn(this.dana, this.bev.staffId(), NOW);
		handOver(this.teresa, ortega, this.dana, NOW);
		assertThat(held(labs).asked().who().id()).as("signs in no more").isEqualTo(ortega.staffId());
	}

	private void handOver(Actor from, Actor to, Actor by, Instant at) {
		this.heldWork.handOver(new HandingOver(from.staffId(), to.staffId(), Map.of(), "She moves away"), by, at);
	}

	@Test
	void isNotCoveredBySomebodyOfAnotherClinic() {
		UUID other = this.people.clinic("Riverside");
		Actor both = this.people.person(null, "Nell", "Ostrander", Discipline.NURSE, Set.of(this.clinic.id(), other));
		Actor there = this.people.person("Sam", "Dorsey", Discipline.NURSE, other);
		UUID refills = need(REFILLS, both);
		this.service.take(both, refills, NOW);
		UUID away = this.absences.away(both, both.staffId(), NOW, NOW.plus(Duration.ofHours(5)), there.staffId(), NOW);
		this.absences.acceptCover(there,
				this.jdbc.sql("select id from cover where away_id = ?").param(away).query(UUID.class).single(), NOW);
		assertThat(held(refills).gap()).isEqualTo(GapKind.OWNER_AWAY);
		assertThat(held(refills).cover()).isNull();
	}

	@Test
	void staysWithItsHolderWhileSomebodyElseIsAsked() {
		UUID refills = need(REFILLS, this.teresa);
		this.service.take(this.teresa, refills, NOW);
		this.service.ask(this.dana, refills, this.joan.staffId(), NOW);
		this.service.decline(this.joan, refills, "On leave", NOW);
		assertThat(held(refills).holder().id()).isEqualTo(this.teresa.staffId());
		assertThat(held(refills).isGap()).isFalse();

		this.service.ask(this.dana, refills, this.joan.staffId(), NOW);
		this.service.take(this.joan, refills, NOW.plusSeconds(60));
		assertThat(this.responsibilities.historyOf(held(refills)).latest()).extracting((span) -> span.who().id())
			.containsExactly(this.teresa.staffId());
		assertThat(this.responsibilities.historyOf(held(refills)).latest().get(0).until())
			.isEqualTo(NOW.plusSeconds(60));
	}

	@Test
	void namesOnTheRedCardWhoIsAwayOrGoneOrSilent() {
		UUID transport = need(TRANSPORT, this.bev);
		UUID labs = need(LABS, this.joan);
		UUID refills = need(REFILLS, this.teresa);
		this.service.take(this.bev, transport, NOW);
		this.service.take(this.teresa, refills, NOW);
		this.absences.away(this.dana, this.bev.staffId(), NOW, NOW.plus(Duration.ofDays(3)), null, NOW);
		this.staff.stopSignIn(this.dana, this.joan.staffId(), NOW);
		this.staff.stopSignIn(this.dana, this.teresa.staffId(), NOW);
		Actor marcus = this.clinic.marcus();
		assertThat(this.pages.read(marcus, "/owns")).contains("its owner is away (Bev H.)",
				"its owner no longer signs in (<a href=\"/away/" + this.teresa.staffId(),
				"nobody looks after it, Joan L. is asked and no longer signs in");
		assertThat(this.pages.read(marcus, "/patients/{id}/responsibilities", this.ray))
			.contains("Its owner is away (Bev H.)", ">Teresa V.</a>)");
		assertThat(this.pages.read(this.clinic.luis(), "/owns")).as("arranges nobody else’s days")
			.contains("its owner no longer signs in (Teresa V.)")
			.doesNotContain("/away/" + this.teresa.staffId());
		assertThat(held(labs).gap()).isEqualTo(GapKind.NEEDED);
	}

	@Test
	void isAGapAsSoonAsItsHolderStopsOrIsAwayWithoutCover() {
		UUID refills = need(REFILLS, this.teresa);
		UUID labs = need(LABS, this.joan);
		this.service.take(this.teresa, refills, NOW);
		this.service.take(this.joan, labs, NOW);
		this.staff.stopSignIn(this.dana, this.teresa.staffId(), NOW);
		this.jdbc.sql("""
				insert into away (id, staff_id, from_at, until_at, recorded_by, recorded_at)
				values (gen_random_uuid(), ?, ?, ?, ?, ?)
				""")
			.params(this.joan.staffId(), NOW.minusSeconds(60).atOffset(ZoneOffset.UTC),
					NOW.plus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC), this.dana.staffId(),
					NOW.atOffset(ZoneOffset.UTC))
			.update();

		assertThat(held(refills).gap()).isEqualTo(GapKind.OWNER_STOPPED);
		assertThat(held(labs).gap()).isEqualTo(GapKind.OWNER_AWAY);
		assertThat(this.responsibilities.countGaps(this.dana, NOW)).isEqualTo(2);
		assertThat(this.responsibilities.gapsIn(this.dana, 10, NOW)).hasSize(2);
		assertThat(flags()).extracting(Flag::kind).containsOnly(FlagKind.GAP);
		assertThat(flags()).extracting(Flag::generalText).noneMatch((text) -> text.toLowerCase().contains("refill"));
	}

	@Test
	void isNoGapWhileWhoeverCoversItsKindMayHoldIt() {
		UUID refills = need(REFILLS, this.teresa);
		UUID labs = need(LABS, this.teresa);
		this.service.take(this.teresa, refills, NOW);
		this.service.take(this.teresa, labs, NOW);
		UUID away = this.absences.away(this.teresa, this.teresa.staffId(), NOW.minusSeconds(60),
				NOW.plus(Duration.ofDays(3)), null, NOW);
		assertThat(this.responsibilities.countGaps(this.dana, NOW)).isEqualTo(2);

		this.absences.askCover(this.joan, this.teresa.staffId(), away, "MEDICATION", this.joan.staffId(), NOW);
		assertThat(held(refills).gap()).isNull();
		assertThat(held(refills).cover().id()).isEqualTo(this.joan.staffId());
		assertThat(held(labs).gap()).isEqualTo(GapKind.OWNER_AWAY);
		assertThat(held(labs).cover()).isNull();
		assertThat(this.responsibilities.countGaps(this.dana, NOW)).isEqualTo(1);
		assertThat(this.responsibilities.gapsIn(this.dana, 10, NOW)).extracting(ResponsibilityView::id)
			.containsExactly(labs);
		assertThat(flags()).hasSize(1);
	}

	@Test
	void aCoverForEverythingLeavesWhatTheyMayNotHoldAGap() {
		UUID refills = need(REFILLS, this.teresa);
		UUID transport = need(TRANSPORT, this.teresa);
		this.service.take(this.teresa, refills, NOW);
		this.service.take(this.teresa, transport, NOW);
		this.absences.away(this.teresa, this.teresa.staffId(), NOW.minusSeconds(60), NOW.plus(Duration.ofDays(3)),
				this.bev.staffId(), NOW);
		assertThat(held(refills).gap()).as("a front desk covers no refills").isEqualTo(GapKind.OWNER_AWAY);
		assertThat(held(transport).gap()).isNull();
	}

	@Test
	void isOfferedOnlyToThoseWhomTheKindAllows() {
		UUID refills = need(REFILLS, null);
		UUID transport = need(TRANSPORT, null);
		ResponsibilityView seen = this.responsibilities.get(this.bev, refills, NOW);
		assertThat(seen.name()).isEqualTo("Medication responsibility");
		assertThat(seen.mayTake()).isFalse();
		assertThat(seen.whoMay().label()).isEqualTo("Needs a prescriber or nurse");
		assertThat(this.responsibilities.get(this.bev, transport, NOW).mayTake()).isTrue();

		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.service.take(this.bev, refills, NOW));
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.service.take(this.dana, refills, NOW));
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.service.ask(this.dana, refills, this.bev.staffId(), NOW));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.service.need(this.bev, NewResponsibility.of(this.ray, RISK, null), NOW));
		this.service.take(this.bev, transport, NOW);
		assertThat(held(transport).holder().id()).isEqualTo(this.bev.staffId());
	}

	@Test
	void saysWhoWasFirst() {
		UUID refills = need(REFILLS, this.teresa);
		this.service.take(this.teresa, refills, NOW);

		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> this.service.take(this.joan, refills, NOW))
			.withMessageStartingWith("Teresa V. holds this since");
		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> need(REFILLS, this.joan))
			.withMessageStartingWith("Teresa V. holds this");
	}

	@Test
	void oneOfManyWhoPressAtOnceHoldsItAndTheOthersAreToldWho() throws Exception {
		List<Actor> five = List.of(this.dana, this.teresa, this.joan, this.bev, this.clinic.kayla());
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService hands = Executors.newFixedThreadPool(50);
		List<String> answers = new ArrayList<>();
		try {
			List<Future<String>> presses = new ArrayList<>();
			for (int press = 0; press < 50; press++) {
				Actor one = five.get(press % five.size());
				presses.add(hands.submit(() -> {
					start.await();
					return answerTo(one);
				}));
			}
			start.countDown();
			for (Future<String> press : presses) {
				answers.add(press.get(60, TimeUnit.SECONDS));
			}
		}
		finally {
			hands.shutdownNow();
		}
		List<ResponsibilityView> all = this.responsibilities.ofPatient(this.dana, this.ray, NOW);
		assertThat(all).hasSize(1);
		String who = all.get(0).holder().shortName();
		assertThat(answers).hasSize(50).containsOnlyOnce("holds it now");
		assertThat(answers).filteredOn((answer) -> !answer.equals("holds it now"))
			.allMatch((answer) -> answer.startsWith(who + " holds this"));
		assertThat(this.responsibilities.historyOf(all.get(0)).latest()).isEmpty();
	}

	@Test
	void aBridgeMedicationHasAnOwnerAndAnEndAndIsFlaggedBeforeItRunsOut() {
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.service.need(this.dana,
				new NewResponsibility(this.ray, ResponsibilityKind.BRIDGE, null, "Sertraline", null, null), NOW));
		LocalDate today = LocalDate.ofInstant(NOW, this.clinics.get(this.clinic.id()).zone());
		UUID bridge = this.service.need(this.joan,
				NewResponsibility.bridge(this.ray, "Sertraline", today.plusDays(20), this.joan.staffId()), NOW);
		this.service.need(this.joan,
				NewResponsibility.bridge(this.ray, "Lithium", today.plusDays(20), this.joan.staffId()), NOW);
		assertThat(flags()).isEmpty();

		this.service.endsOn(this.joan, bridge, today.plusDays(1), null, NOW);
		assertThat(flags()).singleElement().satisfies((flag) -> {
			assertThat(flag.kind()).isEqualTo(FlagKind.MEDICATION_CHANGE);
			assertThat(flag.generalText()).isEqualTo("Medication question");
		});
		assertThat(flagsAt(NOW.plus(Duration.ofDays(4)))).singleElement()
			.satisfies((flag) -> assertThat(flag.kind()).isEqualTo(FlagKind.LATE));
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.service.endsOn(this.joan, bridge, today.minusDays(1), null, NOW));
	}

	@Test
	void endsWithAReasonAndWithOurCare() {
		UUID refills = need(REFILLS, this.teresa);
		UUID labs = need(LABS, null);
		this.service.take(this.teresa, refills, NOW);
		this.service.end(this.dana, labs, "All results are in", null, NOW);
		assertThat(held(labs).ended().reason()).isEqualTo("All results are in");
		need(LABS, null);

		this.enrollments.end(this.dana, this.ray, "Moved away", NOW);

		assertThat(this.responsibilities.ofPatient(this.dana, this.ray, NOW)).hasSize(3)
			.noneMatch(ResponsibilityView::isOpen);
		assertThat(this.responsibilities.countGaps(this.dana, NOW)).isZero();
		assertThat(this.responsibilities.historyOf(held(refills)).latest()).hasSize(1);
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> need(REFILLS, null));
	}

	@Test
	void keepsTheClinicsOwnKinds() {
		this.ownKinds.add(this.dana, "Interpreter", WhoMay.ANYBODY, NOW);
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.ownKinds.add(this.dana, "interpreter", WhoMay.CLINICIAN, NOW));
		OwnKind interpreter = this.ownKinds.ofClinic(this.clinic.id()).get(0);
		UUID held = this.service.need(this.bev, new NewResponsibility(this.ray, ResponsibilityKind.OWN,
				interpreter.id(), null, null, this.bev.staffId()), NOW);
		assertThat(held(held).name()).isEqualTo("Interpreter");

		this.ownKinds.retire(this.dana, interpreter.id(), NOW);
		assertThat(this.ownKinds.ofClinic(this.clinic.id())).isEmpty();
		assertThat(held(held).isOpen()).as("stays with whoever has it").isTrue();
	}

	@Test
	void offersItToNobodyWhoHoldsIt() {
		UUID refills = need(REFILLS, this.teresa);
		this.service.take(this.teresa, refills, NOW);
		String joan = "<option value=\"%s\"".formatted(this.joan.staffId());
		String teresa = "<option value=\"%s\"".formatted(this.teresa.staffId());
		for (Actor reader : List.of(this.dana, this.teresa)) {
			assertThat(page(reader, refills)).bodyText().contains(joan).doesNotContain(teresa);
		}

		this.service.ask(this.dana, refills, this.joan.staffId(), NOW);
		assertThat(page(this.teresa, refills)).as("to keep it").bodyText().contains(teresa);
	}

	private MvcTestResult page(Actor reader, UUID id) {
		return this.mvc.get().uri("/responsibilities/{id}", id).with(signedInAs(reader)).exchange();
	}

	@Test
	void hasOneHolderOfAKindThatWasAddedAgain() {
		UUID held = needInterpreter(this.bev);
		this.ownKinds.retire(this.dana, this.ownKinds.ofClinic(this.clinic.id()).get(0).id(), NOW);

		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> needInterpreter(this.dana))
			.withMessageStartingWith("Bev H. holds this");
		assertThat(this.responsibilities.ofPatient(this.dana, this.ray, NOW)).extracting(ResponsibilityView::id)
			.containsExactly(held);
	}

	private UUID needInterpreter(Actor holder) {
		this.ownKinds.add(this.dana, "Interpreter", WhoMay.ANYBODY, NOW);
		UUID kind = this.ownKinds.ofClinic(this.clinic.id()).get(0).id();
		return this.service.need(holder,
				new NewResponsibility(this.ray, ResponsibilityKind.OWN, kind, null, null, holder.staffId()), NOW);
	}

	@Test
	void anotherClinicSeesNothing() {
		UUID refills = need(REFILLS, null);
		Actor hannah = this.people.stranger();

		assertThat(this.responsibilities.gapsIn(hannah, 10, NOW)).isEmpty();
		assertThat(this.responsibilities.countGaps(hannah, NOW)).isZero();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.service.take(hannah, refills, NOW));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.service.need(hannah, NewResponsibility.of(this.ray, LABS, null), NOW));
	}

	@Test
	void theDatabaseRefusesASecondOneAndAHolderWithoutAYes() {
		UUID refills = need(REFILLS, null);
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into responsibility (id, patient_id, clinic_id, kind, needed_since, needed_by, unheld_since)
				select gen_random_uuid(), patient_id, clinic_id, kind, needed_since, needed_by, unheld_since
				  from responsibility where id = ?
				""").param(refills).update());
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update responsibility set holder = needed_by where id = ?")
				.param(refills)
				.update());
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(
				() -> this.jdbc.sql("update responsibility set ended_at = now() where id = ?").param(refills).update());
	}

	@Test
	void readsGapsInOneStatementWithoutThoseThatAreHeld() {
		need(REFILLS, null);
		assertThat(this.statements.of(() -> this.responsibilities.gapsIn(this.dana, 10, NOW))).hasSize(1);
		assertThat(this.statements.of(() -> this.responsibilities.ofPatient(this.dana, this.ray, NOW))).hasSize(1);
		assertThat(this.statements.of(this::flags)).hasSize(1);
	}

	private String answerTo(Actor one) {
		try {
			this.service.need(one, NewResponsibility.of(this.ray, TRANSPORT, one.staffId()), NOW);
			return "holds it now";
		}
		catch (ChangedMeanwhile first) {
			return first.text();
		}
	}

	private UUID need(ResponsibilityKind kind, Actor holder) {
		return this.service.need(this.dana,
				NewResponsibility.of(this.ray, kind, (holder != null) ? holder.staffId() : null), NOW);
	}

	private ResponsibilityView held(UUID id) {
		return this.responsibilities.get(this.dana, id, NOW);
	}

	private List<Flag> flags() {
		return flagsAt(NOW);
	}

	private List<Flag> flagsAt(Instant now) {
		return this.database.read(List.of(this.flags.ofClinic(HuddleDay.at(this.clinics.get(this.clinic.id()), now))));
	}

}
