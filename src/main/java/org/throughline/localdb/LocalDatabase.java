package org.throughline.localdb;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The running embedded PostgreSQL and how to reach it. The demo clinic and a real one are
 * two databases of the same server, so that neither ever sees the other's patients.
 */
public final class LocalDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final String SUPERUSER = "postgres";

	private static final String DEMO = "demo";

	private static final String CLINIC = "clinic";

	private final DataFolder folder;

	private final EmbeddedPostgres server;

	private final String database;

	private LocalDatabase(DataFolder folder, EmbeddedPostgres server, String database) {
		this.folder = folder;
		this.server = server;
		this.database = database;
	}

	/**
	 * Starts the server on what the folder holds.
	 * @param directory the data folder, made when absent
	 * @param demo whether the demo clinic is asked for; without an answer it is the demo
	 * until a real clinic has been started in this folder
	 */
	static LocalDatabase start(Path directory, @Nullable Boolean demo) throws IOException {
		DataFolder folder = DataFolder.claim(directory);
		try {
			new OrphanedServer(folder).stop();
			folder.clearUnfinishedStart();
			EmbeddedPostgres server = startServer(folder);
			folder.markCompleted();
			return new LocalDatabase(folder, server, chooseDatabase(server, demo));
		}
		catch (Exception ex) {
			abandon(folder);
			if (ex instanceof LocalDatabaseFailure failure) {
				throw failure;
			}
			throw new LocalDatabaseFailure(
					"The embedded database in " + folder.data() + " does not start: " + ex.getMessage(),
					"Look above for what PostgreSQL says. Common causes: the disk is full, the folder belongs to another user, "
							+ "or a container runs as root without the right to change users.",
					ex);
		}
	}

	private static EmbeddedPostgres startServer(DataFolder folder) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			// A resolver of its own: the library remembers one unpacked folder per
			// resolver
			.setPgBinaryResolver(DefaultPostgresBinaryResolver.INSTANCE::getPgBinary)
			.setOverrideWorkingDirectory(folder.server().toFile())
			.setDataDirectory(folder.data())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(Duration.ofSeconds(30))
			// The library's own defaults give durability up for speed
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("max_connections", "60")
			// What is written about patients stays out of the server's messages
			.setServerConfig("log_error_verbosity", "terse")
			.setServerConfig("log_min_error_statement", "panic");
		ServerLocale.options().forEach(builder::setLocaleConfig);
		return builder.start();
	}

	private static String chooseDatabase(EmbeddedPostgres server, @Nullable Boolean demo) throws SQLException {
		try (Connection connection = server.getPostgresDatabase().getConnection()) {
			boolean showDemo = (demo != null) ? demo : !exists(connection, CLINIC);
			String database = showDemo ? DEMO : CLINIC;
			if (!exists(connection, database)) {
				try (Statement statement = connection.createStatement()) {
					statement.execute("create database " + database);
				}
			}
			return database;
		}
	}

	private static boolean exists(Connection connection, String database) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select from pg_database where datname = ?")) {
			statement.setString(1, database);
			return statement.executeQuery().next();
		}
	}

	private static void abandon(DataFolder folder) throws IOException {
		try (folder) {
			new OrphanedServer(folder).stop();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Whether this is the demo clinic's database.
	 */
	public boolean isDemo() {
		return DEMO.equals(this.database);
	}

	@Override
	public String getUsername() {
		return SUPERUSER;
	}

	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public String getJdbcUrl() {
		return this.server.getJdbcUrl(SUPERUSER, this.database);
	}

	@Override
	public void close() throws IOException {
		try (this.folder) {
			this.server.close();
		}
	}

}
