package org.throughline.visit;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.DispatcherServlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * After a visit that was missed, or that felt like a lot, a gentle call is offered.
 */
@ClinicTest
class HardVisitTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private VisitService visits;

	@Autowired
	private VisitOutcomes outcomes;

	@Autowired
	private Visits read;

	private Actor dana;

	private Actor bev;

	private UUID ray;

	private UUID visit;

	@BeforeEach
	void opensTheClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.bev = clinic.bev();
		this.ray = clinic.ray();
		this.visit = this.visits.book(this.dana,
				new BookVisit(this.ray, NOW.minusSeconds(3600), 20, this.dana.staffId(), null, "Blood pressure"), NOW);
	}

	@Test
	void offersAGentleCallAfterOneThatFeltLikeALot() {
		this.outcomes.came(this.dana, this.visit, null, null, NOW);
		assertThat(chart(this.dana)).contains("It felt like a lot");
		MvcTestResult marked = this.mvc.post()
			.uri("/visits/{id}/hard", this.visit)
			.with(signedInAs(this.dana))
			.exchange();
		assertThat(marked).redirectedUrl().isEqualTo("/patients/" + this.ray + "/next-steps/new");
		assertThat(form(marked)).contains("Call him to ask how the visit was, with nothing to decide",
				"value=\"2025-12-04\"", "no reproach");
		assertThat(chart(this.dana)).contains("Felt like a lot").doesNotContain("It felt like a lot");
	}

	@Test
	void offersAGentleCallAfterAMissedOne() {
		MvcTestResult missed = this.mvc.post()
			.uri("/visits/{id}/miss", this.visit)
			.with(signedInAs(this.dana))
			.param("reason", "FEAR_OF_BAD_NEWS")
			.exchange();
		assertThat(form(missed)).contains("Call to say we missed him, and ask what got in the way",
				"value=\"2025-12-04\"");
	}

	@Test
	void offersNothingWhereNobodyAsked() {
		assertThat(this.mvc.get().uri("/patients/{id}/next-steps/new", this.ray).with(signedInAs(this.dana)))
			.hasStatusOk()
			.bodyText()
			.doesNotContain("no reproach");
	}

	@Test
	void isForVisitsThatTheyCameTo() {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.outcomes.feltHard(this.dana, this.visit, NOW));
		this.outcomes.came(this.dana, this.visit, null, null, NOW);
		this.outcomes.feltHard(this.dana, this.visit, NOW);
		this.outcomes.missed(this.dana, this.visit, MissReason.TRANSPORT, null, null, NOW);
		assertThat(this.read.get(this.dana, this.visit).hard()).isFalse();
	}

	@Test
	void tellsAStaleTabWhoSaidWhatBecameOfIt() {
		assertThat(chart(this.bev)).contains("name=\"seen\" value=\"OPEN\"");
		this.outcomes.missed(this.dana, this.visit, MissReason.TRANSPORT, "The bus never came.", "OPEN", NOW);
		assertThat(this.mvc.post()
			.uri("/visits/{id}/arrival", this.visit)
			.param("seen", "OPEN")
			.with(signedInAs(this.bev))).hasStatus(409).bodyText().contains("Dana W. said at 9:00: they did not come.");
		assertThat(this.read.get(this.dana, this.visit).missAccount()).isEqualTo("The bus never came.");
		this.outcomes.came(this.bev, this.visit, 5, "MISSED", NOW);
		assertThat(this.mvc.post()
			.uri("/visits/{id}/miss", this.visit)
			.param("reason", "COST")
			.param("account", "The co-pay")
			.param("seen", "MISSED")
			.with(signedInAs(this.dana))).hasStatus(409)
			.bodyText()
			.contains("Bev H. said at 9:00: they came.", "The co-pay", "name=\"seen\" value=\"CAME\"");
		assertThat(this.read.get(this.dana, this.visit).came()).as("what the second one saw may be corrected").isTrue();
	}

	@Test
	void pressingCameTwiceKeepsHowItFelt() {
		this.outcomes.came(this.dana, this.visit, 5, "OPEN", NOW);
		this.outcomes.feltHard(this.dana, this.visit, NOW);
		this.outcomes.came(this.dana, this.visit, null, "OPEN", NOW);
		assertThat(this.read.get(this.dana, this.visit).hard()).isTrue();
		assertThat(this.read.get(this.dana, this.visit).minutesEarly()).isEqualTo(5);
	}

	@Test
	void isNotForTheDesk() {
		this.outcomes.came(this.dana, this.visit, null, null, NOW);
		assertThat(chart(this.bev)).doesNotContain("felt like a lot");
		assertThat(this.mvc.post()
			.uri("/visits/{id}/hard", this.visit)
			.with(signedInAs(this.bev))
			.exchange()
			.getResponse()
			.getStatus()).isGreaterThanOrEqualTo(403);
		this.outcomes.feltHard(this.dana, this.visit, NOW);
		assertThat(chart(this.bev)).doesNotContain("elt like a lot");
	}

	@Test
	void isNotFoundByAnotherClinic() {
		this.outcomes.came(this.dana, this.visit, null, null, NOW);
		Actor stranger = this.people.stranger();
		assertThat(this.mvc.post().uri("/visits/{id}/hard", this.visit).with(signedInAs(stranger))).hasStatus(404);
		assertThat(this.read.get(this.dana, this.visit).hard()).isFalse();
	}

	private String chart(Actor viewer) {
		return this.pages.read(viewer, "/patients/{id}", this.ray);
	}

	private String form(MvcTestResult before) {
		return Pages.text(this.mvc.get()
			.uri("/patients/{id}/next-steps/new", this.ray)
			.requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, before.getMvcResult().getFlashMap())
			.with(signedInAs(this.dana))
			.exchange());
	}

}
