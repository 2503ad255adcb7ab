package org.throughline.absence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.followup.AwayFromIt;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.GapKind;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StandInSteps;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientsForTests;
import org.throughline.responsibility.NewResponsibility;
import org.throughline.responsibility.Responsibilities;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether somebody stands in for a colleague who is away is asked in SQL for gaps, and in
 * Java for what a page says and for whose day it is: of every kind of work, every cover
 * and every moment they say the same.
 */
@ClinicTest
class CoverRulesAgreeTests {

	private static final Instant NOW = TestClock.START;

	private static final Instant UNTIL = NOW.plus(Duration.ofHours(5));

	private static final Instant ALSO_AWAY = NOW.plus(Duration.ofHours(2));

	private static final List<Instant> MOMENTS = List.of(NOW.plusSeconds(60), NOW.plus(Duration.ofHours(1)), ALSO_AWAY,
			UNTIL.minusSeconds(1), UNTIL, UNTIL.plusSeconds(3600));

	/** Such as "Joan L. covers lab steps." and "Joan L. is asked to cover everything." */
	private static final Pattern STANDS_IN = Pattern.compile(" (covers|is asked to cover) (everything|\\w+ steps)\\.");

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private ResponsibilityService duties;

	@Autowired
	private Absences absences;

	@Autowired
	private StaffService staff;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private Steps steps;

	@Autowired
	private StandInSteps standIns;

	@Autowired
	private Responsibilities responsibilities;

	@Autowired
	private AwayFromIt awayFromIt;

	@Autowired
	private Clinics clinics;

	private final List<Absence> absent = new ArrayList<>();

	private TestClinic clinic;

	private ClinicCalendar calendar;

	private UUID riverside;

	private int gaps;

	private int covered;

	@BeforeEach
	void openTheClinics() {
		this.clinic = this.people.millbrook();
		this.calendar = this.clinics.get(this.clinic.id()).calendar();
		this.riverside = this.people.clinic("Riverside");
	}

	@Test
	void wordsGapsAndDaysSayTheSameOfEveryKindAndEveryCover() {
		Actor nurse = this.clinic.teresa();
		Actor stopped = this.people.person("Kayla", "Dunn", Discipline.NURSE, this.clinic.id());
		Actor awayToo = this.clinic.joan();
		Actor elsewhere = this.people.person("Nell", "Ostrander", Discipline.NURSE, this.riverside);
		for (Actor cover : List.of(nurse, this.clinic.bev())) {
			for (boolean saysYes : List.of(true, false)) {
				covered(cover, null, saysYes);
				for (StepKind kind : StepKind.values()) {
					if (kind.mayBeAcceptedBy(cover.discipline())) {
						covered(cover, kind, saysYes);
					}
				}
			}
		}
		for (Actor cover : List.of(stopped, awayToo, elsewhere)) {
			covered(cover, null, true);
			covered(cover, StepKind.CALL, true);
		}
		Absence two = covered(this.clinic.bev(), null, true);
		ask(two, nurse, StepKind.MEDICATION, false);
		this.absences.away(this.clinic.dana(), awayToo.staffId(), ALSO_AWAY, UNTIL, null, NOW);
		this.staff.stopSignIn(this.clinic.dana(), stopped.staffId(), NOW);
		this.absent.forEach((absence) -> MOMENTS.forEach((moment) -> agree(absence, moment)));
		assertThat(this.gaps).isGreaterThan(1000);
		assertThat(this.covered).isGreaterThan(250);
	}

	private void agree(Absence absence, Instant moment) {
		Actor dana = this.clinic.dana();
		boolean away = moment.isBefore(UNTIL);
		Set<UUID> onTheirDay = new HashSet<>();
		this.standIns.of(absence.cover(), 1000, moment)
			.forEach((one) -> one.steps().forEach((step) -> onTheirDay.add(step.id())));
		for (StepView step : this.steps.ofPatient(dana, absence.patient(), moment)) {
			Optional<String> words = this.awayFromIt.words(step, this.clinic.id(), this.calendar, moment);
			boolean standsIn = words.filter((said) -> STANDS_IN.matcher(said).find()).isPresent();
			assertThat(words.isPresent()).as("%s at %s: %s", absence, moment, words).isEqualTo(away);
			assertThat(step.gap()).as("%s of %s at %s: %s", step.kind(), absence, moment, words)
				.isEqualTo((away && !standsIn) ? GapKind.OWNER_AWAY : null);
			if (absence.saysYes() && absence.isHere(moment)) {
				assertThat(onTheirDay.contains(step.id())).as("%s on the day of %s at %s", step.kind(), absence, moment)
					.isEqualTo(standsIn && words.orElseThrow().contains(absence.name() + " covers"));
			}
			count(away, standsIn);
		}
		for (ResponsibilityView held : this.responsibilities.ofPatient(dana, absence.patient(), moment)) {
			assertThat(held.gap()).as("%s of %s at %s", held.kind(), absence, moment)
				.isEqualTo((away && held.cover() == null) ? GapKind.OWNER_AWAY : null);
			count(away, held.cover() != null);
		}
	}

	private void count(boolean away, boolean standsIn) {
		this.gaps += (away && !standsIn) ? 1 : 0;
		this.covered += (away && standsIn) ? 1 : 0;
	}

	/** Somebody new who does and looks after everything, and is away with this cover. */
	private Absence covered(Actor cover, @Nullable StepKind kind, boolean saysYes) {
		Actor owner = this.people.person(null, "Owner", "Number" + this.absent.size(),
				Discipline.PSYCHIATRIC_PRESCRIBER, Set.of(this.clinic.id(), this.riverside));
		UUID patient = this.patients.inOurCare(this.clinic.dana(), "Walter", "Number" + this.absent.size());
		for (StepKind each : StepKind.values()) {
			this.followUps.create(this.clinic.dana(), NewStep.of(patient, "Book the ride", each,
					Owner.staff(owner.staffId()), NOW.plus(Duration.ofHours(4))), NOW);
		}
		this.steps.ofPatient(this.clinic.dana(), patient, NOW)
			.forEach((step) -> this.followUps.accept(owner, step.id(), NOW));
		for (ResponsibilityKind each : ResponsibilityKind.usual()) {
			UUID duty = this.duties.need(this.clinic.dana(), NewResponsibility.of(patient, each, owner.staffId()), NOW);
			this.duties.take(owner, duty, NOW);
		}
		UUID away = this.absences.away(this.clinic.dana(), owner.staffId(), NOW.minusSeconds(3600), UNTIL, null, NOW);
		Absence absence = new Absence(owner.staffId(), away, patient, cover,
				this.directory.get(cover.staffId()).shortName(), kind, saysYes);
		ask(absence, cover, kind, saysYes);
		this.absent.add(absence);
		return absence;
	}

	private void ask(Absence absence, Actor cover, @Nullable StepKind kind, boolean saysYes) {
		this.absences.askCover(this.clinic.dana(), absence.who(), absence.away(), (kind != null) ? kind.name() : null,
				cover.staffId(), NOW);
		if (saysYes) {
			this.directory.dutiesToCover(cover.staffId(), NOW)
				.stream()
				.filter((duty) -> duty.away().id().equals(absence.who()))
				.forEach((duty) -> this.absences.acceptCover(cover, duty.cover().id(), NOW));
		}
	}

	/** One colleague away, whose work about one patient is to be covered. */
	private record Absence(UUID who, UUID away, UUID patient, Actor cover, String name, @Nullable StepKind kind,
			boolean saysYes) {

		/** Kayla signs in no more, and Joan is away too from a while on. */
		boolean isHere(Instant moment) {
			return !this.name.startsWith("Kayla") && !(this.name.startsWith("Joan") && !moment.isBefore(ALSO_AWAY));
		}

		@Override
		public String toString() {
			return "%s, %s, %s".formatted(this.name, (this.kind != null) ? this.kind : "everything",
					this.saysYes ? "yes" : "asked");
		}

	}

}
