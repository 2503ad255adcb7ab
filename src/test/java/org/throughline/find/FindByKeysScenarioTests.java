package org.throughline.find;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * One key opens finding over any page, the arrows and Enter open what was found, Esc goes
 * back to where one was; a key that somebody chose is theirs on every page, the huddle
 * too.
 */
@BrowserScenario
class FindByKeysScenarioTests {

	private static final String COORDINATOR = "Dana Whitcomb";

	@Test
	void findsAnythingInTwoKeystrokesAndGoesBack(Page page) {
		SignIn.as(COORDINATOR, page).navigate("/owns");
		Locator before = page.locator("main a").first();
		before.focus();

		Keys.press(page, "/");
		assertThat(field(page)).isFocused();
		page.keyboard().type("mercado");
		assertThat(page.locator("#finder .hit").first()).containsText("Mercado");
		assertThat(page.locator("#found-count")).containsText("found");
		Accessibility.hasNothingToComplainAbout(page);
		Keys.press(page, "Escape");
		assertThat(page.locator("#finder")).not().isVisible();
		assertThat(before).isFocused();

		Keys.press(page, "/");
		Keys.press(page, "Control+a");
		page.keyboard().type("prentiss");
		Keys.press(page, "Enter");
		page.waitForURL((url) -> url.contains("/patients/"));
		assertThat(page.locator("h1")).containsText("Prentiss");
		assertThat(page.url() + page.title()).doesNotContainIgnoringCase("prentiss");
	}

	@Test
	void movesThroughWhatWasFoundByArrows(Page page) {
		SignIn.as(COORDINATOR, page).navigate("/my-day");
		Keys.press(page, "/");
		page.keyboard().type("ma");
		Locator hits = page.locator("#finder .hit");
		assertThat(hits.nth(1)).isVisible();
		Keys.press(page, "ArrowDown");
		Keys.press(page, "ArrowDown");
		assertThat(hits.nth(1)).isFocused();
		Keys.press(page, "ArrowUp");
		Keys.press(page, "ArrowUp");
		assertThat(field(page)).isFocused();
		Keys.press(page, "ArrowDown");
		page.keyboard().type("r");
		assertThat(field(page)).hasValue("mar");
	}

	@Test
	void opensNothingByItselfThatIsOnlyClose(Page page) {
		SignIn.as(COORDINATOR, page).navigate("/my-day");
		Keys.press(page, "/");
		page.keyboard().type("mercdao");
		Keys.press(page, "Enter");
		assertThat(page.locator("#finder .hit").first()).isFocused();
		assertThat(page.locator("[data-close]")).isVisible();
	}

	@Test
	void keysAreSilentInFieldsAndDialogsThatAreNotTheirs(Page page) {
		SignIn.as(COORDINATOR, page).navigate("/patients");
		page.locator("main #q").focus();
		page.keyboard().type("c/h?");
		assertThat(page.locator("main #q")).hasValue("c/h?");
		assertThat(page.locator("dialog[open]")).hasCount(0);
		page.locator("h1").click();
		Keys.press(page, "?");
		assertThat(page.locator("#keys")).isVisible();
		Keys.press(page, "h");
		Keys.press(page, "/");
		assertThat(page.locator("dialog[open]")).hasCount(1);
		assertThat(page.url()).endsWith("/patients");
		Accessibility.hasNothingToComplainAbout(page);
	}

	@Test
	void aChosenKeyIsTheirsOnEveryPageAndOffMeansOff(Page page) {
		SignIn.as(COORDINATOR, page).navigate("/my-day");
		Keys.press(page, "?");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose other keys")).click();
		page.locator("#key-NAMES").fill("c");
		save(page);
		assertThat(page.locator("#key-NAMES")).hasAttribute("aria-invalid", "true");
		assertThat(page.locator("#key-NAMES-about")).containsText("C already does “Log a contact”");
		Accessibility.hasNothingToComplainAbout(page);
		page.locator("#key-NAMES").fill("i");
		save(page);
		assertThat(page.locator("#news")).containsText("Your keys are saved.");

		page.navigate("/huddle");
		page.locator(".h-names .h-key").waitFor();
		Keys.press(page, "p");
		assertThat(page.locator(".h-names")).hasAttribute("data-names", "false");
		Keys.press(page, "i");
		assertThat(page.locator(".h-names")).hasAttribute("data-names", "true");

		page.navigate("/account/keys");
		page.getByText("Off", new Page.GetByTextOptions().setExact(true)).click();
		save(page);
		Keys.press(page, "/");
		Keys.press(page, "?");
		assertThat(page.locator("dialog[open]")).hasCount(0);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go back to the usual keys")).click();
		assertThat(page.locator("#news")).containsText("The usual keys are back.");
		Keys.press(page, "?");
		assertThat(page.locator("#keys")).isVisible();
	}

	@Test
	void worksAsAPageWithoutScripts(BrowserContext visitor) {
		Page page = SignIn.as(COORDINATOR, visitor.newPage());
		visitor.route("**/*.js", (route) -> route.abort());
		page.navigate("/my-day");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Find anything")).click();
		page.locator("#find-q").fill("prentiss");
		page.locator("#find-q").press("Enter");
		assertThat(page.locator("h1")).hasText("Find");
		assertThat(page.url()).endsWith("/find");
		page.locator(".hit").first().click();
		assertThat(page.locator("h1")).containsText("Prentiss");
	}

	private static Locator field(Page page) {
		return page.locator("#find-q");
	}

	private static void save(Page page) {
		page.waitForResponse((response) -> response.url().endsWith("/account/keys"),
				() -> page.locator("#key-NAMES").press("Control+Enter"));
		page.waitForLoadState();
	}

}
