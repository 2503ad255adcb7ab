package org.throughline.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.throughline.demo.DemoDay;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Opens pages of the running application in a Chromium that is installed on the machine:
 * a fresh visitor for each parameter. A page that breaks the content security policy or
 * throws in its scripts fails the test; what a failed test saw is kept in
 * {@code target/browser}.
 */
public class Browser implements ExecutionCondition, BeforeAllCallback, ParameterResolver, AfterEachCallback {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Browser.class);

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
			"--disable-dev-shm-usage");

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return chromium().map((path) -> ConditionEvaluationResult.enabled("Chromium at " + path))
			.orElseGet(() -> ConditionEvaluationResult.disabled("No Chromium found: browser scenarios need one. "
					+ "Install it (Debian: apt-get install chromium) or name it in CHROMIUM."));
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		ApplicationContext application = SpringExtension.getApplicationContext(context);
		application.getBean(TestClock.class).reset();
		if (application.getEnvironment().getProperty("throughline.demo", Boolean.class, false)) {
			application.getBean(DemoDay.class).startAgain(TestClock.START);
		}
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == Page.class || type == BrowserContext.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		BrowserContext visitor = running(context).newContext(options(context));
		Visits visits = context.getStore(NAMESPACE).computeIfAbsent(Visits.class);
		visits.add(visitor);
		return (parameter.getParameter().getType() == Page.class) ? visitor.newPage() : visitor;
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Visits visits = context.getStore(NAMESPACE).remove(Visits.class, Visits.class);
		if (visits != null) {
			visits.end(context.getExecutionException()
				.map((failure) -> context.getRequiredTestClass().getSimpleName() + "-"
						+ context.getRequiredTestMethod().getName()));
		}
	}

	private static com.microsoft.playwright.Browser.NewContextOptions options(ExtensionContext context) {
		String port = SpringExtension.getApplicationContext(context)
			.getEnvironment()
			.getRequiredProperty("local.server.port");
		return new com.microsoft.playwright.Browser.NewContextOptions().setBaseURL("http://localhost:" + port)
			.setViewportSize(1366, 768)
			.setLocale("en-US")
			.setTimezoneId("America/Chicago");
	}

	private static com.microsoft.playwright.Browser running(ExtensionContext context) {
		return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, NAMESPACE)
			.computeIfAbsent(Running.class).browser;
	}

	private static Optional<Path> chromium() {
		return Stream
			.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
					"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
					"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe")
			.filter((candidate) -> candidate != null && !candidate.isBlank())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * One Chromium for all test classes of a process, ended with it.
	 */
	static final class Running implements AutoCloseable {

		private final Playwright playwright = Playwright.create();

		private final com.microsoft.playwright.Browser browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium().orElseThrow()).setArgs(ARGUMENTS));

		@Override
		public void close() {
			this.playwright.close();
		}

	}

	/**
	 * The visitors of one test, and what went wrong in their pages.
	 */
	static final class Visits {

		private final List<BrowserContext> visitors = new ArrayList<>();

		private final List<String> complaints = new ArrayList<>();

		private boolean axeAtWork;

		void add(BrowserContext visitor) {
			this.visitors.add(visitor);
			visitor.onConsoleMessage(this::listen);
			visitor.onWebError((error) -> this.complaints.add(error.error()));
		}

		private void listen(ConsoleMessage message) {
			switch (message.text()) {
				case Accessibility.BEGINS -> this.axeAtWork = true;
				case Accessibility.ENDS -> this.axeAtWork = false;
				default -> {
					if (!this.axeAtWork && message.type().equals("error")
							&& message.text().contains("Content Security Policy")) {
						this.complaints.add(message.text());
					}
				}
			}
		}

		void end(Optional<String> failed) {
			failed.ifPresent(this::keepWhatWasSeen);
			this.visitors.forEach(BrowserContext::close);
			assertThat(this.complaints).as("what the browser complained about").isEmpty();
		}

		private void keepWhatWasSeen(String name) {
			int number = 0;
			for (BrowserContext visitor : this.visitors) {
				for (Page page : visitor.pages()) {
					number++;
					page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
						.setPath(Path.of("target", "browser", name + "-" + number + ".png")));
				}
			}
		}

	}

}
