package org.throughline;

import java.time.Clock;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.testing.FixedClock;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import(FixedClock.class)
@Tag("database")
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
