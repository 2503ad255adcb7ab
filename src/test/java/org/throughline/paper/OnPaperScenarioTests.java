package org.throughline.paper;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * From the patient's page to the paper in their hand.
 */
@BrowserScenario
class OnPaperScenarioTests {

	@Test
	void printsTheOnePagePlanFromThePatientsPage(Page page) {
		opens(page);
		page.getByRole(AriaRole.LINK, named("His one-page plan")).click();
		assertThat(page.locator(".paper h1")).hasText("Ray’s plan");
		assertThat(page.locator(".paper .first")).containsText("In for 4, out for 4, in the car");
		assertThat(page.locator(".paper-held").first()).containsText("Luis A. has not said yes.");
		assertThat(page.locator("main")).not().containsText("Too long");
		Accessibility.hasNothingToComplainAbout(page);
		page.getByLabel("Large print").check();
		page.getByRole(AriaRole.BUTTON, named("Show it like this")).press("Enter");
		assertThat(page.locator(".paper--large h1")).hasText("Ray’s plan");
		page.getByLabel("In Spanish").check();
		page.getByRole(AriaRole.BUTTON, named("Show it like this")).press("Enter");
		assertThat(page.locator(".paper h1")).hasText("El plan de Ray");
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.locator(".paper-bar")).isHidden();
		assertThat(page.locator(".paper h1")).isVisible();
	}

	@Test
	void printsAVisitSlipFromTheVisits(Page page) {
		opens(page);
		page.getByRole(AriaRole.LINK, named("Visit slip")).first().click();
		assertThat(page.locator(".paper h1")).hasText("Ray’s visit");
		assertThat(page.locator(".paper")).containsText("What happens next");
		Accessibility.hasNothingToComplainAbout(page);
	}

	private static void opens(Page page) {
		SignIn.as("Dana Whitcomb", page);
		page.navigate("/patients");
		page.getByRole(AriaRole.LINK, named("Ray Mercado")).first().click();
		assertThat(page.locator("h1")).containsText("Ray Mercado");
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

}
