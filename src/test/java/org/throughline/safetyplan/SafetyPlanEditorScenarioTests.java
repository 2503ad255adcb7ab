package org.throughline.safetyplan;

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
 * The safety plan is written by keys alone, without scripts, by two people at once,
 * through a sign-out, and on a phone; and printed for whom the patient agreed.
 */
@BrowserScenario
class SafetyPlanEditorScenarioTests {

	private static final String PLAN = "/patients/" + DemoCast.patient("mercado") + "/safety-plan";

	private static final String SIGN = "#warningSigns";

	@Test
	void byKeysAlone(Page page) {
		SignIn.as("Marcus Oyelaran", page);
		page.navigate(PLAN + "/edit");
		Keys.tabTo(page, SIGN);
		Keys.write(page, "my jaw locks");
		Keys.tabTo(page, "#makingItSafer");
		Keys.write(page, "Elena keeps the key");
		Keys.tabTo(page, "[name=onPrintedPage]");
		page.keyboard().press("Space");
		Keys.tabTo(page, "button:has-text('Keep it')");
		page.keyboard().press("Enter");
		assertThat(page.locator("#news")).containsText("Kept.");
		assertThat(page.locator(".sheet--safe")).containsText("my jaw locks");
		assertThat(page.locator(".sheet--safe")).containsText("Not on the printed page");

		page.navigate(PLAN + "/edit");
		Keys.tabTo(page, SIGN);
		Keys.write(page, "my jaw locks, then my hands");
		page.keyboard().press("Control+Enter");
		assertThat(page.locator(".sheet--safe")).containsText("my jaw locks, then my hands");
	}

	@Test
	void withoutScriptsAndWithBothVersionsWhenTwoWriteAtOnce(BrowserContext danas, BrowserContext marcuses) {
		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		Page marcus = SignIn.as("Marcus Oyelaran", marcuses.newPage());
		marcus.navigate(PLAN + "/edit");
		Browser.NewContextOptions plain = new Browser.NewContextOptions().setJavaScriptEnabled(false)
			.setStorageState(danas.storageState());
		try (BrowserContext scriptless = danas.browser().newContext(plain)) {
			Page page = scriptless.newPage();
			page.navigate(dana.url().replaceFirst("/my-day.*", PLAN + "/edit"));
			page.locator(SIGN).fill("the aisle gets long");
			button(page, "Keep it").click();
			assertThat(page.locator("body")).containsText("Kept.");
		}

		marcus.locator(SIGN).fill("my ears ring");
		button(marcus, "Keep it").click();
		assertThat(marcus.locator("[role=alert]")).containsText("Dana Whitcomb kept another version");
		assertThat(marcus.locator("[role=alert]")).containsText("the aisle gets long");
		assertThat(marcus.locator("[role=alert]")).containsText("my ears ring");
		assertThat(marcus.locator(SIGN)).hasValue("my ears ring");
		Accessibility.hasNothingToComplainAbout(marcus);
		button(marcus, "Keep it").click();
		assertThat(marcus.locator(".sheet--safe")).containsText("my ears ring");
		marcus.locator("details summary").first().click();
		assertThat(marcus.locator("details[open]")).containsText("the aisle gets long");
	}

	@Test
	void throughASignOut(Page page) {
		SignIn.as("Dana Whitcomb", page);
		page.navigate(PLAN + "/edit");
		page.locator(SIGN).pressSequentially(" and my chest");
		String typed = page.locator(SIGN).inputValue();
		page.locator("form[action='/sign-out']").evaluate("(form) => form.requestSubmit()");
		assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
		SignIn.as("Dana Whitcomb", page);
		page.navigate(PLAN + "/edit");
		assertThat(page.locator(".draft")).containsText("You started this");
		assertThat(page.locator(SIGN)).hasValue(typed);
		page.locator(".draft form button").click();
		assertThat(page.locator(".draft")).hasCount(0);
	}

	@Test
	void onAPhone(Page page) {
		page.setViewportSize(390, 844);
		SignIn.as("Dana Whitcomb", page);
		page.navigate(PLAN + "/edit");
		assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
		Accessibility.hasNothingToComplainAbout(page);
		assertThat(button(page, "Keep it")).isInViewport();
		assertThat(button(page, "Keep it").boundingBox().height).isGreaterThanOrEqualTo(44);
		page.locator(SIGN).fill("my hands, by phone");
		button(page, "Keep it").click();
		assertThat(page.locator(".sheet--safe")).containsText("my hands, by phone");
	}

	@Test
	void printsACopyForWhomThePatientAgreed(Page page) {
		SignIn.as("Marcus Oyelaran", page);
		page.navigate(PLAN);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Elena Mercado")).click();
		assertThat(page.locator(".paper h1")).hasText("Ray’s safety plan");
		assertThat(page.locator(".paper")).containsText("For Elena Mercado.");
		Accessibility.hasNothingToComplainAbout(page);
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
