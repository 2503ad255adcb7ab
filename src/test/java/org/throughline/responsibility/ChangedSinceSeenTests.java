package org.throughline.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * What somebody presses goes by what they saw: whoever was first stays, and is named.
 */
@ClinicTest
class ChangedSinceSeenTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private ResponsibilityService service;

	@Autowired
	private Responsibilities responsibilities;

	private TestClinic clinic;

	private Actor dana;

	@BeforeEach
	void openTheClinic() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
	}

	@Test
	void whatWasSavedAndComesWithOtherWordsCanBeSavedToo() {
		UUID key = UUID.randomUUID();
		assertThat(need(key, "LABS")).hasStatus3xxRedirection();
		assertThat(need(key, "TRANSPORT")).hasStatus(409)
			.bodyText()
			.contains("You have saved this already.")
			.doesNotContain(key.toString());
	}

	private MvcTestResult need(UUID key, String what) {
		return this.mvc.post()
			.uri("/patients/{id}/responsibilities", this.clinic.ray())
			.param("formKey", key.toString())
			.param("what", what)
			.with(signedInAs(this.dana))
			.exchange();
	}

	@Test
	void whoeverMovesTheLastDaySecondIsToldWhoWasFirstAndToWhichDay() {
		UUID bridge = this.service.need(this.dana, NewResponsibility.bridge(this.clinic.ray(), "Sertraline",
				LocalDate.of(2025, 12, 22), this.clinic.joan().staffId()), NOW);
		assertThat(this.pages.read(this.dana, "/responsibilities/" + bridge))
			.contains("name=\"seenEnd\" value=\"2025-12-22\"")
			.doesNotContain("How the last day moved");
		assertThat(lastDay(this.clinic.joan(), bridge, "2025-12-30", "2025-12-22")).hasStatus3xxRedirection();
		MvcTestResult second = lastDay(this.dana, bridge, "2025-12-15", "2025-12-22");
		assertThat(second).hasStatus(409);
		assertThat(Pages.text(second)).contains("Joan L. moved the last day to Tue Dec 30.", "value=\"2025-12-15\"",
				"name=\"seenEnd\" value=\"2025-12-30\"");
		assertThat(held(bridge).endsOn()).isEqualTo(LocalDate.of(2025, 12, 30));
		assertThat(lastDay(this.dana, bridge, "2025-12-15", "2025-12-30")).hasStatus3xxRedirection();
		assertThat(this.pages.read(this.dana, "/responsibilities/" + bridge)).contains("How the last day moved",
				"from Mon Dec 22 to Tue Dec 30", "from Tue Dec 30 to Mon Dec 15");
	}

	@Test
	void tellsUntilWhenItLastsNowAndWhoHasItUntilThen() {
		UUID nobodys = this.service.need(this.dana,
				NewResponsibility.bridge(this.clinic.ray(), "Sertraline", LocalDate.of(2025, 12, 22), null), NOW);
		assertThat(lastDay(this.dana, nobodys, "2025-12-30", "2025-12-22")).flash()
			.containsEntry("notice", "Its last day is Tue Dec 30. Nobody holds it yet: Bridge medication, Sertraline.");
		UUID hers = this.service.need(this.dana, NewResponsibility.bridge(this.clinic.ray(), "Lithium",
				LocalDate.of(2025, 12, 22), this.clinic.joan().staffId()), NOW);
		assertThat(lastDay(this.dana, hers, "2025-12-23", "2025-12-22")).flash()
			.containsEntry("notice",
					"Its last day is Tue Dec 23. Joan L. is asked to hold it: Bridge medication, Lithium.");
	}

	@Test
	void endingWhatSomebodyTookMeanwhileSaysWhoHoldsItAndKeepsTheReason() {
		UUID labs = need(ResponsibilityKind.LABS, null);
		String seen = held(labs).standing();
		assertThat(this.pages.read(this.dana, "/responsibilities/" + labs))
			.containsSubsequence("/responsibilities/" + labs + "/end\"", "name=\"seen\" value=\"" + seen + "\"");
		this.service.take(this.clinic.teresa(), labs, NOW);
		MvcTestResult late = pressed(this.dana, labs, "end", "seen", seen, "reason", "He moved away");
		assertThat(late).hasStatus(409);
		assertThat(Pages.text(late)).contains("Teresa V. holds this since today 9:00.", "He moved away");
		assertThat(held(labs).isOpen()).isTrue();
		assertThat(pressed(this.dana, labs, "end", "seen", held(labs).standing(), "reason", "He moved away"))
			.hasStatus3xxRedirection();
	}

	@Test
	void pressingTwiceLeadsToWhatWasSavedAndIsNoConflict() {
		UUID rides = need(ResponsibilityKind.TRANSPORT, null);
		String seen = held(rides).standing();
		pressTwice(this.dana, rides, "holder", "seen", seen, "holder", this.clinic.kayla().staffId().toString());
		pressTwice(this.clinic.kayla(), rides, "decline", "reason", "Not my week");
		pressTwice(this.clinic.kayla(), rides, "acceptance");
		pressTwice(this.clinic.kayla(), rides, "return", "reason", "Too many");
		seen = held(rides).standing();
		pressTwice(this.dana, rides, "holder", "seen", seen, "holder", this.dana.staffId().toString());
		seen = held(rides).standing();
		pressTwice(this.dana, rides, "end", "seen", seen, "reason", "He has a car");
		assertThat(this.responsibilities.historyOf(held(rides)).latest()).hasSize(2);
	}

	@Test
	void aSecondNoOfSomebodyWhoMayNotReadWhatItIsLeadsBackToo() {
		UUID labs = need(ResponsibilityKind.LABS, null);
		this.service.ask(this.dana, labs, this.clinic.kayla().staffId(), NOW);
		pressTwice(this.clinic.kayla(), labs, "decline", "reason", "Not my week");
	}

	@Test
	void otherWordsAreNoSecondPressAndNeitherIsAnotherPerson() {
		UUID rides = need(ResponsibilityKind.TRANSPORT, this.clinic.kayla());
		assertThat(pressed(this.clinic.kayla(), rides, "decline", "reason", "Not my week")).hasStatus3xxRedirection();
		assertThat(pressed(this.clinic.kayla(), rides, "decline", "reason", "I am away")).hasStatus(409)
			.bodyText()
			.contains("Kayla D. said no at 9:00. Nobody holds this now.", "I am away");
		assertThat(pressed(this.clinic.kayla(), rides, "acceptance")).hasStatus3xxRedirection();
		assertThat(pressed(this.clinic.bev(), rides, "acceptance")).hasStatus(409)
			.bodyText()
			.contains("Kayla D. holds this since today 9:00.");
	}

	private UUID need(ResponsibilityKind kind, @Nullable Actor holder) {
		return this.service.need(this.dana,
				NewResponsibility.of(this.clinic.ray(), kind, (holder != null) ? holder.staffId() : null), NOW);
	}

	private void pressTwice(Actor by, UUID id, String act, String... fields) {
		assertThat(pressed(by, id, act, fields)).as(act).hasRedirectedUrl("/responsibilities/" + id);
		assertThat(pressed(by, id, act, fields)).as(act + " once more").hasRedirectedUrl("/responsibilities/" + id);
	}

	private ResponsibilityView held(UUID id) {
		return this.responsibilities.get(this.dana, id, NOW);
	}

	private MvcTestResult lastDay(Actor by, UUID id, String day, String seen) {
		return pressed(by, id, "last-day", "endsOn", day, "seenEnd", seen);
	}

	private MvcTestResult pressed(Actor by, UUID id, String act, String... fields) {
		MockMvcTester.MockMvcRequestBuilder press = this.mvc.post()
			.uri("/responsibilities/{id}/{act}", id, act)
			.with(signedInAs(by));
		for (int i = 0; i < fields.length; i += 2) {
			press.param(fields[i], fields[i + 1]);
		}
		return press.exchange();
	}

}
