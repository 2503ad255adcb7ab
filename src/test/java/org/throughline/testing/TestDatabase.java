package org.throughline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.throughline.localdb.ServerLocale;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A database of its own, copied from one that Flyway has migrated once for this run. The
 * server is embedded, or a container with
 * {@code THROUGHLINE_TEST_DATABASE=testcontainers} as environment variable or system
 * property.
 */
public record TestDatabase(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {

	private static final String TEMPLATE = "migrated";

	private static final String CHOICE = "THROUGHLINE_TEST_DATABASE";

	private static final String IMAGE = "postgres:18";

	private static final AtomicInteger COPIES = new AtomicInteger();

	public static TestDatabase create() {
		return Server.INSTANCE.copy("test_" + COPIES.incrementAndGet());
	}

	private static Server start() {
		String choice = System.getProperty(CHOICE, System.getenv().getOrDefault(CHOICE, "embedded"));
		Server server = switch (choice) {
			case "embedded" -> embedded();
			case "testcontainers" -> container();
			default -> throw new IllegalStateException(
					CHOICE + " is \"" + choice + "\"; use \"embedded\" or \"testcontainers\"");
		};
		server.execute("create database " + TEMPLATE);
		Flyway.configure()
			.dataSource(server.url(TEMPLATE), server.user(), server.password())
			.placeholderReplacement(false)
			.load()
			.migrate();
		return server;
	}

	private static Server embedded() {
		try {
			// Durability is given up for speed: nothing here outlives the run
			EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
				.setPGStartupWait(Duration.ofSeconds(60))
				.setServerConfig("max_connections", "300")
				.setServerConfig("full_page_writes", "off");
			ServerLocale.options().forEach(builder::setLocaleConfig);
			EmbeddedPostgres postgres = builder.start();
			return new Server("jdbc:postgresql://localhost:" + postgres.getPort() + "/%s", "postgres", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The embedded PostgreSQL of the tests does not start", ex);
		}
	}

	@SuppressWarnings("resource")
	private static Server container() {
		requireImage();
		PostgreSQLContainer postgres = new PostgreSQLContainer(IMAGE).withCommand("postgres", "-c",
				"max_connections=300", "-c", "fsync=off");
		postgres.start();
		String url = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/%s";
		return new Server(url, postgres.getUsername(), postgres.getPassword());
	}

	private static void requireImage() {
		if (!DockerClientFactory.instance().isDockerAvailable()) {
			throw new IllegalStateException(CHOICE + "=testcontainers, but no container engine answers");
		}
		try {
			DockerClientFactory.lazyClient().inspectImageCmd(IMAGE).exec();
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException(CHOICE + "=testcontainers, but the engine has no image " + IMAGE
					+ ": pull it first with \"docker pull " + IMAGE + "\"", ex);
		}
	}

	private record Server(String urlPattern, String user, String password) {

		static final Server INSTANCE = start();

		TestDatabase copy(String name) {
			execute("create database " + name + " template " + TEMPLATE + " strategy file_copy");
			return new TestDatabase(url(name), this.user, this.password);
		}

		String url(String database) {
			return this.urlPattern.formatted(database);
		}

		synchronized void execute(String sql) {
			try (Connection connection = DriverManager.getConnection(url("postgres"), this.user, this.password);
					Statement statement = connection.createStatement()) {
				statement.execute(sql);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(sql, ex);
			}
		}

	}

}
