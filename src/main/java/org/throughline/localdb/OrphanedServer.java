package org.throughline.localdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that still runs from our folder although the Throughline that started it
 * was killed. It is asked to finish before a new one starts on the same data.
 */
final class OrphanedServer {

	private static final Logger logger = LoggerFactory.getLogger(OrphanedServer.class);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final DataFolder folder;

	private final Path pidFile;

	OrphanedServer(DataFolder folder) {
		this.folder = folder;
		this.pidFile = folder.data().resolve("postmaster.pid");
	}

	/**
	 * Whoever calls holds the folder, so a server found here belongs to nobody.
	 */
	void stop() throws IOException, InterruptedException {
		if (Files.notExists(this.pidFile)) {
			return;
		}
		List<ProcessHandle> processes = processes();
		if (!processes.isEmpty()) {
			logger.info("Stopping the database server that an earlier run left behind");
			long postmaster = postmaster();
			for (ProcessHandle process : processes) {
				if (process.pid() == postmaster) {
					interrupt(process);
				}
			}
			awaitEnd();
		}
		Files.deleteIfExists(this.pidFile);
	}

	private List<ProcessHandle> processes() {
		return ProcessHandle.allProcesses()
			.filter((process) -> process.info()
				.command()
				.filter((command) -> Path.of(command).startsWith(this.folder.server()))
				.isPresent())
			.toList();
	}

	private long postmaster() throws IOException {
		List<String> lines = Files.readAllLines(this.pidFile);
		return (lines.isEmpty()) ? -1 : Long.parseLong(lines.get(0).trim());
	}

	/**
	 * An interrupt asks PostgreSQL for a fast shutdown. A plain end signal would wait for
	 * clients; on Windows there is only the hard end, after which the log is replayed.
	 */
	private void interrupt(ProcessHandle postmaster) throws IOException, InterruptedException {
		if (postmaster.supportsNormalTermination()) {
			new ProcessBuilder("sh", "-c", "kill -INT " + postmaster.pid()).start().waitFor();
		}
		else {
			postmaster.destroyForcibly();
		}
	}

	private void awaitEnd() throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!processes().isEmpty()) {
			if (System.nanoTime() > deadline) {
				throw new LocalDatabaseFailure(
						"A database server that an earlier run left behind does not stop: process "
								+ processes().get(0).pid() + ".",
						"Stop that process, then start Throughline again.", null);
			}
			Thread.sleep(50);
		}
	}

}
