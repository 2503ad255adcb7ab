package org.throughline.demo;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.clinic.Clinics;
import org.throughline.testing.FixedClock;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "throughline.demo=true")
@Import(FixedClock.class)
@Tag("database")
class DemoDayTests {

	@Autowired
	private DemoDay demo;

	@Autowired
	private Clinics clinics;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void isToldOnTheFirstStart() {
		this.demo.startOnEmpty(TestClock.START.plusSeconds(60));

		assertThat(count("patient")).isEqualTo(42);
		assertThat(count("clinic")).isEqualTo(2);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "a Wednesday morning, 2026-05-20T13:10:00Z, 2026-05-20",
			"a Friday evening, 2026-05-22T23:30:00Z, 2026-05-26", "a Sunday, 2026-05-17T16:00:00Z, 2026-05-18",
			"the day before Thanksgiving, 2026-11-25T20:45:00Z, 2026-11-25",
			"a minute before closing, 2026-05-20T21:59:00Z, 2026-05-20",
			"before opening, 2026-05-20T11:00:00Z, 2026-05-20", "New Year’s Eve, 2026-12-31T18:00:00Z, 2026-12-31" })
	void startsAtAnyHour(String name, Instant now, LocalDate huddleDay) {
		this.demo.startAgain(now);

		assertThat(this.demo.since()).contains(now);
		assertThat(this.clinics.get(DemoDay.mainClinic()).calendar().huddleDay(now)).isEqualTo(huddleDay);
		assertThat(this.jdbc.sql("""
				select count(*) from follow_up
				 where state = 'ASKED' and (answer_by <= :now or due_at <= :now or asked_at > :now)
				""").param("now", now.atOffset(java.time.ZoneOffset.UTC)).query(Integer.class).single()).isZero();
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
