package org.throughline.demo.load;

import java.time.Instant;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.throughline.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class LoadCaseTests {

	private static final Instant NOW = Instant.parse("2026-11-18T14:00:00Z");

	@Test
	void makesAnOrganizationOfTheSizeThatWasAsked() {
		JdbcClient jdbc = filled(new LoadSize(2, 20, 600, 200, 3_000, 40));
		assertThat(count(jdbc, "patient")).isEqualTo(600);
		assertThat(count(jdbc, "follow_up where ended_at is null")).isEqualTo(200);
		assertThat(count(jdbc, "follow_up")).isEqualTo(3_000);
		assertThat(count(jdbc, "enrollment where until is null")).isEqualTo(200);
	}

	@Test
	void leavesEverybodyInOurCareWithOneOpenStep() {
		JdbcClient jdbc = filled(new LoadSize(1, 10, 300, 100, 1_000, 40));
		assertThat(count(jdbc,
				"enrollment e where (select count(*) from follow_up f where f.patient_id = e.patient_id and f.ended_at is null) <> 1"))
			.isZero();
	}

	private static JdbcClient filled(LoadSize size) {
		TestDatabase database = TestDatabase.create();
		DataSource dataSource = new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(),
				database.getPassword());
		LoadCase.fill(dataSource, size, NOW);
		return JdbcClient.create(dataSource);
	}

	private static long count(JdbcClient jdbc, String from) {
		return jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

}
