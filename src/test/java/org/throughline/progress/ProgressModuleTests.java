package org.throughline.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ClinicTest
class ProgressModuleTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private ThreeLineNotes notes;

	@Autowired
	private Wins wins;

	@Autowired
	private CountedStatements.Statements statements;

	private Actor dana;

	private UUID ray;

	private UUID rose;

	@BeforeEach
	void twoPatients() {
		this.dana = this.people.millbrook().dana();
		this.ray = this.patients.inOurCare(this.dana, "Ray", "Mercado");
		this.rose = this.patients.inOurCare(this.dana, "Rose", "Carver");
	}

	@Test
	void countsTheNewestThreeLinesAndKeepsTheOlder() {
		write(this.ray, "Sold the truck", NOW);
		write(this.ray, "Found a ride", NOW.plusSeconds(60));
		write(this.rose, "Slept", NOW);

		assertThat(this.notes.latestOf(List.of(this.ray, this.rose)).get(this.ray).whatChanged())
			.isEqualTo("Found a ride");
		assertThat(this.notes.historyOf(this.ray)).extracting(HuddleNote::whatChanged)
			.containsExactly("Found a ride", "Sold the truck");
	}

	@Test
	void readsTheNewestLinesOfManyInOneStatement() {
		write(this.ray, "Sold the truck", NOW);
		write(this.rose, "Slept", NOW);

		assertThat(this.statements.of(() -> this.notes.latestOf(Set.of(this.ray, this.rose)))).hasSize(1);
	}

	@Test
	void writesNothingAboutAnotherClinicsPatient() {
		Actor stranger = this.people.stranger();

		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.notes.write(stranger, new NoteToWrite(this.ray, "One", "Two", "Three"), NOW));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.wins.note(stranger, new WinToNote(this.ray, "Slept", false, null), NOW));
		assertThat(this.notes.historyOf(this.ray)).isEmpty();
		assertThat(this.wins.ofPatient(this.ray, 5)).isEmpty();
	}

	@Test
	void showsTheNewestWinsFirstAndNotMoreThanAskedFor() {
		win(this.ray, "Slept six hours", null, NOW);
		win(this.ray, "Walked to the lake", null, NOW.plusSeconds(60));
		win(this.ray, "Called his brother", null, NOW.plusSeconds(120));

		assertThat(this.wins.ofPatient(this.ray, 2)).extracting(WinView::words)
			.containsExactly("Called his brother", "Walked to the lake");
	}

	@Test
	void endsAHuddleOnlyWithAWinThatMayStandOnTheWall() {
		win(this.rose, "Told her sister", null, NOW);
		assertThat(quiet(List.of())).isNull();

		win(this.rose, "Came early", "came ten minutes early", NOW.minusSeconds(60));
		assertThat(quiet(List.of())).isEqualTo("came ten minutes early");
	}

	@Test
	void showsNoWinOfSomebodyOnTheList() {
		win(this.rose, "Came early", "came ten minutes early", NOW);
		win(this.ray, "Slept", "slept six hours", NOW.plusSeconds(60));

		assertThat(quiet(List.of(this.ray))).isEqualTo("came ten minutes early");
		assertThat(quiet(List.of(this.ray, this.rose))).isNull();
	}

	@Test
	void showsNoWinThatIsOld() {
		win(this.rose, "Came early", "came ten minutes early", NOW.minus(Duration.ofDays(15)));

		assertThat(quiet(List.of())).isNull();
	}

	private void write(UUID patient, String whatChanged, Instant at) {
		this.notes.write(this.dana, new NoteToWrite(patient, whatChanged, "Luis calls", "That nobody asks"), at);
	}

	private void win(UUID patient, String words, String wallWords, Instant at) {
		this.wins.note(this.dana, new WinToNote(patient, words, false, wallWords), at);
	}

	private String quiet(List<UUID> besides) {
		return this.wins.quietWin(this.dana.clinicId(), NOW.minus(Duration.ofDays(14)), besides)
			.map(WinView::wallWords)
			.orElse(null);
	}

}
