package org.throughline.testing;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What axe finds on a page: nothing, in the light and in the dark.
 */
public final class Accessibility {

	/** Told to the console, because axe itself writes styles that our policy refuses. */
	static final String BEGINS = "axe begins";

	static final String ENDS = "axe ends";

	/** The theme changes colours alone. */
	private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

	private Accessibility() {
	}

	public static void hasNothingToComplainAbout(Page page) {
		page.evaluate("(note) => console.info(note)", BEGINS);
		turn(page, ColorScheme.DARK);
		complainsNot(page, axe(page).withRules(RULES_OF_COLOUR), "in the dark");
		turn(page, ColorScheme.LIGHT);
		complainsNot(page, axe(page), "in the light");
		page.evaluate("(note) => console.info(note)", ENDS);
	}

	private static void turn(Page page, ColorScheme scheme) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
	}

	/**
	 * The page has no frames: the legacy way needs no second page to put results
	 * together.
	 */
	private static AxeBuilder axe(Page page) {
		return new AxeBuilder(page).setLegacyMode(true);
	}

	private static void complainsNot(Page page, AxeBuilder axe, String light) {
		assertThat(axe.analyze().getViolations()).as("axe on %s, %s", page.url(), light)
			.extracting(Accessibility::inWords)
			.isEmpty();
	}

	private static String inWords(Rule rule) {
		return rule.getId() + ": " + rule.getHelp() + " at "
				+ rule.getNodes().stream().map((node) -> String.valueOf(node.getTarget())).toList();
	}

}
