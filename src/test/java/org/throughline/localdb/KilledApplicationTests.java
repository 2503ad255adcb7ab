package org.throughline.localdb;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.ThroughlineApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole application in a process of its own, killed in the middle of the work and its
 * database after it: whatever was answered with success is there at the next start.
 */
class KilledApplicationTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Pattern SOMEBODY = Pattern.compile("name=\"username\" value=\"([^\"]+)\"");

	private static final String POSTMASTER = "data/postgres-18/postmaster.pid";

	private static final int ENOUGH = 12;

	@TempDir
	private Path folder;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final List<String> answered = new ArrayList<>();

	private final CountDownLatch wrote = new CountDownLatch(ENOUGH);

	private String home;

	private @Nullable Process started;

	@Test
	void keepsWhatWasAnsweredWithSuccess() throws Exception {
		try {
			Process application = start();
			Thread hands = new Thread(this::jotUntilItIsGone);
			hands.start();
			assertThat(this.wrote.await(60, TimeUnit.SECONDS)).as("it was at work").isTrue();
			ProcessHandle postmaster = postmaster();
			application.destroyForcibly().waitFor();
			postmaster.destroyForcibly();
			postmaster.onExit().get(20, TimeUnit.SECONDS);
			hands.join(20_000);
		}
		finally {
			killWhatIsLeft();
		}
		assertThat(this.answered).hasSizeGreaterThanOrEqualTo(ENOUGH);
		assertThat(jotted()).containsAll(this.answered);
	}

	/** Also when it never got ready, or never came to work. */
	private void killWhatIsLeft() throws IOException {
		if (this.started != null) {
			this.started.destroyForcibly().onExit().join();
		}
		if (Files.exists(this.folder.resolve(POSTMASTER))) {
			ProcessHandle.of(postmasterPid())
				.filter((left) -> left.info().command().orElse("").contains("postgres"))
				.ifPresent((left) -> {
					left.destroyForcibly();
					left.onExit().join();
				});
		}
	}

	private void jotUntilItIsGone() {
		try {
			String door = get("/sign-in");
			send("/demo/sign-in", "_csrf", found(TOKEN, door), "username", found(SOMEBODY, door));
			String token = found(TOKEN, get("/notebook"));
			for (int line = 1; line < 10_000; line++) {
				String words = "Line " + line;
				int status = send("/notebook", "_csrf", token, "formKey", UUID.randomUUID().toString(), "words", words);
				if (status == 302 || status == 303) {
					this.answered.add(words);
					this.wrote.countDown();
				}
			}
		}
		catch (IOException gone) {
			assertThat(this.wrote.getCount()).as("it answered until it was killed").isZero();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Process start() throws Exception {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		this.home = "http://localhost:" + port;
		Path log = this.folder.resolve("console");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				ThroughlineApplication.class.getName(), "--server.port=" + port, "--throughline.demo=true",
				"--logging.level.org.throughline=info",
				"--throughline.localdb.directory=" + this.folder.resolve("data"))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		this.started = process;
		long latest = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
		while (!Files.readString(log).contains("Throughline is ready")) {
			assertThat(process.isAlive() && System.nanoTime() < latest).as(Files.readString(log)).isTrue();
			process.waitFor(200, TimeUnit.MILLISECONDS);
		}
		return process;
	}

	private ProcessHandle postmaster() throws IOException {
		return ProcessHandle.of(postmasterPid()).orElseThrow();
	}

	private long postmasterPid() throws IOException {
		return Long.parseLong(Files.readAllLines(this.folder.resolve(POSTMASTER)).get(0).trim());
	}

	private List<String> jotted() throws Exception {
		List<String> words = new ArrayList<>();
		try (LocalDatabase database = LocalDatabase.start(this.folder.resolve("data"), true);
				var connection = DriverManager.getConnection(database.getJdbcUrl());
				var statement = connection.createStatement();
				var rows = statement.executeQuery("select words from notebook_line")) {
			while (rows.next()) {
				words.add(rows.getString(1));
			}
		}
		return words;
	}

	private String get(String path) throws IOException, InterruptedException {
		return this.browser
			.send(HttpRequest.newBuilder(URI.create(this.home + path)).build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	private int send(String path, String... fields) throws IOException, InterruptedException {
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < fields.length; i += 2) {
			body.append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
			body.append('&');
		}
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.home + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body.toString()))
			.build();
		return this.browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	private static String found(Pattern pattern, String page) {
		Matcher matcher = pattern.matcher(page);
		assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
		return matcher.group(1);
	}

}
