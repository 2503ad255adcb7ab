package org.throughline.careplan;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.throughline.demo.DemoCast;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A patient repeats the plan before leaving the building, and it is asked again when the
 * plan changes.
 */
@BrowserScenario
class RepeatItBeforeLeavingScenarioTests {

	private static final String RAY = "/patients/" + DemoCast.patient("mercado");

	@Test
	void repeatItBeforeLeavingTheBuilding(Page page) {
		SignIn.as("Marcus Oyelaran", page);
		page.navigate(RAY);
		assertThat(page.locator("#plan > header")).containsText("he said it back");

		page.navigate(RAY + "/plan");
		page.locator("[name='goals[0].title']").fill("Finish two grocery trips");
		page.locator("label[for='usual-ASKED']").click();
		button(page, "Save the plan").click();
		page.navigate(RAY);
		assertThat(page.locator("#plan > header")).containsText("Not finished: changed since it was said back");

		page.locator("#plan > header .unsaid").click();
		assertThat(page.locator("h1")).hasText("Say it back");
		Accessibility.hasNothingToComplainAbout(page);
		page.getByLabel("The plan, as he says it").fill("Breathe in the car. Then the cart.");
		button(page, "Done").click();
		assertThat(page.locator("main")).containsText("Ask one more question before you take it that they understood.");
		assertThat(page.getByLabel("The plan, as he says it")).hasValue("Breathe in the car. Then the cart.");

		button(page, "Needs another try").click();
		assertThat(page.locator("#plan > header")).containsText("Not finished");

		page.navigate(RAY + "/plan/said-back");
		assertThat(page.locator("main")).containsText("Needs another try");
		page.getByLabel("The plan, as he says it").fill("Four breaths in the car, two trips, the pill with breakfast.");
		page.locator("label[for=question-WHOM]").click();
		page.getByLabel("The answer").fill("Dana. The nurse line at night.");
		button(page, "Done").click();
		assertThat(page.locator("body")).containsText("Said back. The plan is finished.");
		assertThat(page.locator("#plan > header")).containsText("he said it back");
		assertThat(page.locator("#plan > header")).not().containsText("Not finished");
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
