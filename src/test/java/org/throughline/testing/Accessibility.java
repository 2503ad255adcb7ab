package org.throughline.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
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

	private static final Map<String, Object> EVERY_RULE = Map.of();

	private static final Map<String, Object> COLOURS = Map.of("runOnly",
			Map.of("type", "rule", "values", RULES_OF_COLOUR));

	/**
	 * Of what axe finds, only what breaks a rule leaves the page, in words: the long list
	 * of what is right took longer than to find it. No rule that runs reads the style
	 * sheets.
	 */
	private static final String RUN = """
			(rules) => axe.run(document, { ...rules, resultTypes: ['violations'], preload: { assets: ['media'] } })
			  .then((found) => found.violations.map((rule) => rule.id + ': ' + rule.help + ' at ' + rule.nodes.map((node) => node.target.join(' ')).join(', ')))""";

	/** A page turns to the other colours some frames after the device did. */
	private static final String TURNED = """
			(scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches
			  && document.documentElement.dataset.bsTheme === scheme""";

	private Accessibility() {
	}

	public static void hasNothingToComplainAbout(Page page) {
		page.evaluate("(note) => console.info(note)", BEGINS);
		bringAxe(page);
		turn(page, ColorScheme.DARK);
		complainsNot(page, COLOURS, "in the dark");
		turn(page, ColorScheme.LIGHT);
		complainsNot(page, EVERY_RULE, "in the light");
		page.evaluate("(note) => console.info(note)", ENDS);
	}

	private static void turn(Page page, ColorScheme scheme) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
		page.waitForFunction(TURNED, scheme.name().toLowerCase(Locale.ROOT));
	}

	/**
	 * Once for each document: reading half a megabyte of script takes longer than many a
	 * page.
	 */
	private static void bringAxe(Page page) {
		if ((boolean) page.evaluate("typeof axe === 'undefined'")) {
			page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
		}
	}

	private static void complainsNot(Page page, Map<String, Object> rules, String light) {
		assertThat((List<?>) page.evaluate(RUN, rules)).as("axe on %s, %s", page.url(), light).isEmpty();
	}

}
