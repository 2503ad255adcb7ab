package org.throughline.careteam;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class RiskViewsTests {

	private static final Instant NOW = TestClock.START;

	private static final String HIGH = "High while the pills are at home";

	private static final String LOW = "Low since his sister moved in";

	@Autowired
	private RiskViews views;

	@Autowired
	private CareTeamsForTests teams;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private Pages pages;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private Actor marcus;

	private UUID ray;

	private UUID high;

	@BeforeEach
	void twoWhoSeeItDifferently() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.ray = clinic.ray();
		this.high = this.views.see(this.marcus, this.ray, HIGH, NOW.minus(Duration.ofHours(3)));
		this.views.see(this.dana, this.ray, LOW, NOW.minus(Duration.ofHours(2)));
	}

	@Test
	void standSideBySideOnThePatientsPageNamedAndDated() {
		assertThat(patientPage(this.dana)).hasStatusOk()
			.bodyText()
			.contains("How we see the risk", HIGH, "Marcus Oyelaran", LOW, "Dana Whitcomb", "Care coordinator, today");
		assertThat(words(team().riskNow())).containsExactly(LOW, HIGH);
	}

	@Test
	void areReadByClinicalPeopleAlone() {
		for (Discipline other : List.of(Discipline.COMMUNITY_HEALTH_WORKER, Discipline.FRONT_DESK)) {
			Actor reader = this.people.person("Luis", "Arce", other, this.dana.clinicId());
			assertThat(patientPage(reader)).hasStatusOk().bodyText().doesNotContain("see the risk", HIGH, LOW);
			assertThat(this.teams.seenBy(reader, this.ray).risk()).isEmpty();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.views.see(reader, this.ray, "High", NOW));
		}
	}

	@Test
	void areFollowedByANewOneOfTheirAuthorAndTheEarlierStaysToBeRead() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/risk-views", this.ray)
			.param("words", "Low, and rising on weekends")
			.param("back", "patient")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();
		assertThat(words(team().riskNow())).containsExactly("Low, and rising on weekends", HIGH);
		assertThat(words(team().riskBefore())).containsExactly(LOW);
		assertThat(patientPage(this.marcus)).bodyText().contains("How it was seen before", LOW);
		assertThat(this.jdbc.sql("select count(*) from risk_view where patient_id = ?")
			.param(this.ray)
			.query(Integer.class)
			.single()).as("nothing is overwritten").isEqualTo(3);
	}

	@Test
	void areTakenBackByTheirAuthorWithAReason() {
		assertThat(takenBack(this.marcus, "")).as("without a reason").hasStatus3xxRedirection();
		assertThat(words(team().riskNow())).containsExactly(LOW, HIGH);
		takenBack(this.marcus, "He gave the pills back");
		assertThat(words(team().riskNow())).containsExactly(LOW);
		assertThat(team().riskBefore()).singleElement()
			.satisfies((view) -> assertThat(view.withdrawn())
				.isEqualTo(new RiskView.Withdrawn(NOW, "He gave the pills back")));
		assertThat(patientPage(this.dana)).bodyText().contains("Taken back today", "He gave the pills back", HIGH);
		assertThatExceptionOfType(RefusedByRule.class).as("twice")
			.isThrownBy(() -> this.views.withdraw(this.marcus, this.ray, this.high, "Again", NOW));
	}

	@Test
	void keepTheReasonThatWasRefusedApartFromANewView() {
		String tooLong = "He gave the pills back ".repeat(10).strip();
		String asked = this.pages.after(takenBack(this.marcus, tooLong), this.marcus);
		assertThat(asked).contains("id=\"back-" + this.high + "\" maxlength=\"200\" value=\"" + tooLong + "\"")
			.containsOnlyOnce(tooLong);
		takenBack(this.marcus, "He gave the pills back");
		String twice = this.pages.after(takenBack(this.marcus, "His sister has them"), this.marcus);
		assertThat(twice).contains("This view does not stand any more.", "You wrote: <b>His sister has them</b>")
			.containsOnlyOnce("His sister has them");
	}

	@Test
	void doNotComeBackWhenTheOneThatFollowedThemIsTakenBack() {
		UUID later = this.views.see(this.marcus, this.ray, "Low now", NOW);
		this.views.withdraw(this.marcus, this.ray, later, "Too soon to say", NOW);
		assertThat(words(team().riskNow())).containsExactly(LOW);
		assertThatExceptionOfType(RefusedByRule.class).as("followed by another")
			.isThrownBy(() -> this.views.withdraw(this.marcus, this.ray, this.high, "Late", NOW));
	}

	@Test
	void areNeverTakenBackByAnybodyElse() {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.views.withdraw(this.dana, this.ray, this.high, "I see it differently", NOW));
		assertThat(words(team().riskNow())).containsExactly(LOW, HIGH);
		assertThat(patientPage(this.dana)).bodyText().doesNotContain("/risk-views/" + this.high);
		UUID other = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		assertThatExceptionOfType(NotFound.class).as("of another patient")
			.isThrownBy(() -> this.views.withdraw(this.marcus, other, this.high, "No", NOW));
	}

	private MvcTestResult takenBack(Actor actor, String why) {
		return this.mvc.post()
			.uri("/patients/{id}/risk-views/{view}/withdrawal", this.ray, this.high)
			.param("words", why)
			.with(signedInAs(actor))
			.exchange();
	}

	private MvcTestResult patientPage(Actor viewer) {
		return this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(viewer)).exchange();
	}

	private CareTeamView team() {
		return this.teams.seenBy(this.dana, this.ray);
	}

	private static List<String> words(List<RiskView> views) {
		return views.stream().map(RiskView::words).toList();
	}

}
