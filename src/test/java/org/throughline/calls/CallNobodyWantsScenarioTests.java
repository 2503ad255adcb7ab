package org.throughline.calls;

import java.time.Instant;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The call nobody wants: it stands first where only its owner sees it, is tried at a time
 * that works, and is not forgotten when the number is wrong and the day ends.
 */
@BrowserScenario
class CallNobodyWantsScenarioTests {

	private static final String CALL = "Call him about the truck";

	private static final String NUMBER = "Find a working number";

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	/** At his daughter's number nothing would be wrong with his own. */
	@BeforeEach
	void isACallToThePatient() {
		this.jdbc.sql("update follow_up set title = ? where title = 'Call his daughter about rides'")
			.param(CALL)
			.update();
	}

	@AfterEach
	void givesTheClockBack() {
		this.clock.reset();
	}

	@Test
	void isMadeFirstAndNotForgotten(BrowserContext danas, BrowserContext luiss, BrowserContext bevs,
			BrowserContext phone) {
		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		dana.navigate("/my-day");
		dana.getByRole(AriaRole.LINK, named("My calls")).press("Enter");
		assertThat(dana.locator("h1")).hasText("My calls");
		assertThat(dana.locator(".cl").first()).containsText(CALL);
		assertThat(dana.locator(".cl").first()).containsText("Your hardest");
		assertThat(dana.locator(".cl").first()).containsText("Not tried yet");
		Accessibility.hasNothingToComplainAbout(dana);
		printsWithALineToWriteOn(dana);

		Page luis = SignIn.as("Luis Arce", luiss.newPage());
		luis.navigate("/calls");
		assertThat(luis.locator("main")).not().containsText(CALL);
		luis.navigate(row(dana).locator(".pt-step").getAttribute("href"));
		assertThat(luis.locator("h1")).hasText("Call");
		assertThat(luis.locator("main")).not().containsText("hardest");

		triesInVain(dana);
		assertThat(row(dana)).containsText("1 try so far. Last: no answer, today 9:00");
		assertThat(row(dana)).containsText("Next try today at 11:00");
		findsTheNumberWrong(dana);
		assertThat(row(dana)).containsText("Not confirmed: wrong the last time. Find a working number first.");
		staysInItsColumn(row(dana).locator(".whom"));

		Page bev = SignIn.as("Bev Hostetler", bevs.newPage());
		bev.navigate("/owns");
		Locator gap = bev.locator(".nc").filter(new Locator.FilterOptions().setHasText(NUMBER));
		gap.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("I’ll take it")).press("Enter");
		assertThat(bev.locator("#news")).containsText("Bev H. finds a working number");
		bev.navigate(row(dana).locator(".pt").getAttribute("href"));
		assertThat(bev.locator("main")).containsText("Find a working number");
		assertThat(gapsOf(bev)).hasCount(0);

		this.clock.set(Instant.parse("2025-12-02T22:00:00Z"));
		dana.navigate("/my-day");
		dana.getByRole(AriaRole.LINK, named("End of day")).first().press("Enter");
		assertThat(dana.locator("h1")).hasText("End of day");
		Accessibility.hasNothingToComplainAbout(dana);
		Locator left = dana.locator(".ev").filter(new Locator.FilterOptions().setHasText(CALL));
		left.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move to Wed Dec 3")).press("Enter");
		assertThat(dana.locator("#news")).containsText("tomorrow");
		assertThat(left).hasCount(0);

		Page small = phone.newPage();
		small.setViewportSize(390, 844);
		SignIn.as("Dana Whitcomb", small);
		for (String path : new String[] { "/calls", "/end-of-day" }) {
			small.navigate(path);
			org.assertj.core.api.Assertions
				.assertThat((boolean) small.evaluate("document.documentElement.scrollWidth <= innerWidth"))
				.as(path)
				.isTrue();
			Accessibility.hasNothingToComplainAbout(small);
		}
	}

	private static Locator gapsOf(Page page) {
		page.navigate("/owns");
		return page.locator(".nc").filter(new Locator.FilterOptions().setHasText(NUMBER));
	}

	private static void triesInVain(Page dana) {
		saysWhatCameOfIt(dana);
		assertThat(dana.locator(".next-try")).containsText("Does not work");
		dana.locator(".next-try label", new Page.LocatorOptions().setHasText("today at 11:00")).click();
		Accessibility.hasNothingToComplainAbout(dana);
		dana.getByRole(AriaRole.BUTTON, button("No answer")).press("Enter");
		dana.waitForURL("**/calls");
		assertThat(dana.locator("#news")).containsText("No answer. Next try today at 11:00.");
	}

	private static void findsTheNumberWrong(Page dana) {
		saysWhatCameOfIt(dana);
		dana.getByRole(AriaRole.BUTTON, button("Wrong number")).press("Enter");
		dana.waitForURL("**/calls");
		assertThat(dana.locator("#news")).containsText("“Find a working number” needs somebody who says yes");
	}

	private static void saysWhatCameOfIt(Page dana) {
		row(dana).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Say what came of it"))
			.press("Enter");
		assertThat(dana.locator("h1")).hasText(CALL);
	}

	private static void printsWithALineToWriteOn(Page dana) {
		Locator first = dana.locator(".cl").first();
		assertThat(first.locator(".outcome")).isHidden();
		dana.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(first.locator(".outcome")).isVisible();
		assertThat(first.locator(".tel b")).isVisible();
		assertThat(first.getByText("Your hardest")).isHidden();
		assertThat(dana.getByText("Print my calls")).isHidden();
		dana.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
	}

	private static void staysInItsColumn(Locator part) {
		org.assertj.core.api.Assertions.assertThat((Boolean) part.evaluate("(el) => el.scrollWidth <= el.clientWidth"))
			.isTrue();
	}

	private static Locator row(Page dana) {
		return dana.locator(".cl").filter(new Locator.FilterOptions().setHasText(CALL));
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

	private static Page.GetByRoleOptions button(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

}
