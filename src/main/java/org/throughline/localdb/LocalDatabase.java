package org.throughline.localdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The running embedded PostgreSQL server and how to reach it.
 */
class LocalDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final String OWNER = "postgres";

	private final EmbeddedPostgres server;

	private LocalDatabase(EmbeddedPostgres server) {
		this.server = server;
	}

	static LocalDatabase start(Path directory) throws IOException {
		Path folder = Files.createDirectories(directory.toAbsolutePath().normalize());
		return new LocalDatabase(EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(folder.resolve("server").toFile())
			.setDataDirectory(folder.resolve("postgres-18"))
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(Duration.ofSeconds(30))
			.setLocaleConfig("encoding", "UTF8")
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.start());
	}

	@Override
	public String getUsername() {
		return OWNER;
	}

	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public String getJdbcUrl() {
		return this.server.getJdbcUrl(OWNER, OWNER);
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
