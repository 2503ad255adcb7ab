package org.throughline.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientsForTests;
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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The gap said in SQL and the gap said in Java are the same gap, and the table refuses
 * what rule 1 forbids.
 */
@ClinicTest
class GapTwinTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private StaffService staff;

	@Autowired
	private Absences absences;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private StepQueries queries;

	@Autowired
	private OpenSteps openSteps;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void bothSayTheSameForEveryStateOwnerAndMoment() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		Actor covered = clinic.teresa();
		Actor away = clinic.luis();
		Actor stopped = clinic.bev();
		List<UUID> both = List.of(this.patients.inOurCare(dana, "Walter", "Prentiss"),
				this.patients.listed(dana, PatientsForTests.ray()));
		for (UUID patient : both) {
			for (Actor owner : List.of(dana, covered, away, stopped)) {
				asked(dana, owner, patient);
				if (owner != dana) {
					this.followUps.accept(owner, asked(dana, owner, patient), NOW);
					this.followUps.decline(owner, asked(dana, owner, patient), "Not today", NOW);
				}
				this.followUps.create(dana,
						new NewStep(patient, "Bring readings", StepKind.OTHER,
								new Owner.Patient(new Owner.Checking(Rhythm.DAILY, null, owner.staffId())),
								NOW.plus(Duration.ofHours(6)), "A list with dates", null, false, false, null, null),
						NOW);
			}
		}
		Instant from = NOW.plus(Duration.ofHours(1));
		Instant until = NOW.plus(Duration.ofHours(2));
		this.absences.away(dana, away.staffId(), from, until, null, NOW);
		this.absences.away(dana, covered.staffId(), from, until, dana.staffId(), NOW);
		this.staff.stopSignIn(dana, stopped.staffId(), NOW);
		int gaps = 0;
		for (Instant moment : List.of(NOW, from, from.plusSeconds(60), until, NOW.plus(Duration.ofHours(5)))) {
			int withNobody = 0;
			for (StepRow row : open(both, moment)) {
				UUID holder = (row.ownerStaff() != null) ? row.ownerStaff() : row.checkedBy();
				GapKind inJava = GapRule.of(row.clinicId(), row.kind(), row.state(), row.answerBy(),
						this.directory.find(holder).orElse(null), this.directory::get,
						row.patientId().equals(both.get(0)), moment);
				assertThat(row.gap()).as("%s held by %s at %s", row.state(), holder, moment).isEqualTo(inJava);
				gaps += (inJava != null) ? 1 : 0;
				withNobody += (inJava != null || row.state() == StepState.NEEDED || stopped.staffId().equals(holder))
						? 1 : 0;
			}
			assertThat(this.queries.gaps(clinic.id(), moment)).as("found by index at %s", moment)
				.isEqualTo(withNobody)
				.isEqualTo(this.openSteps.gaps(dana, 1, moment).allSteps());
		}
		assertThat(gaps).isGreaterThan(20);
	}

	@Test
	void bothSayTheSameOfEveryKindAndEveryCover() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		UUID patient = this.patients.inOurCare(dana, "Walter", "Prentiss");
		Actor desk = clinic.bev();
		Actor nurse = clinic.teresa();
		Actor stopped = this.people.person("Kayla", "Dunn", Discipline.NURSE, clinic.id());
		Actor awayToo = clinic.joan();
		Instant from = NOW.plus(Duration.ofHours(1));
		Instant until = NOW.plus(Duration.ofHours(4));
		UUID other = this.people.clinic("Riverside");
		Actor elsewhere = this.people.person("Nell", "Ostrander", Discipline.NURSE, other);
		List<Actor> owners = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			owners.add(this.people.person(null, "Owner", "Number" + i, Discipline.PSYCHIATRIC_PRESCRIBER,
					(i < 7) ? Set.of(clinic.id()) : Set.of(clinic.id(), other)));
		}
		for (Actor owner : owners) {
			for (StepKind kind : StepKind.values()) {
				this.followUps.create(owner, NewStep.of(patient, "Book the ride", kind, Owner.staff(owner.staffId()),
						NOW.plus(Duration.ofHours(6))), NOW);
			}
		}
		covered(owners.get(0), from, until, null, desk, true);
		covered(owners.get(1), from, until, null, nurse, true);
		covered(owners.get(2), from, until, "LAB", nurse, true);
		covered(owners.get(3), from, until, null, nurse, false);
		covered(owners.get(4), from, until, null, stopped, true);
		covered(owners.get(5), from, until, null, awayToo, true);
		covered(owners.get(6), from, until, "CALL", desk, true);
		covered(owners.get(7), from, until, null, elsewhere, true);
		this.staff.stopSignIn(dana, stopped.staffId(), NOW);
		this.absences.away(dana, awayToo.staffId(), from.plusSeconds(600), until, null, NOW);
		Map<Integer, Integer> gapsOf = new HashMap<>();
		for (Instant moment : List.of(NOW, from, from.plusSeconds(700), until.minusSeconds(1), until)) {
			for (StepRow row : this.queries.ofPatient(patient, moment)) {
				GapKind inJava = GapRule.of(row.clinicId(), row.kind(), row.state(), row.answerBy(),
						this.directory.find(row.ownerStaff()).orElse(null), this.directory::get, true, moment);
				assertThat(row.gap()).as("%s of %s at %s", row.kind(), row.ownerStaff(), moment).isEqualTo(inJava);
				int owner = owners.stream().map(Actor::staffId).toList().indexOf(row.ownerStaff());
				gapsOf.merge(owner, (inJava != null) ? 1 : 0, Integer::sum);
			}
			assertThat(this.queries.gaps(clinic.id(), moment))
				.isEqualTo(this.queries.ofPatient(patient, moment).stream().filter((row) -> row.gap() != null).count());
		}
		assertThat(gapsOf).as("gaps in three of five moments while away, eight kinds each")
			.isEqualTo(Map.of(0, 6, 1, 0, 2, 21, 3, 24, 4, 24, 5, 16, 6, 21, 7, 24));
	}

	@Test
	void theTableRefusesTwoCoversForOneKindAndTwoAbsencesAtOnce() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		Actor luis = clinic.luis();
		UUID away = this.absences.away(dana, luis.staffId(), NOW, NOW.plusSeconds(900), dana.staffId(), NOW);
		for (String forbidden : List.of(
				"insert into away (id, staff_id, from_at, until_at, recorded_by, recorded_at) select gen_random_uuid(), staff_id, from_at, until_at, recorded_by, recorded_at from away where id = ?",
				"insert into cover (id, away_id, away_staff, staff_id, asked_by, asked_at, answer_by) select gen_random_uuid(), away_id, away_staff, staff_id, asked_by, asked_at, answer_by from cover where away_id = ?",
				"update cover set staff_id = away_staff where away_id = ?",
				"update cover set declined_at = now() where away_id = ?")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class).as(forbidden)
				.isThrownBy(() -> this.jdbc.sql(forbidden).param(away).update());
		}
	}

	private void covered(Actor owner, Instant from, Instant until, String kind, Actor cover, boolean saysYes) {
		UUID away = this.absences.away(owner, owner.staffId(), from, until, null, NOW);
		this.absences.askCover(owner, owner.staffId(), away, kind, cover.staffId(), NOW);
		if (saysYes) {
			UUID asked = this.directory.get(owner.staffId()).away().get(0).covers().get(0).id();
			this.absences.acceptCover(cover, asked, NOW);
		}
	}

	@Test
	void theTableRefusesAStepThatIsNeitherOwnedNorNeeded() {
		TestClinic clinic = this.people.millbrook();
		Actor dana = clinic.dana();
		UUID step = asked(dana, dana, this.patients.inOurCare(dana, "Walter", "Prentiss"));
		for (String forbidden : List.of("owner_kind = null, owner_staff = null", "owner_is_patient = true",
				"state = 'NEEDED'", "state = 'DONE'", "state = 'WAITING'", "accepted_at = null",
				"owner_staff = null")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class).as(forbidden)
				.isThrownBy(() -> this.jdbc.sql("update follow_up set " + forbidden + " where id = ?")
					.param(step)
					.update());
		}
	}

	private List<StepRow> open(List<UUID> patients, Instant moment) {
		return patients.stream()
			.flatMap((patient) -> this.queries.ofPatient(patient, moment).stream())
			.filter((row) -> row.state().open())
			.toList();
	}

	private UUID asked(Actor dana, Actor owner, UUID patient) {
		return this.followUps.create(dana, NewStep.of(patient, "Book the ride", StepKind.RIDE,
				Owner.staff(owner.staffId()), NOW.plus(Duration.ofHours(6))), NOW);
	}

}
