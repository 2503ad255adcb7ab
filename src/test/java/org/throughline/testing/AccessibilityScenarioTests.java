package org.throughline.testing;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What looks for faults on every page finds them, also on a page that it looked at
 * before.
 */
@BrowserScenario
class AccessibilityScenarioTests {

	private static final String ONE_LINE = "document.body.innerHTML = '<main><h1>Today</h1><p>Who has it</p></main>'";

	private static final String PALE_IN_THE_DARK = """
			() => {
			  const sheet = new CSSStyleSheet();
			  sheet.replaceSync('[data-bs-theme=dark] p { color: #333; }');
			  document.adoptedStyleSheets = [sheet];
			}""";

	private static final String PICTURE = "document.querySelector('main').append(document.createElement('img'))";

	@Test
	void findsWhatIsPaleInTheDarkAlone(Page page) {
		page.navigate("/sign-in");
		page.evaluate(ONE_LINE);
		Accessibility.hasNothingToComplainAbout(page);
		page.evaluate(PALE_IN_THE_DARK);
		assertThat(catchThrowable(() -> Accessibility.hasNothingToComplainAbout(page)))
			.hasMessageContainingAll("in the dark", "color-contrast: ", " at p");
	}

	@Test
	void findsAPictureWithoutWords(Page page) {
		page.navigate("/sign-in");
		page.evaluate(ONE_LINE);
		Accessibility.hasNothingToComplainAbout(page);
		page.evaluate(PICTURE);
		assertThat(catchThrowable(() -> Accessibility.hasNothingToComplainAbout(page)))
			.hasMessageContainingAll("in the light", "image-alt: ", " at img");
	}

}
