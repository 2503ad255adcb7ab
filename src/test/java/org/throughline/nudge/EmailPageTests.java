package org.throughline.nudge;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class EmailPageTests {

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private EmailChoices choices;

	private Actor dana;

	private Actor bev;

	@BeforeEach
	void openTheClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.bev = clinic.bev();
	}

	@Test
	void saysThatTheClinicHasNotSetUpEmail() {
		assertThat(page(this.bev)).contains("The clinic has not set up e-mail", "@clinic.example");
	}

	@Test
	void switchesEachOfTheTwoForOneselfAlone() {
		assertThat(send("digest", "false")).hasStatus3xxRedirection();
		assertThat(this.choices.of(this.dana.staffId())).isEqualTo(new EmailChoice(true, false));
		assertThat(send("door", "false")).hasStatus3xxRedirection();
		assertThat(this.choices.of(this.dana.staffId())).isEqualTo(new EmailChoice(false, false));
		assertThat(send("digest", "true")).hasStatus3xxRedirection();
		assertThat(this.choices.of(this.dana.staffId())).isEqualTo(new EmailChoice(false, true));
		assertThat(this.choices.of(this.bev.staffId())).isEqualTo(EmailChoice.BOTH);
	}

	@Test
	void keepsWhatWasChosenWhenItCannotReadTheAnswer() {
		send("digest", "false");
		MvcTestResult answer = send("digest", "perhaps");
		assertThat(answer).hasStatus(422);
		assertThat(Pages.text(answer)).contains("Choose on or off");
		assertThat(this.choices.of(this.dana.staffId())).isEqualTo(new EmailChoice(true, false));
	}

	private String page(Actor who) {
		return this.pages.read(who, "/account/email");
	}

	private MvcTestResult send(String name, String value) {
		return this.mvc.post().uri("/account/email").param(name, value).with(signedInAs(this.dana)).exchange();
	}

}
