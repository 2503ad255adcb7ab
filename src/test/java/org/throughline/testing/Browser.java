package org.throughline.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.demo.DemoDay;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Opens pages of the running application in a Chromium that is installed on the machine:
 * a fresh visitor for each parameter. A page that breaks the content security policy or
 * throws in its scripts fails the test; what a failed test saw is kept in
 * {@code target/browser}. A Chromium that no longer answers fails the test too; one that
 * only does not close its pages when the test is over is ended, and the log says so. The
 * next test gets another.
 */
public class Browser implements ExecutionCondition, BeforeAllCallback, ParameterResolver, AfterEachCallback {

	private static final Logger logger = LoggerFactory.getLogger(Browser.class);

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Browser.class);

	/** No test takes as long, on the slowest machine. */
	private static final Duration A_TEST = Duration.ofMinutes(15);

	private static final Duration A_GOODBYE = Duration.ofMinutes(1);

	/** A slow machine is no fault of a page; what must be quick says so itself. */
	private static final Duration AN_ANSWER = Duration.ofSeconds(90);

	private static final Duration A_CHANGE = Duration.ofSeconds(20);

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return Chromium.installed()
			.map((path) -> ConditionEvaluationResult.enabled("Chromium at " + path))
			.orElseGet(() -> ConditionEvaluationResult.disabled("No Chromium found: browser scenarios need one. "
					+ "Install it (Debian: apt-get install chromium-headless-shell) or name it in CHROMIUM."));
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		PlaywrightAssertions.setDefaultAssertionTimeout(A_CHANGE.toMillis());
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
		Visits visits = context.getStore(NAMESPACE)
			.computeIfAbsent(Visits.class, (key) -> new Visits(running(context), A_GOODBYE), Visits.class);
		BrowserContext visitor = visits.begin(options(context));
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

	private static Chromium running(ExtensionContext context) {
		ExtensionContext.Store session = context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, NAMESPACE);
		if (!session.computeIfAbsent(Chromium.class).answers()) {
			session.remove(Chromium.class, Chromium.class).close();
		}
		return session.computeIfAbsent(Chromium.class);
	}

	/**
	 * The visitors of one test, and what went wrong in their pages.
	 */
	static final class Visits {

		private final Chromium chromium;

		private final Duration goodbye;

		private final List<BrowserContext> visitors = new ArrayList<>();

		private final List<String> complaints = new ArrayList<>();

		private Future<?> end;

		private boolean axeAtWork;

		Visits(Chromium chromium, Duration goodbye) {
			this.chromium = chromium;
			this.goodbye = goodbye;
			this.end = chromium.endAfter(A_TEST);
		}

		BrowserContext begin(com.microsoft.playwright.Browser.NewContextOptions options) {
			BrowserContext visitor = this.chromium.newContext(options);
			this.visitors.add(visitor);
			visitor.setDefaultTimeout(AN_ANSWER.toMillis());
			visitor.onConsoleMessage(this::listen);
			visitor.onWebError((error) -> this.complaints.add(error.error()));
			return visitor;
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
			this.end.cancel(false);
			this.end = this.chromium.endAfter(this.goodbye);
			try {
				failed.ifPresent(this::keepWhatWasSeen);
				this.visitors.forEach(BrowserContext::close);
			}
			catch (PlaywrightException ex) {
				this.chromium.end();
				logger.warn("Chromium did not close its pages and was ended; the next test gets a new one", ex);
			}
			finally {
				this.end.cancel(false);
			}
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
