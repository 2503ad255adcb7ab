package org.throughline.careplan;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Goals change places by the keyboard alone; what is typed meanwhile stays.
 */
@BrowserScenario
class MoveAGoalScenarioTests {

	private static final String FIRST = "[name='goals[0].title']";

	private static final String SECOND = "[name='goals[1].title']";

	private static final String WHY = "form:has([name='goals[0].title']) [name='why']";

	@Test
	void aGoalMovesByTheKeyboardAndIsSavedWithEnter(Page page) {
		SignIn.as("Dana Whitcomb", page).navigate("/patients");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ray Mercado")).first().click();
		page.locator("#plan a[href$='/plan']").click();
		assertThat(page.locator("h1")).hasText("The plan");
		String one = page.locator(FIRST).inputValue();
		String two = page.locator(SECOND).inputValue();
		page.locator(WHY).fill("He says so");

		down(page, 1).press("Enter");
		assertThat(page.locator(FIRST)).hasValue(two);
		assertThat(page.locator(SECOND)).hasValue(one);
		assertThat(page.locator(WHY)).hasValue("He says so");
		assertThat(down(page, 2)).isFocused();
		Accessibility.hasNothingToComplainAbout(page);

		down(page, 2).press("Enter");
		assertThat(page.locator("[name='goals[2].title']")).hasValue(one);
		assertThat(up(page, 3)).isFocused();
		page.reload();
		assertThat(page.locator("[name='goals[2].title']")).hasValue(one);

		page.locator(WHY).press("Enter");
		assertThat(page.locator("#news")).containsText("The plan is saved.");
		assertThat(page.locator("#goal-1 h3")).hasText(two);
		assertThat(page.locator("#goal-3 h3")).hasText(one);
	}

	private static Locator down(Page page, int goal) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move down: goal " + goal));
	}

	private static Locator up(Page page, int goal) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move up: goal " + goal));
	}

}
