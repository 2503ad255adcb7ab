package org.throughline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.throughline.testing.ClinicTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ClinicTest
class QuietErrorsTests {

	private static final String INSERT = """
			insert into spring_session (primary_id, session_id, creation_time, last_access_time,
			  max_inactive_interval, expiry_time) values (?, ?, 0, 0, 0, 0)""";

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void aRefusalByTheDatabaseDoesNotRepeatWhatWasTyped() {
		List<Object[]> twice = List.of(new Object[] { "Harold", "1" }, new Object[] { "Harold", "2" });

		DataAccessException refusal = catchThrowableOfType(DataAccessException.class,
				() -> this.jdbc.batchUpdate(INSERT, twice));

		StringWriter log = new StringWriter();
		refusal.printStackTrace(new PrintWriter(log));
		assertThat(log.toString()).contains("spring_session_pkey").doesNotContain("Harold");
	}

}
