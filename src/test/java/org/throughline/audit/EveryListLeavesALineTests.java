package org.throughline.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Rule 10: whoever a list shows is in the trail.
 */
@ClinicTest
class EveryListLeavesALineTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/my-day", "/calls", "/end-of-day", "/owns", "/patients", "/huddle" })
	void keepsWhoWasShown(String path) {
		Actor dana = this.people.millbrook().dana();
		UUID walter = this.patients.inOurCare(dana, "Walter", "Prentiss");
		this.followUps.create(dana, NewStep.of(walter, "Call him", StepKind.CALL, Owner.staff(dana.staffId()),
				NOW.minus(Duration.ofHours(1))), NOW.minus(Duration.ofHours(2)));
		assertThat(linesOf(dana, walter)).isZero();
		assertThat(this.mvc.get().uri(path).with(signedInAs(dana))).hasStatusOk();
		assertThat(linesOf(dana, walter)).isOne();
	}

	private int linesOf(Actor actor, UUID shown) {
		return this.jdbc.sql("select count(*) from trail where actor_id = ? and ? = any (patient_ids)")
			.params(actor.staffId(), shown)
			.query(Integer.class)
			.single();
	}

}
