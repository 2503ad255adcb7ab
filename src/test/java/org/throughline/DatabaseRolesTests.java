package org.throughline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Follows {@code docs/roles.sql} as an administrator would.
 */
@Tag("database")
class DatabaseRolesTests {

	private static String url;

	@BeforeAll
	static void followTheInstructions() throws IOException, SQLException {
		String[] parts = Files.readString(Path.of("docs/roles.sql")).split("-- [12]\\. .*");
		TestDatabase server = TestDatabase.create();
		execute(server.getJdbcUrl(), server.getUsername(), server.getPassword(), statements(parts[1]));
		url = server.getJdbcUrl().replaceAll("/[^/]*$", "/throughline");
		execute(url, "throughline_owner", "choose one", statements(parts[2]));
		Flyway.configure()
			.dataSource(url, "throughline_owner", "choose one")
			.placeholderReplacement(false)
			.load()
			.migrate();
	}

	@Test
	void theApplicationMayReadAndWrite() {
		assertThatCode(() -> asApplication("insert into trail (at, what) values (now(), 'roles tested')",
				"update spring_session set expiry_time = 0", "select count(*) from staff_member"))
			.doesNotThrowAnyException();
	}

	@Test
	void theApplicationMayNeitherChangeATableNorSwitchTheTrailsRuleOff() {
		assertRefused("alter table trail disable trigger trail_append_only", "must be owner");
		assertRefused("drop table draft", "must be owner");
		assertRefused("truncate trail", "permission denied");
		assertRefused("create table own (id int)", "permission denied");
	}

	private static void assertRefused(String statement, String why) {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> asApplication(statement))
			.withMessageContaining(why);
	}

	private static void asApplication(String... statements) throws SQLException {
		execute(url, "throughline_app", "choose another", List.of(statements));
	}

	private static List<String> statements(String script) {
		return Arrays.stream(script.split(";")).filter((statement) -> !statement.isBlank()).toList();
	}

	private static void execute(String url, String user, String password, List<String> statements) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url, user, password);
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

}
