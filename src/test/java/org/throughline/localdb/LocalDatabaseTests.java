package org.throughline.localdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LocalDatabaseTests {

	@TempDir
	static Path shared;

	private final Path directory = shared.resolve("data");

	@Test
	void keepsItsDataWhenStartedAgain() throws Exception {
		try (LocalDatabase first = LocalDatabase.start(this.directory, null)) {
			execute(first, "create table kept (what text)");
			execute(first, "insert into kept values ('Søren has his ride')");
		}
		try (LocalDatabase second = LocalDatabase.start(this.directory, null)) {
			assertThat(query(second, "select what from kept")).containsExactly("Søren has his ride");
		}
	}

	@Test
	void writesDurablyAndInUnicode() throws Exception {
		try (LocalDatabase database = LocalDatabase.start(this.directory, null)) {
			assertThat(query(database, "show fsync")).containsExactly("on");
			assertThat(query(database, "show synchronous_commit")).containsExactly("on");
			assertThat(query(database, "show full_page_writes")).containsExactly("on");
			assertThat(query(database, "show server_encoding")).containsExactly("UTF8");
			assertThat(query(database, "select lower('ÅSE')")).containsExactly("åse");
		}
	}

	@Test
	void stopsTheServerThatAKilledRunLeftBehind() throws Exception {
		ProcessHandle orphan;
		try (LocalDatabaseProcess process = LocalDatabaseProcess.start(this.directory, "before the kill")) {
			orphan = process.postmaster();
			process.kill();
		}
		assertThat(orphan.isAlive()).isTrue();
		try (LocalDatabase database = LocalDatabase.start(this.directory, null)) {
			assertThat(query(database, "select what from answered")).contains("before the kill");
			assertThat(orphan.info().command()).isEmpty();
		}
	}

	@Test
	void recoversWhenBothWereKilled() throws Exception {
		try (LocalDatabaseProcess process = LocalDatabaseProcess.start(this.directory, "before both died")) {
			ProcessHandle postmaster = process.postmaster();
			process.kill();
			postmaster.destroyForcibly();
		}
		try (LocalDatabase database = LocalDatabase.start(this.directory, null)) {
			assertThat(query(database, "select what from answered")).contains("before both died");
		}
	}

	@Test
	void tellsASecondOneWhoHoldsTheFolder() throws Exception {
		try (LocalDatabaseProcess process = LocalDatabaseProcess.start(this.directory, "mine")) {
			assertThatExceptionOfType(LocalDatabaseFailure.class)
				.isThrownBy(() -> LocalDatabase.start(this.directory, null))
				.withMessageContaining("process " + process.pid())
				.withMessageContaining(this.directory.toString());
			assertThat(process.postmaster().isAlive()).isTrue();
		}
	}

	@Test
	void startsOverWhenTheFirstStartWasCutOff(@TempDir Path cutOff) throws Exception {
		Files.createDirectories(cutOff.resolve("server/PG-1/bin"));
		Files.createDirectories(cutOff.resolve("postgres-18"));
		Files.writeString(cutOff.resolve("postgres-18/postgresql.conf"), "");
		try (LocalDatabase database = LocalDatabase.start(cutOff, null)) {
			assertThat(query(database, "select 1")).containsExactly("1");
		}
		assertThat(cutOff.resolve("server/PG-1")).doesNotExist();
	}

	@Test
	void showsTheDemoUntilARealClinicWasStarted() throws Exception {
		assertThat(isDemo(null)).isTrue();
		assertThat(isDemo(true)).isTrue();
		assertThat(isDemo(false)).isFalse();
		assertThat(isDemo(null)).isFalse();
		assertThat(isDemo(true)).isTrue();
	}

	private boolean isDemo(Boolean asked) throws IOException {
		Path folder = shared.resolve("choice");
		try (LocalDatabase database = LocalDatabase.start(folder, asked)) {
			return database.isDemo();
		}
	}

	private static void execute(LocalDatabase database, String sql) throws Exception {
		try (var connection = DriverManager.getConnection(database.getJdbcUrl());
				var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static List<String> query(LocalDatabase database, String sql) throws Exception {
		try (var connection = DriverManager.getConnection(database.getJdbcUrl());
				var statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			List<String> values = new ArrayList<>();
			while (rows.next()) {
				values.add(rows.getString(1));
			}
			return values;
		}
	}

}
