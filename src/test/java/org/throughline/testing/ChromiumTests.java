package org.throughline.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What becomes of a Chromium that stands still.
 */
@Tag("browser")
@EnabledIf(value = "isInstalled", disabledReason = "No Chromium found")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "A process cannot be made to stand still there")
class ChromiumTests {

	static boolean isInstalled() {
		return Chromium.installed().isPresent();
	}

	@Test
	@Timeout(60)
	void isEndedWhenItDoesNotCloseThePagesOfATestThatIsOver() throws IOException, InterruptedException {
		Chromium chromium = new Chromium();
		Browser.Visits visits = new Browser.Visits(chromium, Duration.ofSeconds(1));
		visits.begin(new com.microsoft.playwright.Browser.NewContextOptions()).newPage();
		List<ProcessHandle> processes = standStill(chromium);

		visits.end(Optional.empty());

		assertThat(chromium.answers()).isFalse();
		for (ProcessHandle process : processes) {
			assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
		}
	}

	@Test
	@Timeout(60)
	void failsTheTestInWhichItStandsStill() throws IOException, InterruptedException {
		Chromium chromium = new Chromium();
		BrowserContext visitor = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions());
		standStill(chromium);
		chromium.endAfter(Duration.ofSeconds(1));

		assertThatThrownBy(visitor::newPage).isInstanceOf(PlaywrightException.class);

		assertThat(chromium.answers()).isFalse();
	}

	private static List<ProcessHandle> standStill(Chromium chromium) throws IOException, InterruptedException {
		List<ProcessHandle> processes = chromium.processes();
		for (ProcessHandle process : processes.subList(1, processes.size())) {
			new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start().waitFor();
		}
		return processes;
	}

}
