package org.throughline.careteam;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Elena was once written down as somebody who may hear about visits; since then the
 * patient is asked topic by topic.
 */
@ClinicTest
class WhatAContactMayHearTests {

	private static final Instant NOW = TestClock.START;

	private static final LocalDate TODAY = LocalDate.of(2025, 12, 2);

	private static final String NOTHING = "Nothing yet. Ask him first.";

	@Autowired
	private ContactTopics topics;

	@Autowired
	private CareTeamsForTests teams;

	@Autowired
	private TestStaff people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private UUID ray;

	private UUID elena;

	@BeforeEach
	void somebodyWrittenDownBefore() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.ray = clinic.ray();
		this.elena = clinic.elena();
		this.jdbc.sql("update contact_person set may_hear = 'visits', asked_on = ?, asked_by = ? where id = ?")
			.params(TODAY, this.dana.staffId(), this.elena)
			.update();
	}

	@Test
	void countsWhatWasWrittenDownBeforeUntilThePatientIsAskedByTopic() {
		assertThat(answer(NOW)).isEqualTo("Only: visits.");
	}

	@Test
	void startsWithNothingUnderEighteen() {
		this.jdbc.sql("update patient set birth_date = ? where id = ?").params(TODAY.minusYears(17), this.ray).update();
		assertThat(answer(NOW)).isEqualTo(NOTHING);
		this.jdbc.sql("update patient set birth_date = ? where id = ?").params(TODAY.minusYears(18), this.ray).update();
		assertThat(answer(NOW)).as("from the birthday on").isEqualTo("Only: visits.");
	}

	@Test
	void endsWithItsLastDayAndNothingOlderComesBack() {
		this.topics.mayBeTold(this.dana, this.ray, this.elena,
				new ToldToKeep(EnumSet.of(Topic.THE_PLAN), TODAY, TODAY.plusDays(7), 0), NOW);
		assertThat(answer(NOW)).isEqualTo("Yes to the plan. Nothing else.");
		assertThat(answer(NOW.plus(Duration.ofDays(30)))).isEqualTo(NOTHING);
	}

	@Test
	void isNothingOnceThePatientTookItBack() {
		this.topics.mayBeTold(this.dana, this.ray, this.elena,
				new ToldToKeep(EnumSet.of(Topic.THE_PLAN), TODAY, null, 0), NOW);
		this.topics.mayBeTold(this.dana, this.ray, this.elena, new ToldToKeep(Set.of(), TODAY, null, 1),
				NOW.plusSeconds(60));
		assertThat(answer(NOW)).isEqualTo(NOTHING);
	}

	@Test
	void isNothingWhenThePatientSaysSoTheFirstTimeTheyAreAskedByTopic() {
		this.topics.mayBeTold(this.dana, this.ray, this.elena, new ToldToKeep(Set.of(), TODAY, null, 0), NOW);
		assertThat(answer(NOW)).isEqualTo(NOTHING);
	}

	@Test
	void isNotGivenBackByAPageThatWasOpenedBeforeItWasTakenBack() {
		this.topics.mayBeTold(this.dana, this.ray, this.elena,
				new ToldToKeep(EnumSet.of(Topic.THE_PLAN), TODAY, null, 0), NOW);
		this.topics.mayBeTold(this.dana, this.ray, this.elena, new ToldToKeep(Set.of(), TODAY, null, 1), NOW);

		assertThat(send("topics", "THE_PLAN", "until", "2026-01-15", "seen", "1")).hasStatus(409)
			.bodyText()
			.contains("Dana Whitcomb wrote down another answer since", NOTHING, "value=\"THE_PLAN\" checked",
					"value=\"2026-01-15\"", "name=\"seen\" value=\"2\"");
		assertThat(answer(NOW)).isEqualTo(NOTHING);
		assertThat(send("topics", "THE_PLAN", "seen", "2")).as("once they have seen it").hasStatus3xxRedirection();
		assertThat(answer(NOW)).isEqualTo("Yes to the plan. Nothing else.");
	}

	@Test
	void keepsWhatWasTickedWhenADayIsOver() {
		assertThat(send("topics", "THE_PLAN", "until", "2025-11-01", "seen", "0")).hasStatus(422)
			.bodyText()
			.contains("That day is over.", "value=\"THE_PLAN\" checked", "value=\"2025-11-01\"");
		assertThat(answer(NOW)).isEqualTo("Only: visits.");
	}

	@Test
	void isNotAskedOnADayBeforeThePatientWasBorn() {
		assertThat(send("topics", "THE_PLAN", "askedOn", "1900-01-01", "seen", "0")).hasStatus(422)
			.bodyText()
			.contains("was born.");
	}

	private MvcTestResult send(String... fields) {
		MockMvcTester.MockMvcRequestBuilder sent = this.mvc.post()
			.uri("/patients/{id}/contact-people/{person}/topics", this.ray, this.elena)
			.with(signedInAs(this.dana));
		for (int i = 0; i < fields.length; i += 2) {
			sent.param(fields[i], fields[i + 1]);
		}
		return sent.exchange();
	}

	private String answer(Instant now) {
		return this.teams.seenBy(this.dana, this.ray, now).person(this.elena).orElseThrow().answer();
	}

}
