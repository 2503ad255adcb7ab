package org.throughline.safetyplan;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemoCast;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Editor;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The safety plan is written by keys alone, without scripts, by two people at once,
 * through a sign-out, and on a phone; and printed for whom the patient agreed.
 */
@BrowserScenario
class SafetyPlanEditorScenarioTests {

	private static final String PLAN = "/patients/" + DemoCast.patient("mercado") + "/safety-plan";

	private static final String SIGN = "#warningSigns";

	private static final Editor EDITOR = new Editor(PLAN + "/edit", SIGN, "Keep it");

	@Test
	void byKeysAlone(Page page) {
		SignIn.as("Marcus Oyelaran", page);
		page.navigate(PLAN + "/edit");
		Keys.tabTo(page, SIGN);
		Keys.write(page, "my jaw locks");
		Keys.tabTo(page, "#makingItSafer");
		Keys.write(page, "Elena keeps the key");
		Keys.tabTo(page, "[name=onPrintedPage]");
		Keys.press(page, "Space");
		Keys.tabTo(page, "button:has-text('Keep it')");
		Keys.press(page, "Enter");
		assertThat(page.locator("#news")).containsText("Kept.");
		assertThat(page.locator(".sheet--safe")).containsText("my jaw locks");
		assertThat(page.locator(".sheet--safe")).containsText("Not on the printed page");

		page.navigate(PLAN + "/edit");
		Keys.tabTo(page, SIGN);
		Keys.write(page, "my jaw locks, then my hands");
		Keys.press(page, "Control+Enter");
		assertThat(page.locator(".sheet--safe")).containsText("my jaw locks, then my hands");
	}

	@Test
	void withoutScriptsAndWithBothVersionsWhenTwoWriteAtOnce(BrowserContext danas, BrowserContext marcuses) {
		Page marcus = SignIn.as("Marcus Oyelaran", marcuses.newPage());
		marcus.navigate(PLAN + "/edit");
		EDITOR.isSavedWithoutScripts(danas, "the aisle gets long", "Kept.");
		EDITOR.showsBoth(marcus, "Dana W. kept another version", "the aisle gets long", "my ears ring");
		assertThat(marcus.locator(".sheet--safe")).containsText("my ears ring");
		marcus.locator("details summary").first().click();
		assertThat(marcus.locator("details[open]")).containsText("the aisle gets long");
	}

	@Test
	void throughASignOut(Page page) {
		EDITOR.keepsWhatIsTypedThroughASignOut(page, " and my chest");
	}

	@Test
	void onAPhone(Page page) {
		EDITOR.isSavedOnAPhone(page, "my hands, by phone");
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

}
