package org.throughline.demo;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserScenario
class WalkIntoTheDemoScenarioTests {

	@Test
	void everybodyOfTheDemoClinicIsOneClickAway(Page page) {
		page.navigate("/");
		Locator people = page.locator(".demo-person b");
		assertThat(people).not().hasCount(0);
		List<String> names = people.allTextContents();

		for (String name : names) {
			page.context().clearCookies();
			SignIn.as(name, page);
			assertThat(page.locator("h1").first()).isVisible();
		}
	}

	@Test
	void theSignInPageIsReadableForEverybody(Page page) {
		page.navigate("/sign-in");
		Accessibility.hasNothingToComplainAbout(page);
		page.setViewportSize(390, 844);
		page.reload();
		assertThat(page.locator("main h2").first()).isInViewport();
	}

}
