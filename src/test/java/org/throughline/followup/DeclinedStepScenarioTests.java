package org.throughline.followup;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The declined step that shouts until someone takes it.
 */
@BrowserScenario
class DeclinedStepScenarioTests {

	private static final String STEP = "Book Wednesday’s ride";

	@Test
	void shoutsUntilSomebodyTakesIt(BrowserContext danas, BrowserContext luiss, BrowserContext bevs,
			BrowserContext kaylas) {
		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		askLuis(dana);

		Page luis = SignIn.as("Luis Arce", luiss.newPage());
		decline(luis);
		assertThat(door(luis)).hasCount(0);

		dana.navigate("/my-day");
		assertThat(door(dana)).containsText("Came back to you");
		assertThat(door(dana)).containsText("At the county office until 4");
		assertThat(door(dana)).containsText("No owner");
		Accessibility.hasNothingToComplainAbout(dana);

		Page kayla = SignIn.as("Kayla Dunn", kaylas.newPage());
		kayla.navigate("/owns");
		assertThat(gap(kayla)).containsText("Luis A. could not");
		Page bev = SignIn.as("Bev Hostetler", bevs.newPage());
		bev.navigate("/owns");
		Accessibility.hasNothingToComplainAbout(bev);
		gap(bev).getByRole(AriaRole.BUTTON, named("I’ll take it")).press("Enter");
		assertThat(bev.locator("#news")).containsText("Bev");
		assertThat(gap(bev)).hasCount(0);

		gap(kayla).getByRole(AriaRole.BUTTON, named("I’ll take it")).click();
		assertThat(kayla.locator("main")).containsText("Bev H. has this step");
		dana.navigate("/my-day");
		assertThat(door(dana)).hasCount(0);
		bev.navigate("/my-day");
		assertThat(bev.locator(".step").filter(holding(STEP))).hasCount(1);
	}

	@Test
	void aContactIsLoggedFromAnywhereByKeysAlone(Page page) {
		SignIn.as("Dana Whitcomb", page);
		page.navigate("/owns");
		Keys.press(page, "c");
		page.waitForURL("**/contacts/new");
		findPrentiss(page);
		assertThat(page.locator("main")).containsText("What got easier since last time?");
		Accessibility.hasNothingToComplainAbout(page);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reached").setExact(true)).press("Enter");
		assertThat(page.locator("#news")).containsText("Reached. It is in the log.");
	}

	private static void askLuis(Page dana) {
		dana.navigate("/contacts/new");
		findPrentiss(dana);
		dana.navigate(dana.url().replace("contacts/new", "next-steps/new"));
		dana.getByLabel("The step").fill(STEP);
		dana.getByLabel("Who does it").selectOption(new SelectOption().setLabel("Luis Arce, community health worker"));
		dana.locator("label[for=kind-RIDE]").click();
		dana.locator("label[for=due-PICK]").click();
		dana.locator("#day").fill("2025-12-03");
		Accessibility.hasNothingToComplainAbout(dana);
		dana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the next step")).click();
		assertThat(dana.locator("h1")).not().hasText("What happens next, and who does it?");
	}

	private static void decline(Page luis) {
		luis.navigate("/my-day");
		door(luis).getByRole(AriaRole.LINK, named("Not me")).click();
		Accessibility.hasNothingToComplainAbout(luis);
		luis.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Not me")).click();
		assertThat(luis.locator(".field-error")).containsText("Say why not");
		luis.getByLabel("Why not you?").fill("At the county office until 4");
		luis.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Not me")).click();
		luis.waitForURL("**/my-day");
		assertThat(luis.locator("#news")).containsText("shows as without an owner");
	}

	private static void findPrentiss(Page page) {
		assertThat(page.locator("#q")).isFocused();
		page.keyboard().type("Prentiss");
		page.locator(".hit").first().waitFor();
		Keys.press(page, "Enter");
		page.waitForURL("**/patients/*/contacts/new");
	}

	private static Locator door(Page page) {
		return page.locator(".door").filter(holding(STEP.substring(1)));
	}

	private static Locator gap(Page page) {
		return page.locator(".nc").filter(holding(STEP));
	}

	private static Locator.FilterOptions holding(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

	private static Locator.GetByRoleOptions named(String name) {
		return new Locator.GetByRoleOptions().setName(name);
	}

}
