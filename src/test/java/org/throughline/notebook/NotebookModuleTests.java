package org.throughline.notebook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.flag.FlagKind;
import org.throughline.flag.RaiseFlag;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.patient.BarrierKind;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ClinicTest
class NotebookModuleTests {

	private static final Instant NOW = TestClock.START;

	private static final Instant DUE = NOW.plus(Duration.ofHours(4));

	@Autowired
	private NotebookService service;

	@Autowired
	private Notebook notebook;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private CountedStatements.Statements statements;

	@Autowired
	private JdbcClient jdbc;

	private TestClinic clinic;

	private Actor dana;

	private UUID denise;

	@BeforeEach
	void aCoordinatorAndAPatient() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
		this.denise = this.patients.inOurCare(this.dana, "Denise", "Kowal");
	}

	@Test
	void keepsLinesInSightTheOldestFirst() {
		UUID first = jot("Harlan Pharm: ask for Joyce");
		UUID second = this.service.jot(this.dana, "Denise, after lunch", null, NOW.plusSeconds(60));
		assertThat(inSight()).containsExactly(first, second);
		this.service.handle(this.dana, first, "Joyce called back", NOW.plusSeconds(90));
		assertThat(inSight()).containsExactly(second);
		assertThat(this.notebook.handled(this.dana, 0).lines()).singleElement()
			.extracting(NotebookLineView::handledHow)
			.isEqualTo("Joyce called back");
		this.service.putBack(this.dana, first);
		assertThat(inSight()).containsExactly(first, second);
	}

	@Test
	void readsTheStripInOneStatementHoweverMuchThereIs() {
		for (int line = 0; line < 40; line++) {
			jot("Line " + line);
		}
		assertThat(this.statements.of(() -> assertThat(this.notebook.inSight(this.dana, 9).more()).isEqualTo(31)))
			.hasSize(1);
	}

	@Test
	void becomesEachOfTheFourWithALinkToIt() {
		UUID step = jot("Call Denise");
		UUID madeStep = this.service.intoStep(this.dana, step, step(), NOW);
		UUID barrier = jot("Denise “no ride on Fridays”");
		this.service.intoBarrier(this.dana, barrier, this.denise, BarrierKind.TRANSPORT, "No ride on Fridays", true,
				null, NOW);
		UUID flag = jot("Denise slept two hours");
		this.service.intoFlag(this.dana, flag,
				new RaiseFlag(this.denise, FlagKind.PANIC_SYMPTOMS, "She slept two hours", null), NOW);
		UUID handoff = jot("Denise would like to talk");
		UUID madeHandoff = this.service.intoHandoff(this.dana, handoff, offer(), NOW);

		assertThat(inSight()).isEmpty();
		assertThat(became(step).path()).isEqualTo("/next-steps/" + madeStep);
		assertThat(became(barrier).path()).isEqualTo("/patients/" + this.denise + "#barriers");
		assertThat(became(flag).path()).isEqualTo("/patients/" + this.denise + "/flags");
		assertThat(became(handoff).path()).isEqualTo("/handoffs/" + madeHandoff);
	}

	@Test
	void makesNothingWhereTheRuleRefuses() {
		UUID line = jot("Lena slept two hours");
		UUID listed = this.patients.listed(this.dana,
				PatientsForTests.named("Lena", "Onlylisted", null, null, LocalDate.of(1970, 1, 1), null));
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.service.intoFlag(this.dana, line,
				new RaiseFlag(listed, FlagKind.PANIC_SYMPTOMS, "She slept two hours", null), NOW));
		assertThat(inSight()).containsExactly(line);
	}

	@Test
	void becomesOneThingWhenTwoWindowsTurnItAtOnce() throws Exception {
		UUID line = jot("Call Denise");
		ExecutorService windows = Executors.newFixedThreadPool(4);
		try {
			Callable<UUID> turn = () -> this.service.intoStep(this.dana, line, step(), NOW);
			int refused = 0;
			for (Future<UUID> window : windows.invokeAll(List.of(turn, turn, turn, turn))) {
				try {
					window.get();
				}
				catch (ExecutionException ex) {
					assertThat(ex).hasCauseInstanceOf(RefusedByRule.class);
					refused++;
				}
			}
			assertThat(refused).isEqualTo(3);
		}
		finally {
			windows.shutdown();
		}
		assertThat(this.jdbc.sql("select count(*) from follow_up where patient_id = ?")
			.param(this.denise)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void doesNotWriteOverWhatAnotherWindowWrote() {
		UUID line = jot("Call Denise");
		this.service.rewrite(this.dana, line, 0, "Call Denise after lunch", null);
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.service.rewrite(this.dana, line, 0, "Call Denise before lunch", null));
		assertThat(this.notebook.line(this.dana, line).words()).isEqualTo("Call Denise after lunch");
	}

	@Test
	void picksNoPatientOfAnotherClinic() {
		Actor elsewhere = this.people.stranger();
		UUID theirs = this.patients.inOurCare(elsewhere, "Raymond", "Mercado");
		UUID line = jot("@Mercado");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.service.pick(this.dana, line, theirs, NOW));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.service.intoBarrier(this.dana, line, theirs,
				BarrierKind.COST, "The copay", false, null, NOW));
		assertThat(inSight()).containsExactly(line);
	}

	@Test
	void theDatabaseAsksForAWordToo() {
		UUID line = jot("Call Denise");
		Map<String, String> wrong = Map.of("no word", "handled_at = now()", "a word and still in sight",
				"handled_how = 'Called'", "an empty word", "handled_at = now(), handled_how = ''", "no such kind",
				"kind = 'OTHER'", "no words", "words = ''");
		wrong.forEach((what, change) -> assertThatExceptionOfType(DataIntegrityViolationException.class).as(what)
			.isThrownBy(
					() -> this.jdbc.sql("update notebook_line set " + change + " where id = ?").param(line).update()));
		UUID turned = jot("Call her");
		this.service.intoStep(this.dana, turned, step(), NOW);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update notebook_line set handled_how = 'Called' where id = ?")
				.param(turned)
				.update());
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(
				() -> this.jdbc.sql("update notebook_line set patient_id = null where id = ?").param(turned).update());
	}

	private UUID jot(String words) {
		return this.service.jot(this.dana, words, null, NOW);
	}

	private List<UUID> inSight() {
		return this.notebook.inSight(this.dana, 100).lines().stream().map(NotebookLineView::id).toList();
	}

	private Became became(UUID line) {
		return Objects.requireNonNull(this.notebook.line(this.dana, line).became());
	}

	private NewStep step() {
		return NewStep.of(this.denise, "Call Denise", StepKind.CALL, Owner.staff(this.dana.staffId()), DUE);
	}

	private HandoffOffer offer() {
		Actor marcus = this.clinic.marcus();
		return new HandoffOffer(this.denise, HandoffKind.MESSAGE, false, false, List.of(marcus.staffId()), null,
				"She would like to talk", null, null, null, null,
				new HandoffOffer.Step("Call Denise", StepKind.CALL, DUE), List.of());
	}

}
