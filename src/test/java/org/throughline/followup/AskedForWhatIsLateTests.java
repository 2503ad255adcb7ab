package org.throughline.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whoever is asked for a step that is late already has fifteen minutes to answer.
 */
@ClinicTest
class AskedForWhatIsLateTests {

	private static final Instant LATE = TestClock.START.plus(Duration.ofHours(3));

	private static final Instant OVER = LATE.plus(Duration.ofMinutes(15)).plusSeconds(1);

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private Steps steps;

	@Autowired
	private JdbcClient jdbc;

	private TestClinic clinic;

	private UUID step;

	@BeforeEach
	void somethingIsLate() {
		this.clinic = this.people.millbrook();
		this.step = this.followUps.create(this.clinic.dana(),
				NewStep.of(this.patients.inOurCare(this.clinic.dana(), "Walter", "Prentiss"), "Call him", StepKind.CALL,
						Owner.staff(this.clinic.dana().staffId()), TestClock.START.plusSeconds(3600)),
				TestClock.START);
		ask(SeenStep.asItIs(this.step), LATE);
	}

	@Test
	void isAskedForFifteenMinutesAndThenShowsNoAnswer() {
		assertThat(seen(LATE)).matches(StepView::isAsked).extracting(StepView::gap).isNull();
		assertThat(seen(LATE).late()).isTrue();
		assertThat(seen(OVER).gap()).isEqualTo(GapKind.NOT_ANSWERED);
	}

	@Test
	void askingAgainWhoeverIsInTimeAddsNothing() {
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> ask(SeenStep.asItIs(this.step), LATE.plusSeconds(60)))
			.withMessageContaining("You, in another window, have asked Luis A.");
		this.jdbc.sql("insert into away (id, staff_id, from_at, until_at, recorded_by, recorded_at) "
				+ "select gen_random_uuid(), ?, now() - interval '100 years', now() + interval '100 years', ?, now()")
			.params(this.clinic.luis().staffId(), this.clinic.dana().staffId())
			.update();
		assertThat(seen(LATE.plusSeconds(60)).gap()).isEqualTo(GapKind.OWNER_AWAY);
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> ask(SeenStep.asItIs(this.step), LATE.plusSeconds(60)));
		assertThat(timesAsked()).isOne();
	}

	@Test
	void aFormOpenedBeforeSomebodyWasAskedAgainIsStale() {
		SeenStep before = SeenStep.of(this.step, seen(OVER).seen());
		ask(before, OVER);
		Instant overAgain = OVER.plus(Duration.ofMinutes(16));
		assertThat(seen(overAgain).gap()).isEqualTo(GapKind.NOT_ANSWERED);
		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> ask(before, overAgain))
			.withMessageContaining("You, in another window, have asked Luis A.");
		assertThat(timesAsked()).isEqualTo(2);
		ask(SeenStep.of(this.step, seen(overAgain).seen()), overAgain);
		assertThat(timesAsked()).isEqualTo(3);
	}

	private void ask(SeenStep seen, Instant now) {
		this.followUps.ask(this.clinic.dana(), seen, this.clinic.luis().staffId(), now);
	}

	private StepView seen(Instant now) {
		return this.steps.get(this.clinic.dana(), this.step, now);
	}

	private int timesAsked() {
		return this.jdbc.sql("select count(*) from follow_up_event where follow_up_id = ? and to_staff = ?")
			.params(this.step, this.clinic.luis().staffId())
			.query(Integer.class)
			.single();
	}

}
