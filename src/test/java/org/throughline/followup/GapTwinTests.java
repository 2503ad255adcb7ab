package org.throughline.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffService;
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
@StepsForTests
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
	private StaffDirectory directory;

	@Autowired
	private StepQueries queries;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void bothSayTheSameForEveryStateOwnerAndMoment() {
		UUID clinic = this.people.clinic("Millbrook Family Clinic");
		Actor dana = this.people.coordinator(clinic);
		Actor covered = this.people.person("Teresa", "Vang", Discipline.NURSE, clinic);
		Actor away = this.people.person("Luis", "Arce", Discipline.COMMUNITY_HEALTH_WORKER, clinic);
		Actor stopped = this.people.person("Bev", "Hostetler", Discipline.FRONT_DESK, clinic);
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
		this.staff.away(dana, away.staffId(), from, until, null, NOW);
		this.staff.away(dana, covered.staffId(), from, until, dana.staffId(), NOW);
		this.staff.stopSignIn(dana, stopped.staffId(), NOW);
		int gaps = 0;
		for (Instant moment : List.of(NOW, from, from.plusSeconds(60), until, NOW.plus(Duration.ofHours(5)))) {
			int before = gaps;
			for (StepRow row : open(both, moment)) {
				UUID holder = (row.ownerStaff() != null) ? row.ownerStaff() : row.checkedBy();
				GapKind inJava = GapRule.of(row.state(), row.answerBy(), this.directory.find(holder).orElse(null),
						this.directory::get, row.patientId().equals(both.get(0)), moment);
				assertThat(row.gap()).as("%s held by %s at %s", row.state(), holder, moment).isEqualTo(inJava);
				gaps += (inJava != null) ? 1 : 0;
			}
			assertThat(this.queries.gaps(clinic, moment)).as("found by index at %s", moment).isEqualTo(gaps - before);
		}
		assertThat(gaps).isGreaterThan(20);
	}

	@Test
	void theTableRefusesAStepThatIsNeitherOwnedNorNeeded() {
		UUID clinic = this.people.clinic("Millbrook Family Clinic");
		Actor dana = this.people.coordinator(clinic);
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
