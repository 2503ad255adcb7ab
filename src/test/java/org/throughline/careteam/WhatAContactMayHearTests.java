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

import static org.assertj.core.api.Assertions.assertThat;

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
	void endsWithItsLastDayAndNothingOlderComesBack() {
		this.topics.mayBeTold(this.dana, this.ray, this.elena, EnumSet.of(Topic.THE_PLAN), TODAY, TODAY.plusDays(7),
				NOW);
		assertThat(answer(NOW)).isEqualTo("Yes to the plan. Nothing else.");
		assertThat(answer(NOW.plus(Duration.ofDays(30)))).isEqualTo(NOTHING);
	}

	@Test
	void isNothingOnceThePatientTookItBack() {
		this.topics.mayBeTold(this.dana, this.ray, this.elena, EnumSet.of(Topic.THE_PLAN), TODAY, null, NOW);
		this.topics.mayBeTold(this.dana, this.ray, this.elena, Set.of(), TODAY, null, NOW.plusSeconds(60));
		assertThat(answer(NOW)).isEqualTo(NOTHING);
	}

	@Test
	void isNothingWhenThePatientSaysSoTheFirstTimeTheyAreAskedByTopic() {
		this.topics.mayBeTold(this.dana, this.ray, this.elena, Set.of(), TODAY, null, NOW);
		assertThat(answer(NOW)).isEqualTo(NOTHING);
	}

	private String answer(Instant now) {
		return this.teams.seenBy(this.dana, this.ray, now).person(this.elena).orElseThrow().answer();
	}

}
