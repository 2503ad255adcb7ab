package org.throughline.localdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that holds a data folder, has written one row, and waits to be
 * killed.
 */
final class LocalDatabaseProcess implements AutoCloseable {

	private final Process process;

	private final Path directory;

	private LocalDatabaseProcess(Process process, Path directory) {
		this.process = process;
		this.directory = directory;
	}

	static LocalDatabaseProcess start(Path directory, String value) throws IOException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				LocalDatabaseProcess.class.getName(), directory.toString(), value)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		String line = output.readLine();
		while (line != null && !line.equals("written")) {
			line = output.readLine();
		}
		if (line == null) {
			throw new IllegalStateException("The process ended before it had written");
		}
		return new LocalDatabaseProcess(process, directory);
	}

	long pid() {
		return this.process.pid();
	}

	ProcessHandle postmaster() throws IOException {
		String pid = Files.readAllLines(this.directory.resolve("postgres-18/postmaster.pid")).get(0).trim();
		return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
			kill();
		}
	}

	public static void main(String[] arguments) throws Exception {
		LocalDatabase database = LocalDatabase.start(Path.of(arguments[0]), null);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			try {
				database.close();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}));
		try (Connection connection = DriverManager.getConnection(database.getJdbcUrl());
				Statement statement = connection.createStatement()) {
			statement.execute("create table if not exists answered (what text)");
			statement.execute("insert into answered values ('" + arguments[1] + "')");
		}
		System.out.println("written");
		Thread.currentThread().join();
	}

}
