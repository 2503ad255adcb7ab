package org.throughline.workspace;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody is called away in the middle of a handoff, signed out, and finds every word
 * again.
 */
@BrowserScenario
class DraftScenarioTests {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theDraftThatSurvivesASignOut(Page page) {
		SignIn.as("Dana Whitcomb", page);
		page.navigate("/handoffs/new");
		page.locator("#q").pressSequentially("Prentiss");
		page.locator(".hit").first().click();
		assertThat(page.locator("#kind-IN_THE_ROOM")).isFocused();
		page.locator("label[for=kind-BY_PHONE]").click();
		page.getByLabel("What is the concern?").pressSequentially("Sugars over 300 again.");
		page.getByLabel("Most urgent to him?").fill("Not being a bother.");
		page.getByLabel("Most urgent to him?").blur();
		page.waitForCondition(() -> kept("Not being a bother."));
		assertThat(page.locator("[data-draft-state]")).hasText("Kept as you type.");

		page.context().clearCookies();
		SignIn.as("Dana Whitcomb", page);
		page.navigate("/handoffs/new");
		assertThat(page.locator(".draft")).containsText("You started this at");
		assertThat(page.locator(".chosen")).containsText("Walter Prentiss");
		assertThat(page.locator("#kind-BY_PHONE")).isChecked();
		assertThat(page.getByLabel("What is the concern?")).hasValue("Sugars over 300 again.");
		assertThat(page.getByLabel("Most urgent to him?")).hasValue("Not being a bother.");

		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on")).click();
		assertThat(page.locator(".draft")).hasCount(0);
		page.locator("#to label.pick")
			.filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Luis"))
			.click();
		page.getByLabel("Who is calling whom?").fill("Call about rides");
		page.locator("#handover").click();
		assertThat(page.locator("h1")).hasText("A handoff");
		page.navigate("/handoffs/new");
		assertThat(page.locator(".draft")).hasCount(0);
		assertThat(page.locator("#q")).hasValue("");
	}

	@Test
	void isKeptOnceTheConnectionIsBack(Page page) {
		SignIn.as("Marcus Oyelaran", page);
		page.navigate("/handoffs/new");
		page.route("**/drafts/**", Route::abort);
		page.getByLabel("What is the concern?").fill("Out of strips.");
		page.waitForRequest("**/drafts/**", () -> page.getByLabel("What is the concern?").blur());
		page.unroute("**/drafts/**");
		page.waitForCondition(() -> kept("Out of strips."));
	}

	private boolean kept(String words) {
		return this.jdbc.sql("select exists (select from draft where fields::text like '%' || ? || '%')")
			.param(words)
			.query(Boolean.class)
			.single();
	}

	@Test
	void startsOverWhenAskedTo(Page page) {
		SignIn.as("Teresa Vang", page);
		page.navigate("/handoffs/new");
		page.getByLabel("What is the concern?").pressSequentially("Something else.");
		assertThat(page.locator("[data-draft-state]")).hasText("Kept as you type.");
		page.reload();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start over")).click();
		assertThat(page.getByLabel("What is the concern?")).hasValue("");
	}

}
