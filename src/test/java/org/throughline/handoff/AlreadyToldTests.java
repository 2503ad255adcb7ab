package org.throughline.handoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ClinicTest
class AlreadyToldTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private AlreadyTold told;

	@Autowired
	private HandoffService handoffs;

	@Autowired
	private CountedStatements.Statements statements;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private JdbcClient jdbc;

	private TestClinic clinic;

	private Actor dana;

	private Actor luis;

	private UUID walter;

	@BeforeEach
	void aClinic() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
		this.luis = this.clinic.luis();
		this.walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
	}

	@Test
	void eightLinesAreWrittenAsQuicklyAsOne() {
		UUID ray = this.patients.inOurCare(this.dana, PatientsForTests.ray());
		List<String> eight = List.of("How his son died", "The divorce", "The fall", "The fire", "Work", "Sleep",
				"Pills", "School");
		int one = this.statements.of(() -> this.told.heard(this.dana, ray, null, "How his son died", NOW)).size();
		int all = this.statements.of(() -> this.told.heard(this.dana, this.walter, null, eight, NOW)).size();
		assertThat(all).isEqualTo(one);
		assertThat(this.told.of(this.dana, this.walter)).extracting(ToldLine::what).containsExactlyElementsOf(eight);
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.told.heard(this.dana, ray, null, eight, NOW));
	}

	@Test
	void standsWithThePatientUntilItIsTakenBack() {
		UUID line = this.told.heard(this.dana, this.walter, null, "How his son died", NOW);
		assertThat(this.told.of(this.dana, this.walter)).containsExactly(
				new ToldLine(line, "How his son died", this.told.of(this.dana, this.walter).get(0).heardBy(), NOW));
		assertThat(this.told.of(this.dana, this.walter).get(0).heardBy().id()).isEqualTo(this.dana.staffId());
		assertThat(this.told.takeBack(this.dana, line, NOW.plusSeconds(5))).isEqualTo(this.walter);
		assertThat(this.told.takeBack(this.dana, line, NOW.plusSeconds(9))).isEqualTo(this.walter);
		assertThat(this.told.of(this.dana, this.walter)).isEmpty();
		assertThat(this.jdbc.sql("select what from trail where subject_id = ? order by at")
			.param(line)
			.query(String.class)
			.list()).containsExactly("already told: written down", "already told: taken back");
	}

	@Test
	void isReadOutsideTheClinicalGroupByThoseOfAHandoffOnly() {
		UUID line = this.told.heard(this.dana, this.walter, null, "How his son died", NOW);
		assertThat(this.told.of(this.luis, this.walter)).isEmpty();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.told.heard(this.luis, this.walter, null, "Where he sleeps", NOW));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.told.takeBack(this.luis, line, NOW));
		this.handoffs.offer(this.dana,
				new HandoffOffer(this.walter, HandoffKind.IN_THE_ROOM, true, false, List.of(this.luis.staffId()), null,
						"No ride.", null, null, null, null,
						new HandoffOffer.Step("Ask about rides", StepKind.VISIT, NOW.plusSeconds(25_000)), List.of()),
				NOW);
		assertThat(this.told.of(this.luis, this.walter)).extracting(ToldLine::what).containsExactly("How his son died");
	}

	@Test
	void isHiddenFromAnotherClinic() {
		UUID line = this.told.heard(this.dana, this.walter, null, "How his son died", NOW);
		Actor elsewhere = this.people.stranger();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.told.takeBack(elsewhere, line, NOW));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.told.heard(elsewhere, this.walter, null, "x", NOW));
	}

	@Test
	void staysShortEnoughToBeRead() {
		for (int i = 0; i < AlreadyTold.MOST; i++) {
			this.told.heard(this.dana, this.walter, null, "Line " + i, NOW);
		}
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.told.heard(this.dana, this.walter, null, "One more", NOW));
	}

}
