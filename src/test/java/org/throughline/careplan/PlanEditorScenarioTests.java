package org.throughline.careplan;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemoCast;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The plan is written by keys alone, without scripts, by two people at once, through a
 * sign-out, and on a phone.
 */
@BrowserScenario
class PlanEditorScenarioTests {

	private static final String RAY = "/patients/" + DemoCast.patient("mercado");

	private static final String PLAN = RAY + "/plan";

	private static final String GOAL = "[name='goals[0].title']";

	@Test
	void byKeysAlone(Page page) {
		SignIn.as("Marcus Oyelaran", page);
		page.navigate(PLAN);
		Keys.tabTo(page, "textarea[name=words]");
		page.keyboard().type("I walked in twice this week");
		Keys.tabTo(page, "[name=heardIn]");
		page.keyboard().type("By phone");
		page.keyboard().press("Enter");
		assertThat(page.locator("main")).containsText("I walked in twice this week");

		Keys.tabTo(page, GOAL);
		Keys.write(page, "Finish two grocery trips");
		Keys.tabTo(page, "[name='first']:checked");
		page.keyboard().press("ArrowDown");
		String first = page.locator("[name='first']:checked").inputValue();
		assertThat(first).isNotEmpty();
		Keys.tabTo(page, "#why");
		page.keyboard().type("He asked for more");
		Keys.tabTo(page, ".savebar button");
		page.keyboard().press("Enter");
		assertThat(page.locator("#news")).containsText("The plan is saved.");
		assertThat(page.locator("#plan")).containsText("Finish two grocery trips");

		page.navigate(PLAN);
		assertThat(page.locator("[name='first']:checked")).hasValue(first);
		Keys.tabTo(page, GOAL);
		Keys.write(page, "Finish three grocery trips");
		page.keyboard().press("Control+Enter");
		assertThat(page.locator("#plan")).containsText("Finish three grocery trips");
	}

	@Test
	void withoutScriptsAndWithBothVersionsWhenTwoWriteAtOnce(BrowserContext danas, BrowserContext marcuses) {
		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		Page marcus = SignIn.as("Marcus Oyelaran", marcuses.newPage());
		marcus.navigate(PLAN);
		Browser.NewContextOptions plain = new Browser.NewContextOptions().setJavaScriptEnabled(false)
			.setStorageState(danas.storageState());
		try (BrowserContext scriptless = danas.browser().newContext(plain)) {
			Page page = scriptless.newPage();
			page.navigate(dana.url().replaceFirst("/my-day.*", PLAN));
			page.locator(GOAL).fill("Shop when it is quiet");
			button(page, "Save the plan").press("Enter");
			assertThat(page.locator("body")).containsText("The plan is saved.");
		}

		marcus.locator(GOAL).fill("Shop with Elena");
		button(marcus, "Save the plan").click();
		assertThat(marcus.locator("[role=alert]"))
			.containsText("Dana Whitcomb changed the plan while you were writing.");
		assertThat(marcus.locator("[role=alert]")).containsText("Shop when it is quiet");
		assertThat(marcus.locator("[role=alert]")).containsText("Shop with Elena");
		assertThat(marcus.locator(GOAL)).hasValue("Shop with Elena");
		Accessibility.hasNothingToComplainAbout(marcus);
		button(marcus, "Save the plan").click();
		assertThat(marcus.locator("#plan")).containsText("Shop with Elena");
		marcus.navigate(PLAN + "/versions");
		assertThat(marcus.locator("main")).containsText("Shop when it is quiet");
	}

	@Test
	void throughASignOut(Page page) {
		SignIn.as("Dana Whitcomb", page);
		page.navigate(PLAN);
		page.locator(GOAL).pressSequentially(" and the farm stand");
		String typed = page.locator(GOAL).inputValue();
		page.locator("form[action='/sign-out']").evaluate("(form) => form.requestSubmit()");
		assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
		SignIn.as("Dana Whitcomb", page);
		page.navigate(PLAN);
		assertThat(page.locator(".draft")).containsText("You started this");
		assertThat(page.locator(GOAL)).hasValue(typed);
		page.locator(".draft form button").click();
		assertThat(page.locator(".draft")).hasCount(0);
	}

	@Test
	void onAPhone(Page page) {
		page.setViewportSize(390, 844);
		SignIn.as("Dana Whitcomb", page);
		page.navigate(PLAN);
		assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
		Accessibility.hasNothingToComplainAbout(page);
		assertThat(button(page, "Save the plan")).isInViewport();
		assertThat(button(page, "Save the plan").boundingBox().height).isGreaterThanOrEqualTo(44);
		page.locator(GOAL).fill("Finish one trip by phone");
		assertThat(page.locator(GOAL)).isInViewport();
		assertThat(page.locator(GOAL).boundingBox().height).isGreaterThanOrEqualTo(44);
		button(page, "Save the plan").click();
		assertThat(page.locator("#plan")).containsText("Finish one trip by phone");
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
