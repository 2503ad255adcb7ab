package org.throughline.security.web;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.StaffCredentials;
import org.throughline.staff.StaffDirectory;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class AccountControllerTests {

	private static final String PASSWORD = "heron over the quiet lake";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private StaffCredentials credentials;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private PasswordEncoder passwords;

	private UUID millbrook;

	private Actor dana;

	private Actor nora;

	@BeforeEach
	void somebodyWorksHere() {
		this.millbrook = this.people.clinic("Millbrook Family Clinic");
		this.dana = this.people.coordinator(this.millbrook);
		this.nora = this.people.person("Nora", "Feld", Discipline.PRACTICE_MANAGER, this.millbrook,
				Duty.ADMINISTRATION);
		this.credentials.write(this.dana.staffId(), String.valueOf(this.passwords.encode(PASSWORD)), false,
				TestClock.START);
	}

	@Test
	void changesThePasswordOfWhoeverKnowsTheOldOne() {
		assertThat(change(PASSWORD, "two cranes beside the mill")).hasRedirectedUrl("/");
		assertThat(this.passwords.matches("two cranes beside the mill", hash(this.dana))).isTrue();
	}

	@Test
	void saysNextToTheFieldWhatIsWrong() {
		assertThat(change("not the old one at all", "two cranes beside the mill")).hasStatus(422)
			.bodyText()
			.contains("This is not your password.")
			.doesNotContain("two cranes");
		assertThat(change(PASSWORD, "too short")).hasStatus(422).bodyText().contains("Use 15 or more");
		assertThat(this.passwords.matches(PASSWORD, hash(this.dana))).isTrue();
	}

	@Test
	void givesAPasswordForOnceThatIsShownOnce() {
		MvcTestResult shown = this.mvc.post()
			.uri("/people/{id}/sign-in", this.dana.staffId())
			.with(signedInAs(this.nora))
			.exchange();
		assertThat(shown).hasStatusOk().model().containsKey("once");
		Object once = shown.getMvcResult().getModelAndView().getModel().get("once");
		assertThat(this.passwords.matches(String.valueOf(once), hash(this.dana))).isTrue();
		assertThat(this.credentials.of(this.dana.staffId())).get()
			.matches((known) -> known.mustChange(), "must change it");
	}

	@Test
	void goesToAnotherClinicOfTheirOwnOnly() {
		UUID riverside = this.people.clinic("Riverside");
		Actor both = this.people.person(null, "Ana", "Reis", Discipline.NURSE, Set.of(this.millbrook, riverside));
		assertThat(goTo(both, riverside)).hasStatus(302).hasRedirectedUrl("/");
		assertThat(goTo(this.dana, riverside)).hasStatus(404);
	}

	private MvcTestResult goTo(Actor actor, UUID clinic) {
		return this.mvc.post()
			.uri("/clinic-at-hand")
			.param("clinic", clinic.toString())
			.with(signedInAs(actor))
			.exchange();
	}

	private MvcTestResult change(String current, String chosen) {
		return this.mvc.post()
			.uri("/account/password")
			.param("currentPassword", current)
			.param("newPassword", chosen)
			.with(signedInAs(this.dana))
			.exchange();
	}

	private String hash(Actor actor) {
		return String.valueOf(this.credentials.of(actor.staffId()).orElseThrow().passwordHash());
	}

}
