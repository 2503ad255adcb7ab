package org.throughline.testing;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What axe finds on a page: nothing, in the light and in the dark.
 */
public final class Accessibility {

	/** Told to the console, because axe itself writes styles that our policy refuses. */
	static final String BEGINS = "axe begins";

	static final String ENDS = "axe ends";

	private Accessibility() {
	}

	public static void hasNothingToComplainAbout(Page page) {
		page.evaluate("(note) => console.info(note)", BEGINS);
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme)
				.setReducedMotion(ReducedMotion.REDUCE)
				.setReducedMotion(ReducedMotion.REDUCE));
			assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on %s, %s", page.url(), scheme)
				.extracting(Accessibility::inWords)
				.isEmpty();
		}
		page.evaluate("(note) => console.info(note)", ENDS);
	}

	private static String inWords(Rule rule) {
		return rule.getId() + ": " + rule.getHelp() + " at "
				+ rule.getNodes().stream().map((node) -> String.valueOf(node.getTarget())).toList();
	}

}
