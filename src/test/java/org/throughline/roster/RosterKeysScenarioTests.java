package org.throughline.roster;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The list of patients and the steps of one's day by keys alone: down, up, open, done, an
 * owner for the next step, one more step.
 */
@BrowserScenario
class RosterKeysScenarioTests {

	@Test
	void goesThroughTheListAndGivesAStepAnOwner(Page page) {
		SignIn.as("Dana Whitcomb", page).navigate("/patients");
		Keys.press(page, "a");
		assertThat(rows(page).first()).hasAttribute("aria-current", "true");
		Keys.press(page, "j");
		Keys.press(page, "k");
		assertThat(rows(page).first()).hasAttribute("aria-current", "true");
		Accessibility.hasNothingToComplainAbout(page);

		rows(page).filter(withStep()).first().locator("a").first().focus();
		String title = rows(page).filter(withStep()).first().locator(".what").innerText();
		Keys.press(page, "a");
		page.waitForURL(Pattern.compile(".*/next-steps/.*"));
		assertThat(page.locator("h1")).hasText(title);
		assertThat(page.locator("details[open] #owner")).isVisible();
	}

	@Test
	void everyRowIsOneLineHighAndTheOneAtHandSaysAll(Page page) {
		SignIn.as("Dana Whitcomb", page).navigate("/patients");
		assertThat(rows(page).first()).isVisible();
		String heights = "[...new Set([...document.querySelectorAll('.ros tbody tr')].map((row) => Math.round(row.offsetHeight)))].join()";
		Assertions.assertThat(page.evaluate(heights)).isEqualTo("49");
		Locator cut = rows(page).filter(new Locator.FilterOptions().setHasText("Walter Prentiss"))
			.locator(".flag")
			.first();
		String isCut = "(flag) => flag.scrollWidth > flag.clientWidth";
		Assertions.assertThat((boolean) cut.evaluate(isCut)).isTrue();
		String cutOnes = "[...document.querySelectorAll('.ros .flag')].filter((flag) => flag.scrollWidth > flag.clientWidth).length";
		Assertions.assertThat(page.evaluate(cutOnes)).as("every other reason is read whole").isEqualTo(1);
		assertThat(cut.locator("..")).hasAttribute("title", Pattern.compile("Contact card: .+, Late.*"));
		rows(page).filter(new Locator.FilterOptions().setHasText("Walter Prentiss")).locator("a").first().focus();
		Assertions.assertThat((boolean) cut.evaluate(isCut)).isFalse();
	}

	@Test
	void addsANextStepToTheRowAtHand(Page page) {
		SignIn.as("Dana Whitcomb", page).navigate("/patients");
		Keys.press(page, "j");
		Keys.press(page, "j");
		String who = rows(page).nth(1).locator("a").first().innerText();
		Keys.press(page, "n");
		page.waitForURL(Pattern.compile(".*/next-steps/new"));
		assertThat(page.locator("main")).containsText(who);
		page.goBack();
		page.locator("main #q").fill("mercado");
		Keys.press(page, "Enter");
		assertThat(page.locator(".found")).containsText("1 patient found");
		page.locator("h1").click();
		Keys.press(page, "j");
		Keys.press(page, "n");
		page.waitForURL(Pattern.compile(".*/next-steps/new"));
		assertThat(page.locator("main")).containsText("Ray Mercado");
	}

	@Test
	void doesAStepOfOnesOwnDayAndTakesItBack(Page page) {
		SignIn.as("Dana Whitcomb", page).navigate("/my-day");
		Locator papers = page.locator(".step[data-row]")
			.filter(new Locator.FilterOptions().setHas(page.locator("form .tick")));
		String step = papers.first().locator(".pt-step").innerText();
		papers.first().locator(".pt-step").focus();
		assertThat(papers.first()).hasAttribute("aria-current", "true");
		Keys.press(page, "d");
		assertThat(page.locator(".undo")).isVisible();
		assertThat(page.locator(".pt-step").filter(new Locator.FilterOptions().setHasText(step))).hasCount(0);
		page.locator(".undo button").click();
		assertThat(page.locator(".pt-step").filter(new Locator.FilterOptions().setHasText(step))).hasCount(1);
		Keys.press(page, "j");
		Keys.press(page, "a");
		page.waitForURL(Pattern.compile(".*/next-steps/.*act=hand-over.*"));
		assertThat(page.locator("details[open] #owner")).isVisible();
	}

	private static Locator rows(Page page) {
		return page.locator("table.ros tbody tr");
	}

	private static Locator.FilterOptions withStep() {
		return new Locator.FilterOptions().setHasNotText("No next step").setHasText("No owner");
	}

}
