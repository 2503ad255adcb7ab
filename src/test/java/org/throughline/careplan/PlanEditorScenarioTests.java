package org.throughline.careplan;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemoCast;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Editor;
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

	private static final Editor EDITOR = new Editor(PLAN, GOAL, "Save the plan");

	@Test
	void byKeysAlone(Page page) {
		SignIn.as("Marcus Oyelaran", page);
		page.navigate(PLAN);
		Keys.tabTo(page, "textarea[name=words]");
		page.keyboard().type("I walked in twice this week");
		Keys.tabTo(page, "[name=heardIn]");
		page.keyboard().type("By phone");
		Keys.press(page, "Enter");
		assertThat(page.locator("main")).containsText("I walked in twice this week");

		Keys.tabTo(page, GOAL);
		Keys.write(page, "Finish two grocery trips");
		Keys.tabTo(page, "[name='first']:checked");
		Keys.press(page, "ArrowDown");
		String first = page.locator("[name='first']:checked").inputValue();
		assertThat(first).isNotEmpty();
		Keys.tabTo(page, "#usual-ASKED");
		Keys.press(page, "Space");
		Keys.tabTo(page, "#why");
		page.keyboard().type("He asked for more");
		Keys.tabTo(page, ".savebar button");
		Keys.press(page, "Enter");
		assertThat(page.locator("#news")).containsText("The plan is saved.");
		assertThat(page.locator("#plan")).containsText("Finish two grocery trips");

		page.navigate(PLAN);
		assertThat(page.locator("[name='first']:checked")).hasValue(first);
		Keys.tabTo(page, GOAL);
		Keys.write(page, "Finish three grocery trips");
		Keys.press(page, "Control+Enter");
		assertThat(page.locator("#plan")).containsText("Finish three grocery trips");
	}

	@Test
	void withoutScriptsAndWithBothVersionsWhenTwoWriteAtOnce(BrowserContext danas, BrowserContext marcuses) {
		Page marcus = SignIn.as("Marcus Oyelaran", marcuses.newPage());
		marcus.navigate(PLAN);
		EDITOR.isSavedWithoutScripts(danas, "Shop when it is quiet", "The plan is saved.");
		EDITOR.showsBoth(marcus, "Dana W. changed the plan while you were writing.", "Shop when it is quiet",
				"Shop with Elena");
		assertThat(marcus.locator("#plan")).containsText("Shop with Elena");
		marcus.navigate(PLAN + "/versions");
		assertThat(marcus.locator("main")).containsText("Shop when it is quiet");
	}

	@Test
	void throughASignOut(Page page) {
		EDITOR.keepsWhatIsTypedThroughASignOut(page, " and the farm stand");
	}

	@Test
	void onAPhone(Page page) {
		EDITOR.isSavedOnAPhone(page, "Finish one trip by phone");
		assertThat(page.locator("#plan")).containsText("Finish one trip by phone");
	}

}
