package org.throughline.outside;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careteam.ExternalClinician;
import org.throughline.careteam.ExternalClinicians;
import org.throughline.careteam.NewExternalClinician;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepState;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class OutsideHandoffTests {

	private static final Instant NOW = TestClock.START;

	private static final Instant ASK_BY = NOW.plus(Duration.ofHours(6));

	private static final Instant AFTER = ASK_BY.plusSeconds(1);

	@Autowired
	private OutsideHandoffs outside;

	@Autowired
	private ExternalClinicians externals;

	@Autowired
	private Steps steps;

	@Autowired
	private StepEndings endings;

	@Autowired
	private Pages pages;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private Actor dana;

	private Actor marcus;

	private Actor bev;

	private UUID walter;

	private UUID halloran;

	@BeforeEach
	void aClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.bev = clinic.bev();
		this.walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		this.halloran = this.externals.add(this.dana,
				new NewExternalClinician("Dr. Ines Halloran", "cardiologist", "Lakeside Heart", null, "507-555-0141"),
				NOW);
	}

	@Test
	void isTheSendersToAskAboutUntilItHasArrived() {
		UUID id = send();
		StepView asking = this.steps.get(this.dana, this.outside.get(this.dana, id, NOW).stepId(), NOW);
		assertThat(asking.title()).isEqualTo("Ask whether it arrived at Lakeside Heart");
		assertThat(asking.owner().is(this.dana.staffId())).isTrue();
		assertThat(asking.due()).isEqualTo(ASK_BY);
		assertThat(this.outside.get(this.dana, id, NOW).isLate(NOW)).isFalse();
	}

	@Test
	void leadsFromTheStepThatAsksToWhereItIsWrittenDown() {
		UUID id = send();
		String step = "/next-steps/" + this.outside.get(this.dana, id, NOW).stepId();
		assertThat(page(step)).contains("href=\"/outside-handoffs/" + id + "\"", "write down when it has arrived");
		assertThat(this.pages.read(this.bev, step)).doesNotContain("/outside-handoffs/");
		this.outside.confirm(this.dana, id, "Kim", OutsideWay.PHONE, AFTER);
		assertThat(page(step)).contains("href=\"/outside-handoffs/" + id + "\"").doesNotContain("write down");
	}

	@Test
	void isLateWorkLikeAnyOtherWhenNobodyConfirmsIt() {
		UUID id = send();
		OutsideHandoffView handoff = this.outside.get(this.dana, id, AFTER);
		assertThat(handoff.isLate(AFTER)).isTrue();
		assertThat(this.steps.get(this.dana, handoff.stepId(), AFTER).late()).isTrue();
	}

	@Test
	void endsTheAskingWithWhoConfirmedIt() {
		UUID id = send();
		this.outside.confirm(this.marcus, id, "Kim at the front desk", OutsideWay.PHONE, AFTER);
		OutsideHandoffView handoff = this.outside.get(this.dana, id, AFTER);
		assertThat(handoff.confirmed().by()).isEqualTo("Kim at the front desk");
		assertThat(handoff.confirmed().recordedBy().id()).isEqualTo(this.marcus.staffId());
		assertThat(handoff.isLate(AFTER)).isFalse();
		StepView asked = this.steps.get(this.dana, handoff.stepId(), AFTER);
		assertThat(asked.state()).isEqualTo(StepState.DONE);
		assertThat(asked.ended().outcome()).isEqualTo("Kim at the front desk confirmed it, by phone");
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.outside.confirm(this.dana, id, "Kim", OutsideWay.FAX, AFTER))
			.withMessage("Marcus O. wrote down already that it arrived: Kim at the front desk said so, by phone."
					+ " Yours says: Kim, by fax.");
		this.outside.confirm(this.marcus, id, "Kim at the front desk", OutsideWay.PHONE, AFTER);
		assertThat(this.jdbc.sql("select what from trail where subject_id = ? order by at")
			.param(id)
			.query(String.class)
			.list()).containsExactly("handoff sent outside", "handoff outside confirmed");
	}

	@Test
	void saysAtWhichNumberToAskWhetherItArrived() {
		UUID id = send();
		assertThat(page("/outside-handoffs/" + id)).contains("Reached by", "fax (507) 555-0141").doesNotContain("tel:");
		ExternalClinician ines = this.externals.get(this.dana.clinicId(), this.halloran);
		this.externals.change(this.dana, this.halloran,
				new NewExternalClinician(ines.name(), ines.role(), ines.organization(), "507-555-0140", ines.fax()),
				ines.version(), NOW);
		assertThat(page("/outside-handoffs/" + id)).contains("Call (507) 555-0140", "fax (507) 555-0141");
		this.outside.confirm(this.dana, id, "Kim", OutsideWay.PHONE, AFTER);
		assertThat(page("/outside-handoffs/" + id)).doesNotContain("555-0140");
	}

	@Test
	void saysThatNobodyAsksAnyMoreWhenTheAskingIsDropped() {
		UUID id = send();
		UUID step = this.outside.get(this.dana, id, NOW).stepId();
		assertThat(page("/outside-handoffs/" + id)).contains("On its way", "Ask whether it arrived at Lakeside Heart")
			.doesNotContain("Nobody asks");
		this.endings.drop(this.dana, SeenStep.asItIs(step), "The fax is broken", NOW);
		assertThat(page("/outside-handoffs/" + id)).contains("Nobody asks any more whether it arrived.", "It arrived")
			.doesNotContain("On its way", "Ask whether it arrived at Lakeside Heart");
		assertThat(page("/patients/" + this.walter)).contains("Not confirmed, and nobody asks");
		assertThat(this.outside.get(this.dana, id, AFTER).isLate(AFTER)).as("no work of anybody").isFalse();
		this.outside.confirm(this.dana, id, "Kim", OutsideWay.PHONE, AFTER);
		assertThat(page("/outside-handoffs/" + id)).contains("Kim confirmed that it arrived");
	}

	@Test
	void isForClinicalPeopleOfTheClinicOnly() {
		UUID id = send();
		Actor elsewhere = this.people.coordinator(this.people.clinic("Cedar " + Ids.next()));
		for (Actor other : new Actor[] { this.bev, elsewhere }) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.outside.get(other, id, NOW));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.outside.confirm(other, id, "Kim", OutsideWay.FAX, NOW));
			assertThat(this.mvc.get().uri("/outside-handoffs/{id}", id).with(signedInAs(other))).hasStatus(404);
		}
		UUID theirs = this.externals.add(elsewhere,
				new NewExternalClinician("Dr. Ada Lund", "surgeon", "Cedar Surgery", "507-555-0150", null), NOW);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.outside.send(this.dana,
				new OutsideOffer(this.walter, theirs, "Chest tight", null, OutsideWay.FAX, ASK_BY, false), NOW));
		assertThat(this.outside.ofPatient(this.bev, this.walter)).isEmpty();
	}

	@Test
	void standsOnThePatientsPageAndCanBeCopiedForTheRecord() {
		var sent = this.mvc.post()
			.uri("/patients/{id}/outside-handoffs", this.walter)
			.with(signedInAs(this.dana))
			.param("formKey", Ids.next().toString())
			.param("externalId", this.halloran.toString())
			.param("concern", "Chest tight again.")
			.param("mostUrgent", "Not dying at work.")
			.param("way", "FAX")
			.param("due", "NEXT_DAY")
			.exchange();
		assertThat(sent).hasStatus3xxRedirection();
		String page = sent.getResponse().getRedirectedUrl();
		assertThat(this.mvc.get().uri(page).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Handoff to Dr. Ines Halloran, cardiologist, Lakeside Heart, by fax Dec 2, 2025",
					"Concern: Chest tight again.", "Not confirmed yet that it arrived");
		assertThat(this.mvc.get().uri("/patients/{id}", this.walter).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("To clinicians elsewhere", "You to Dr. Ines Halloran", "Not confirmed yet", "Not dying at work.");
		assertThat(this.mvc.get().uri("/patients/{id}", this.walter).with(signedInAs(this.bev))).bodyText()
			.doesNotContain("Halloran", "dying");
	}

	@Test
	void keepsWhatWasTypedWhenSomethingIsMissing() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/outside-handoffs", this.walter)
			.with(signedInAs(this.dana))
			.param("concern", "Chest tight again.")
			.param("way", "FAX")
			.param("due", "NEXT_DAY")).hasStatus(422).bodyText().contains("Chest tight again.", "To whom does it go?");
	}

	private String page(String path) {
		return this.pages.read(this.dana, path);
	}

	private UUID send() {
		return this.outside.send(this.dana, new OutsideOffer(this.walter, this.halloran, "Chest tight again.",
				"Not dying at work.", OutsideWay.FAX, ASK_BY, false), NOW);
	}

}
