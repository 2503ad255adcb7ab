package org.throughline.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The Chromium that serves all test classes of a process and ends with it. Playwright
 * waits for some answers without a limit, and may be called by one thread alone: what
 * another thread can do is end the processes, which lets the waiting one go on.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
			"--disable-dev-shm-usage");

	private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor((work) -> {
		Thread thread = new Thread(work, "watches Chromium");
		thread.setDaemon(true);
		return thread;
	});

	private final Playwright playwright;

	private final ProcessHandle driver;

	private final Browser browser;

	private volatile boolean ended;

	Chromium() {
		List<ProcessHandle> others = ProcessHandle.current().children().toList();
		this.playwright = Playwright.create();
		this.driver = ProcessHandle.current()
			.children()
			.filter((child) -> !others.contains(child))
			.findFirst()
			.orElseThrow();
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(installed().orElseThrow()).setArgs(ARGUMENTS));
	}

	/**
	 * One without windows comes first: it is made for this, and each visitor costs it
	 * less.
	 */
	static Optional<Path> installed() {
		return Stream
			.of(System.getenv("CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
					"/usr/bin/chromium-browser", "/usr/bin/google-chrome",
					"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
					"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe")
			.filter((candidate) -> candidate != null && !candidate.isBlank())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	BrowserContext newContext(Browser.NewContextOptions options) {
		return this.browser.newContext(options);
	}

	boolean answers() {
		return !this.ended && this.browser.isConnected();
	}

	/**
	 * Ends it when the limit has passed, unless what is returned is cancelled before.
	 */
	Future<?> endAfter(Duration limit) {
		return WATCH.schedule(this::end, limit.toMillis(), TimeUnit.MILLISECONDS);
	}

	void end() {
		this.ended = true;
		processes().forEach(ProcessHandle::destroyForcibly);
	}

	List<ProcessHandle> processes() {
		return Stream.concat(Stream.of(this.driver), this.driver.descendants()).toList();
	}

	@Override
	public void close() {
		if (!this.ended) {
			this.playwright.close();
		}
	}

}
