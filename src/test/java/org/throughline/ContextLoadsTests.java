package org.throughline;

import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ClinicTest
class ContextLoadsTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Test
	void startsOnAMigratedPostgreSql18() {
		assertThat(this.jdbc.sql("select current_setting('server_version_num')::int / 10000")
			.query(Integer.class)
			.single()).isEqualTo(18);
		assertThat(this.jdbc.sql("select extname from pg_extension").query(String.class).list()).contains("pg_trgm",
				"unaccent");
	}

	@Test
	void readsTheTimeFromTheTestClock() {
		assertThat(this.clock.instant()).isEqualTo(TestClock.START);
	}

}
