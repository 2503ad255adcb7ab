package org.throughline.careplan;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What came of plans is asked after one by one, by keys and on a phone in the dark.
 */
@BrowserScenario
class AfterPlansScenarioTests {

	private static final String ROW = ".after-of";

	@Autowired
	private JdbcClient jdbc;

	/** Something that was done lately was a prescription, for everybody with a plan. */
	@BeforeEach
	void prescriptionsWereDone() {
		this.jdbc.sql("""
				update follow_up set kind = 'MEDICATION'
				 where state = 'DONE' and patient_id in (select patient_id from care_plan)
				""").update();
		this.jdbc.sql("delete from pickup").update();
	}

	@Test
	void isWorkedThroughByKeysAndKeepsTheDayThatWasRefused(Page page) {
		SignIn.as("Dana Whitcomb", page).navigate("/after-plans");
		Keys.press(page, "j");
		assertThat(page.locator(ROW).first()).hasAttribute("aria-current", "true");
		assertThat(page.locator(ROW).first().locator("a.pt:focus")).hasCount(1);
		Keys.press(page, "j");
		assertThat(page.locator(ROW).nth(1)).hasAttribute("aria-current", "true");
		Keys.press(page, "k");
		assertThat(page.locator(ROW).first()).hasAttribute("aria-current", "true");

		int all = page.locator(ROW).count();
		Locator day = page.locator(ROW).first().locator("[type=date]");
		day.fill("2025-01-02");
		yes(page).press("Enter");
		assertThat(page.locator("#news")).containsText("A medication step was done after that day.");
		assertThat(day).hasValue("2025-01-02");
		Accessibility.hasNothingToComplainAbout(page);

		page.waitForLoadState();
		day.fill("2025-12-02");
		yes(page).press("Enter");
		assertThat(page.locator("#news")).containsText("Written down.");
		assertThat(page.locator(ROW)).hasCount(all - 1);
	}

	@Test
	void isNotAnsweredByEnterInTheDay(Page page) {
		SignIn.as("Dana Whitcomb", page).navigate("/after-plans");
		Locator day = page.locator(ROW).first().locator("[type=date]");
		day.fill("2025-12-02");
		day.press("Enter");
		assertThat(page.locator("#news")).containsText("Choose what they said.");
		assertThat(day).hasValue("2025-12-02");
	}

	@Test
	void fitsAPhoneInTheDark(Page page) {
		page.setViewportSize(390, 844);
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		SignIn.as("Dana Whitcomb", page).navigate("/after-plans");
		assertThat(yes(page)).isVisible();
		Assertions.assertThat(yes(page).boundingBox().height).isGreaterThanOrEqualTo(44);
		fits(page);
		page.locator(ROW + " a.pt").first().click();
		assertThat(page.locator("#after")).containsText("Did they pick up the prescription?");
		fits(page);
	}

	private static void fits(Page page) {
		Accessibility.hasNothingToComplainAbout(page);
		Assertions.assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
	}

	private static Locator yes(Page page) {
		return page.locator(ROW).first().locator("[name=pickedUp][value=true]");
	}

}
