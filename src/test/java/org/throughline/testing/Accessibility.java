package org.throughline.testing;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What axe finds on a page: nothing, in the light and in the dark.
 */
public final class Accessibility {

	private Accessibility() {
	}

	public static void hasNothingToComplainAbout(Page page) {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on %s, %s", page.url(), scheme)
				.extracting(Accessibility::inWords)
				.isEmpty();
		}
	}

	private static String inWords(Rule rule) {
		return rule.getId() + ": " + rule.getHelp() + " at "
				+ rule.getNodes().stream().map((node) -> String.valueOf(node.getTarget())).toList();
	}

}
