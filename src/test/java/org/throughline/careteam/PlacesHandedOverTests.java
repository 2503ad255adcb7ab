package org.throughline.careteam;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.absence.HandOver;
import org.throughline.patient.EnrollmentService;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.HandingOver;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * A place on a care team and a line of a contact card name somebody like anything else:
 * while they do, nobody leaves (rule 4).
 */
@ClinicTest
class PlacesHandedOverTests {

	private static final Instant NOW = TestClock.START;

	private static final LocalDate TODAY = LocalDate.of(2025, 12, 2);

	private static final LocalDate SPRING = LocalDate.of(2025, 4, 1);

	@Autowired
	private CareTeamService service;

	@Autowired
	private CareTeamsForTests teams;

	@Autowired
	private ContactCards cards;

	@Autowired
	private TeamDoors doors;

	@Autowired
	private HandOver handOver;

	@Autowired
	private StaffService staff;

	@Autowired
	private EnrollmentService enrollments;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private CountedStatements.Statements statements;

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private Actor dana;

	private Actor marcus;

	private Actor teresa;

	private UUID ray;

	@BeforeEach
	void marcusIsOnATeam() {
		TestClinic clinic = this.people.millbrook();
		this.dana = this.people.person("Dana", "Whitcomb", Discipline.CARE_COORDINATOR, clinic.id(),
				Duty.ADMINISTRATION);
		this.marcus = clinic.marcus();
		this.teresa = clinic.teresa();
		this.ray = onATeam("talks with him about sleep");
	}

	@Test
	void nobodyLeavesWhileTheyAreOnACareTeamAndTheScreenListsExactlyWhat() {
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(this::leaves)
			.withMessageContaining("1 place on a care team");
		assertThat(page("/people/" + this.marcus.staffId())).contains("1 place on a care team");
		assertThat(page("/away/" + this.marcus.staffId())).contains("1 thing names them", "Places on care teams",
				"Talks with him about sleep", "/patients/" + this.ray + "/care-team");
		handOverToTeresa();
		leaves();
		assertThat(this.staff.view(this.marcus.staffId()).leftAt()).isEqualTo(NOW);
	}

	@Test
	void handedOverTheirPlaceEndsTodayAndTheNewPersonIsOnTheTeamFromToday() {
		assertThat(handOverToTeresa()).isEqualTo(1);
		assertThat(this.teams.seenBy(this.dana, this.ray).members())
			.extracting((one) -> one.who().id(), TeamMember::does, TeamMember::since, TeamMember::until)
			.containsExactly(tuple(this.teresa.staffId(), "talks with him about sleep", TODAY, null),
					tuple(this.marcus.staffId(), "talks with him about sleep", SPRING, TODAY));
		assertThat(this.jdbc.sql("select count(*) from trail where what = ? and patient_id = ?")
			.params("place on the care team handed over", this.ray)
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void theNewPersonIsAskedToAgreeAsANewMemberIs() {
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("At night", null, null, null, "988", "988", null)), 0, null, NOW);
		assertThat(this.doors.of(this.teresa, NOW).shown()).isEmpty();
		handOverToTeresa();
		assertThat(this.doors.of(this.teresa, NOW).shown()).extracting(TeamDoor::about).containsExactly(About.CARD);
		assertThat(this.doors.of(this.marcus, NOW).shown()).isEmpty();
	}

	@Test
	void whoeverIsOnTheTeamAlreadyDoesBothFromNowOn() {
		this.service.join(this.dana, this.ray, this.teresa.staffId(), "refills", SPRING, NOW);
		handOverToTeresa();
		assertThat(this.teams.seenBy(this.dana, this.ray).members())
			.filteredOn((one) -> one.who().id().equals(this.teresa.staffId()))
			.extracting(TeamMember::does, TeamMember::until)
			.containsExactly(tuple("refills; talks with him about sleep", null), tuple("refills", TODAY));
		assertThat(held()).isEmpty();
	}

	@Test
	void whatDoesNotFitInOnePlaceStaysToBeGivenByHand() {
		this.service.join(this.dana, this.ray, this.teresa.staffId(), "r".repeat(70), SPRING, NOW);
		assertThat(handOverToTeresa()).isZero();
		assertThat(held()).containsExactly("1 place on a care team");
	}

	@Test
	void onTheTeamOfSomebodyWhomWeFollowNoMoreNobodyFollows() {
		this.enrollments.end(this.dana, this.ray, "Moved away", NOW);
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(this::leaves);
		assertThat(handOverToTeresa()).isEqualTo(1);
		assertThat(this.teams.seenBy(this.dana, this.ray).members()).extracting(TeamMember::until)
			.containsExactly(TODAY);
		leaves();
	}

	@Test
	void oneByOneSomebodyElseHasTheirPlaceFromThePageOfTheTeam() {
		this.staff.stopSignIn(this.dana, this.marcus.staffId(), NOW);
		assertThat(page("/patients/" + this.ray + "/care-team")).contains("Nobody does this", "Who does it instead",
				"Teresa Vang, Nurse");
		UUID member = this.teams.seenBy(this.dana, this.ray).members().get(0).id();
		assertThat(this.mvc.post()
			.uri("/patients/{id}/care-team/{member}/leaving", this.ray, member)
			.param("instead", this.teresa.staffId().toString())
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();
		assertThat(this.teams.seenBy(this.dana, this.ray).now()).extracting((one) -> one.who().id(), TeamMember::does)
			.containsExactly(tuple(this.teresa.staffId(), "talks with him about sleep"));
		leaves();
	}

	@Test
	void theDatabaseRefusesALeaverWhoIsStillNamed() {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(this::leftWithoutAsking)
			.withMessageContaining("is still on a care team");
		handOverToTeresa();
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("Pills", this.marcus.staffId(), null, null, null, "(320) 555-0118", null)), 0,
				null, NOW);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(this::leftWithoutAsking)
			.withMessageContaining("is still on a contact card");
		handOverToTeresa();
		leftWithoutAsking();
	}

	@Test
	void theDatabaseNamesNobodyWhoHasLeftOnATeamOrACard() {
		handOverToTeresa();
		leaves();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into care_team_member (id, patient_id, clinic_id, staff_id, does, since, added_by, added_at)
				values (gen_random_uuid(), ?, ?, ?, 'Calls', date '2025-12-02', ?, now())
				""").params(this.ray, this.dana.clinicId(), this.marcus.staffId(), this.dana.staffId()).update())
			.withMessageContaining("has left");
		NewCardLine line = new NewCardLine("Pills", this.marcus.staffId(), null, null, null, "(320) 555-0118", null);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.cards.write(this.dana, this.ray, List.of(line), 0, null, NOW))
			.withMessageContaining("has left");
	}

	@Test
	void fiveHundredPlacesGoInOneActByTheSameStatementsInUnderTwoSeconds() {
		int one = this.statements.of(this::handOverToTeresa).size();
		onFiveHundredTeams();
		long began = System.nanoTime();
		int gone = handOverToTeresa();
		assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
		assertThat(gone).isEqualTo(500);
		assertThat(held()).isEmpty();
		onFiveHundredTeams();
		assertThat(this.statements.of(this::handOverToTeresa)).hasSizeLessThanOrEqualTo(one);
	}

	private void onFiveHundredTeams() {
		this.jdbc
			.sql("""
					with made as (
					  insert into patient (id, clinic_id, given_name, family_name, birth_date, added_at)
					  select gen_random_uuid(), :clinic, 'Rose', 'Oakes', date '1960-01-01', now() from generate_series(1, 500)
					  returning id),
					care as (
					  insert into enrollment
					  select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'patient_id', made.id))).*
					    from made, enrollment e where e.patient_id = :like)
					insert into care_team_member (id, patient_id, clinic_id, staff_id, does, since, added_by, added_at)
					select gen_random_uuid(), id, :clinic, :who, 'Calls', date '2025-04-01', :by, now() from made
					""")
			.param("clinic", this.dana.clinicId())
			.param("like", this.ray)
			.param("who", this.marcus.staffId())
			.param("by", this.dana.staffId())
			.update();
	}

	private UUID onATeam(String does) {
		UUID patient = this.patients.inOurCare(this.dana, "Raymond", "Mercado");
		this.service.join(this.dana, patient, this.marcus.staffId(), does, SPRING, NOW);
		return patient;
	}

	private int handOverToTeresa() {
		return this.handOver.all(this.dana,
				new HandingOver(this.marcus.staffId(), this.teresa.staffId(), Map.of(), "Moves away"), NOW);
	}

	private void leaves() {
		this.staff.leave(this.dana, this.marcus.staffId(), NOW);
	}

	private void leftWithoutAsking() {
		this.jdbc.sql("""
				update staff_member set sign_in_stopped_at = now(), sign_in_stopped_by = :by, left_at = now(),
				       left_recorded_by = :by where id = :who
				""").param("by", this.dana.staffId()).param("who", this.marcus.staffId()).update();
	}

	private List<String> held() {
		return this.staff.heldBy(this.marcus.staffId(), NOW);
	}

	private String page(String path) {
		return this.pages.read(this.dana, path);
	}

}
