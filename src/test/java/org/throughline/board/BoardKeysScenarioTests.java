package org.throughline.board;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Who owns what by keyboard: next, previous, open.
 */
@BrowserScenario
class BoardKeysScenarioTests {

	private static final String COORDINATOR = "Dana Whitcomb";

	@Test
	void movesThroughTheGapsAndTheCardsOfTheBoard(Page page) {
		SignIn.as(COORDINATOR, page).navigate("/owns");
		Keys.press(page, "j");
		assertThat(page.locator(".nc").first().locator("a.pt-step")).isFocused();
		for (int i = page.locator(".nc:has(a)").count(); i > 0; i--) {
			Keys.press(page, "j");
		}
		assertThat(page.locator(".board .c").first()).isFocused();
		Accessibility.hasNothingToComplainAbout(page);
		Keys.press(page, "Enter");
		page.waitForURL((url) -> url.contains("/next-steps/"));
	}

	@ParameterizedTest
	@CsvSource({ "/calls, .cl", "/end-of-day, '.ev, .loop'", "/before-the-weekend, .br",
			"/week/2025-12-01/gaps, .wk-list tbody tr" })
	void movesThroughTheListsBesideIt(String list, String rows, Page page) {
		SignIn.as(COORDINATOR, page).navigate(list);
		Keys.press(page, "j");
		assertThat(page.locator(rows).first()).hasAttribute("aria-current", "true");
		assertThat(page.locator(rows).first().locator("a:focus")).hasCount(1);
		Keys.press(page, "j");
		assertThat(page.locator(rows).nth(1)).hasAttribute("aria-current", "true");
		Keys.press(page, "k");
		assertThat(page.locator(rows).first()).hasAttribute("aria-current", "true");
		Accessibility.hasNothingToComplainAbout(page);
	}

	@Test
	void showsThemBehindTheQuestionMarkAndMovesByTheKeyOneChose(Page page) {
		SignIn.as("Teresa Vang", page).navigate("/account/keys");
		page.locator("#key-NEXT").fill("x");
		page.waitForResponse((response) -> response.url().endsWith("/account/keys"),
				() -> page.locator("#key-NEXT").press("Control+Enter"));
		page.navigate("/owns");
		Keys.press(page, "j");
		assertThat(page.locator("main [aria-current]:not(.seg-of)")).hasCount(0);
		Keys.press(page, "x");
		assertThat(page.locator(":focus")).hasClass(Pattern.compile("pt-step|\\bc\\b"));
		Keys.press(page, "?");
		assertThat(page.locator("#keys [data-act=NEXT] kbd")).hasText("X");
		page.navigate("/account/keys");
		page.getByText("Off", new Page.GetByTextOptions().setExact(true)).click();
		page.waitForResponse((response) -> response.url().endsWith("/account/keys"),
				() -> page.locator("#key-NEXT").press("Control+Enter"));
		page.navigate("/owns");
		assertThat(page.locator(".keyline")).hasCount(0);
		Keys.press(page, "x");
		assertThat(page.locator("main [aria-current]:not(.seg-of)")).hasCount(0);
		page.navigate("/account/keys");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go back to the usual keys")).click();
		assertThat(page.locator("#news")).containsText("The usual keys are back.");
	}

}
