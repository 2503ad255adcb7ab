package org.throughline.find;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class FindPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests some;

	@Autowired
	private FollowUpService followUps;

	private Actor dana;

	private Actor bev;

	private UUID walter;

	private UUID ride;

	@BeforeEach
	void openTheClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.bev = clinic.bev();
		this.walter = this.some.inOurCare(this.dana, "Walter", "Prentiss");
		this.ride = this.followUps
			.create(this.dana,
					NewStep.of(this.walter, "Book the ride to Prentiss house", StepKind.RIDE,
							Owner.staff(this.bev.staffId()), TestClock.START.plus(Duration.ofHours(4))),
					TestClock.START);
	}

	@Test
	void isAPageWithAFormForThoseWithoutScripts() {
		assertThat(this.mvc.get().uri("/find").with(signedInAs(this.bev))).hasStatusOk()
			.bodyText()
			.contains("<h1>Find</h1>", "action=\"/find\"", "name=\"q\"", "name=\"_csrf\"");
		assertThat(find(this.bev, "prentiss", false)).hasStatusOk()
			.bodyText()
			.contains("<h1>Find</h1>", "<title>Find · Throughline</title>", "href=\"/patients/" + this.walter + "\"",
					"href=\"/next-steps/" + this.ride + "\"", "value=\"prentiss\"");
	}

	@Test
	void answersWhoeverTypesWithTheListAlone() {
		assertThat(find(this.bev, "prentiss", true)).hasStatusOk()
			.bodyText()
			.contains("hx-swap-oob", "2 found", "/patients/" + this.walter)
			.doesNotContain("<h1>", "<html");
	}

	@Test
	void pointsToWhatAPersonOwns() {
		assertThat(find(this.dana, "hostetler", true)).bodyText()
			.contains("href=\"/owns#of-" + this.bev.staffId() + "\"", "Front desk");
		assertThat(this.mvc.get().uri("/owns").with(signedInAs(this.dana))).bodyText()
			.contains("id=\"of-" + this.bev.staffId() + "\"");
	}

	@Test
	void opensFromEveryPageSaveTheSharedScreen() {
		assertThat(this.mvc.get().uri("/my-day").with(signedInAs(this.bev))).bodyText()
			.contains("id=\"finder\"", "data-key=\"FIND\"");
		assertThat(this.mvc.get().uri("/huddle").with(signedInAs(this.dana))).bodyText()
			.contains("data-key=\"FIND\"")
			.doesNotContain("id=\"finder\"");
		assertThat(this.mvc.get().uri("/huddle").with(signedInAs(this.dana.onScreen()))).hasStatusOk()
			.bodyText()
			.doesNotContain("data-key=\"FIND\"", "id=\"finder\"", "/account/keys");
	}

	@Test
	void theSharedScreenFindsNothing() {
		assertThat(this.mvc.get().uri("/find").with(signedInAs(this.dana.onScreen()))).hasStatus(404);
		assertThat(find(this.dana.onScreen(), "prentiss", true)).hasStatus(404).bodyText().doesNotContain("Walter");
	}

	@Test
	void saysNothingOfWhatIsTypedInsteadOfBreaking() {
		assertThat(find(this.dana, "x".repeat(5000), true)).hasStatusOk().bodyText().contains("Nothing found");
		assertThat(find(this.dana, "<script>", false)).hasStatusOk()
			.bodyText()
			.contains("value=\"&lt;script&gt;\"")
			.doesNotContain("value=\"<script>");
		assertThat(this.mvc.post().uri("/find").with(signedInAs(this.dana))).hasStatusOk();
	}

	private MvcTestResult find(Actor viewer, String typed, boolean part) {
		var request = this.mvc.post().uri("/find").param("q", typed).with(signedInAs(viewer));
		return (part ? request.header("HX-Request", "true") : request).exchange();
	}

}
