package org.throughline.absence;

import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The key provider leaves: the board says so, somebody covers, all that they hold goes to
 * others in one act, and only then have they left.
 */
@BrowserScenario
class KeyProviderLeavesScenarioTests {

	@Test
	void nothingIsLostWhenTheKeyProviderLeaves(BrowserContext danas, BrowserContext joans, BrowserContext noras) {
		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		dana.navigate("/owns");
		Locator row = dana.locator("tr.away").filter(new Locator.FilterOptions().setHasText("Ortega"));
		assertThat(row).containsText("Joan L. covers lab steps");
		assertThat(row).containsText("no owner");
		row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Hand over all \\d+")))
			.press("Enter");
		dana.waitForURL("**/away/*");
		Accessibility.hasNothingToComplainAbout(dana);

		dana.getByLabel("Who covers it").selectOption(new SelectOption().setLabel("Joan Lindqvist"));
		dana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask them to cover")).press("Enter");
		assertThat(dana.locator("#news")).containsText("Asked to cover");

		Page joan = SignIn.as("Joan Lindqvist", joans.newPage());
		joan.navigate("/my-day");
		Locator door = joan.locator(".door").filter(new Locator.FilterOptions().setHasText("Cover everything for Dr."));
		Accessibility.hasNothingToComplainAbout(joan);
		door.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Yes, I cover")).press("Enter");
		assertThat(door).hasCount(0);
		dana.navigate("/owns");
		assertThat(row).containsText("Joan L. covers everything");
		assertThat(row).not().containsText("no owner");

		row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Hand over all \\d+")))
			.click();
		dana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Hand over all"))).click();
		assertThat(dana.locator(".field-error").first()).containsText("Say why");
		dana.getByLabel("All to").selectOption(new SelectOption().setLabel("Joan Lindqvist"));
		dana.getByLabel("Why").fill("Dr. Ortega leaves");
		dana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Hand over all"))).click();
		assertThat(dana.locator("#news")).containsText(Pattern.compile("Handed over \\d+"));

		joan.navigate("/my-day");
		assertThat(joan.locator("#doors")).containsText("Dana W. asks you");

		assertThat(joan.locator("#doors")).containsText("“Dr. Ortega leaves”");

		Page nora = SignIn.as("Nora Feld", noras.newPage());
		nora.navigate("/people");
		nora.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dr. Samuel Ortega")).click();
		nora.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop sign-in now")).click();
		assertThat(nora.locator("#news")).containsText("Sign-in is stopped");
		Accessibility.hasNothingToComplainAbout(nora);
		assertThat(nora.locator("#main .notice")).containsText("Nothing is theirs any more.");

		nora.navigate(dana.url());
		assertThat(nora.locator("#main")).containsText("Nothing names them any more.");
		Accessibility.hasNothingToComplainAbout(nora);
		nora.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("They have left")).press("Enter");
		assertThat(nora.locator("#news")).containsText("Written down: they have left.");
	}

	@Test
	void theirSignInStopsAtOnceAndTheyHaveNotLeftWhileAnythingNamesThem(BrowserContext marcuss, BrowserContext noras,
			BrowserContext danas) {
		Page marcus = SignIn.as("Marcus Oyelaran", marcuss.newPage());
		marcus.navigate("/my-day");
		Locator his = marcus.locator("#main .step[data-row]");
		assertThat(his.first()).isVisible();
		String step = his.first().getAttribute("data-row");
		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		dana.navigate("/next-steps/" + step);
		assertThat(dana.locator("#main")).not().containsText("No owner");

		Page nora = SignIn.as("Nora Feld", noras.newPage());
		nora.navigate("/people");
		nora.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Marcus Oyelaran")).click();
		nora.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop sign-in now")).click();
		assertThat(nora.locator("#news")).containsText("Sign-in is stopped");

		marcus.navigate("/my-day");
		assertThat(marcus).hasURL(Pattern.compile(".*/sign-in.*"));
		dana.reload();
		assertThat(dana.locator("#main")).containsText("No owner");

		nora.navigate(nora.url().replace("/people/", "/away/"));
		assertThat(nora.locator(".held li")).hasCount(left(nora));
		assertThat(nora.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("They have left"))).hasCount(0);

		nora.getByLabel("All to").selectOption(new SelectOption().setLabel("Teresa Vang"));
		nora.getByLabel("Why").fill("Marcus has moved away");
		nora.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Hand over all"))).click();
		assertThat(nora.locator("#news")).containsText("Handed over");
		assertThat(nora.locator(".held li")).hasCount(left(nora));
		dana.navigate("/next-steps/" + step);
		assertThat(dana.locator("#main")).containsText("Teresa V. was asked by Nora F.");
		assertThat(dana.locator("#main")).containsText("“Marcus has moved away”");
	}

	/** As many as the page says still name them. */
	private static int left(Page page) {
		String says = page.locator(".pagehead").innerText();
		return says.contains("Nothing names") ? 0 : says.contains("1 thing names") ? 1
				: Integer.parseInt(says.replaceAll("(?s).*?(\\d+) things name.*", "$1"));
	}

}
