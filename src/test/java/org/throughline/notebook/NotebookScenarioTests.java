package org.throughline.notebook;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
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

/**
 * A line jotted between two calls stays in sight until it is a next step.
 */
@BrowserScenario
class NotebookScenarioTests {

	private static final String LINE = "@Mercado wants a call before six";

	@Test
	void aLineStaysInSightByKeysAloneUntilItIsANextStep(BrowserContext danas, BrowserContext noras) {
		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		dana.navigate("/owns");
		Keys.press(dana, "b");
		assertThat(dana.locator("#pad-sheet input[name=words]")).isFocused();
		Keys.press(dana, "Enter");
		assertThat(dana.locator("#pad-sheet")).containsText("Write what should not slip.");
		assertThat(dana.locator(".htmx-request, .htmx-swapping, .htmx-settling")).hasCount(0);
		assertThat(dana.locator("#pad-sheet input[name=words]")).isFocused();
		dana.keyboard().type(LINE);
		Keys.press(dana, "Enter");
		assertThat(dana.locator("#pad-lines")).containsText(LINE);
		Accessibility.hasNothingToComplainAbout(dana);
		Keys.press(dana, "Escape");
		assertThat(dana.locator("#pad-sheet")).isHidden();
		assertThat(dana).hasURL(Pattern.compile(".*/owns$"));

		dana.navigate("/patients/new");
		assertThat(strip(dana)).containsText(LINE);
		dana.navigate("/my-day");
		assertThat(dana.locator("#day-lines")).containsText(LINE);
		dana.locator("#day-lines li")
			.filter(new Locator.FilterOptions().setHasText(LINE))
			.locator(".nb-turn")
			.press("Enter");
		assertThat(dana.locator("#q")).hasValue("Mercado");
		Accessibility.hasNothingToComplainAbout(dana);
		dana.locator(".hit").first().press("Enter");
		assertThat(dana.getByLabel("The step")).hasValue("Mercado wants a call before six");
		Accessibility.hasNothingToComplainAbout(dana);
		dana.getByLabel("The step").fill("Call him before six");
		Keys.press(dana, "Control+Enter");
		assertThat(dana.locator("#news")).containsText("The line has become a next step.");
		assertThat(strip(dana)).not().containsText("before six");

		Page nora = SignIn.as("Nora Feld", noras.newPage());
		nora.navigate("/notebook");
		assertThat(nora.locator("main")).containsText("Nothing left in your notebook");
		assertThat(nora.locator("main")).not().containsText("Joyce");
	}

	@Test
	void aLineIsHandledWithAWordAndComesBack(BrowserContext danas) {
		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		dana.navigate("/patients");
		dana.locator(".pad-now a").first().click();
		button(dana, "Handled").click();
		assertThat(dana.locator(".field-error")).containsText("A word is enough");
		dana.getByLabel("How was it handled?").fill("Joyce called back");
		button(dana, "Handled").click();
		assertThat(dana.locator(".nb-done")).containsText("Joyce called back");
		button(dana, "Undo").click();
		assertThat(dana.locator("#news")).containsText("Back in sight.");
		assertThat(dana.locator(".nb-one").first()).containsText("Joyce");
		Accessibility.hasNothingToComplainAbout(dana);
	}

	@Test
	void theKeysForNextAndPreviousMoveThroughTheLines(BrowserContext danas) {
		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		dana.navigate("/notebook");
		Locator lines = dana.locator(".nb-one a.nb-words");
		Keys.press(dana, "j");
		assertThat(lines.first()).isFocused();
		Keys.press(dana, "j");
		assertThat(lines.nth(1)).isFocused();
		Keys.press(dana, "k");
		assertThat(lines.first()).isFocused();
		Keys.press(dana, "Enter");
		assertThat(dana).hasURL(Pattern.compile(".*/notebook/[0-9a-f-]{36}$"));
	}

	@Test
	void aLineIsJottedInTwoClicksWithoutScriptsAndThenOneIsBack(BrowserContext laptop) {
		Page dana = SignIn.as("Dana Whitcomb", laptop.newPage());
		Browser.NewContextOptions plain = new Browser.NewContextOptions().setJavaScriptEnabled(false)
			.setStorageState(laptop.storageState());
		try (BrowserContext scriptless = laptop.browser().newContext(plain)) {
			Page page = scriptless.newPage();
			page.navigate(dana.url().replaceFirst("/my-day.*", "/owns"));
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Notebook")).click();
			page.keyboard().type("Ask Bev about the fax");
			Keys.press(page, "Enter");
			assertThat(page).hasURL(Pattern.compile(".*/owns$"));
			assertThat(page.locator("#news")).containsText("Kept in your notebook.");
		}
		dana.navigate("/notebook");
		assertThat(dana.locator(".nb-one").last()).containsText("Ask Bev about the fax");
	}

	private static Locator strip(Page page) {
		return page.locator("#pad-strip");
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
