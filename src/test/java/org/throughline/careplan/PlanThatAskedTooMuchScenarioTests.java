package org.throughline.careplan;

import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Two calls, a log-in, a ride and a copay: the plan is made lighter, and nobody says that
 * it was the patient.
 */
@BrowserScenario
class PlanThatAskedTooMuchScenarioTests {

	private static final String FLAG = "The plan asks too much at once";

	private static final String SECOND_CALL = "Call the insurance about the second bottle";

	private static final String PORTAL = "Send both labels on the portal";

	@Test
	void thePlanThatAskedTooMuchIsMadeLighter(BrowserContext danas, BrowserContext bevs) {
		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		opens(dana);
		assertThat(dana.locator(".fragile")).containsText("This plan is fragile.");
		assertThat(dana.locator(".fragile"))
			.containsText("It asks 5 things at once: 2 calls, 1 log-in, 1 ride, 1 payment.");
		assertThat(dana.locator(".fragile li").first()).containsText("Could one call do for both?");
		assertThat(dana.locator(".fragile")).containsText("go without the portal?");
		assertThat(dana.locator(".fragile")).not().containsText(Pattern.compile("\\b(she|her|Carla|patient)\\b"));
		assertThat(dana.locator(".why")).containsText(FLAG);
		Accessibility.hasNothingToComplainAbout(dana);

		Page bev = SignIn.as("Bev Hostetler", bevs.newPage());
		opens(bev);
		assertThat(bev.locator(".fragile")).hasCount(0);

		drops(dana, SECOND_CALL, "We call both in one go");
		opens(dana);
		assertThat(dana.locator(".fragile")).hasCount(0);
		assertThat(dana.locator("main")).not().containsText(FLAG);

		asks(dana);
		opens(dana);
		assertThat(dana.locator(".fragile"))
			.containsText("It asks 5 things at once: 1 call, 2 log-ins, 1 ride, 1 payment.");
		drops(dana, PORTAL, "Teresa looks at both labels with her");
		opens(dana);
		assertThat(dana.locator(".fragile")).containsText("4 things");
	}

	private static void opens(Page page) {
		page.navigate("/patients");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Carla Stedman")).first().click();
		assertThat(page.locator("h1")).containsText("Carla Stedman");
	}

	private static void drops(Page page, String step, String why) {
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(step)).first().click();
		assertThat(page.locator("h1")).containsText(step);
		page.locator("summary").filter(new Locator.FilterOptions().setHasText("Drop it")).press("Enter");
		Locator form = page.locator("form[action$='/drop']");
		form.locator("[name=reason]").fill(why);
		form.getByRole(AriaRole.BUTTON).last().press("Enter");
		assertThat(page.locator(".undo")).containsText("Dropped.");
	}

	/** A step that asks a log-in and a payment, by the marks on the form. */
	private static void asks(Page page) {
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next step")).first().click();
		page.getByLabel("The step").fill("Order the mailed refill");
		page.getByText("Other", new Page.GetByTextOptions().setExact(true)).click();
		page.getByLabel("A log-in").check();
		page.getByLabel("A payment").check();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the next step")).click();
		assertThat(page.locator("#news")).isVisible();
	}

}
