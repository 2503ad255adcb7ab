package org.throughline.weekend;

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
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Friday before a long weekend: what would have broken by Tuesday is seen and given a yes
 * before the doors close.
 */
@BrowserScenario
class LongWeekendScenarioTests {

	private static final String STEP = "Take the pill box to her";

	@Autowired
	private TestClock clock;

	@BeforeEach
	void isFridayMorning() {
		this.clock.set(Instant.parse("2025-12-05T15:00:00Z"));
	}

	@AfterEach
	void givesTheClockBack() {
		this.clock.reset();
	}

	@Test
	void isMendedBeforeTheDoorsClose(BrowserContext noras, BrowserContext danas, BrowserContext bevs,
			BrowserContext phone) {
		closeMonday(SignIn.as("Nora Feld", noras.newPage()));

		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		dana.navigate("/my-day");
		assertThat(dana.locator(".pagehead")).containsText("closed from 5:00 for 3 days");
		addAStepOnTheClosedMonday(dana);
		dana.navigate("/my-day");
		dana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Before staff training")).press("Enter");
		assertThat(dana.locator("h1")).hasText("Before staff training");
		assertThat(dana.locator(".pagehead")).containsText("until Tue Dec 9, 8:00");
		Accessibility.hasNothingToComplainAbout(dana);

		moveIt(dana);
		takeWhatNobodyHas(dana);
		printsWithoutButtons(dana);

		Page bev = SignIn.as("Bev Hostetler", bevs.newPage());
		bev.navigate("/before-the-weekend");
		assertThat(bev.locator("h1")).hasText("Before staff training");
		Accessibility.hasNothingToComplainAbout(bev);

		Page small = phone.newPage();
		small.setViewportSize(390, 844);
		SignIn.as("Dana Whitcomb", small).navigate("/before-the-weekend");
		org.assertj.core.api.Assertions
			.assertThat((boolean) small.evaluate("document.documentElement.scrollWidth <= innerWidth"))
			.isTrue();
		Accessibility.hasNothingToComplainAbout(small);
		small.navigate("/my-day");
		assertThat(small.locator(".pagehead")).containsText("Before staff training");
		org.assertj.core.api.Assertions
			.assertThat((boolean) small.evaluate("document.documentElement.scrollWidth <= innerWidth"))
			.isTrue();
	}

	private static void closeMonday(Page nora) {
		nora.navigate("/clinic");
		assertThat(nora.locator("#our-holidays")).containsText("Thu Nov 27");
		nora.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("2025-12-08");
		nora.getByLabel("What day is it?").fill("staff training");
		nora.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close that day")).click();
		assertThat(nora.locator("#closed")).containsText("Mon Dec 8");
		nora.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close: Veterans Day")).press("Enter");
		assertThat(nora.locator("#news")).containsText("The clinic closes on that holiday.");
		Accessibility.hasNothingToComplainAbout(nora);
	}

	/** The form says that the day is closed, and takes it when it is meant. */
	private static void addAStepOnTheClosedMonday(Page dana) {
		dana.navigate("/contacts/new");
		assertThat(dana.locator("#q")).isFocused();
		dana.keyboard().type("Prentiss");
		dana.locator(".hit").first().waitFor();
		Keys.press(dana, "Enter");
		dana.waitForURL("**/patients/*/contacts/new");
		dana.navigate(dana.url().replace("contacts/new", "next-steps/new"));
		dana.getByLabel("The step").fill(STEP);
		dana.locator("label[for=kind-VISIT]").click();
		dana.locator("label[for=due-PICK]").click();
		dana.locator("#day").fill("2025-12-08");
		save(dana);
		assertThat(dana.locator("main")).containsText("The clinic is closed that day");
		assertThat(dana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use Fri Dec 5"))).isVisible();
		dana.getByLabel("Keep the closed day").check();
		save(dana);
		assertThat(dana.locator("#news")).containsText("Mon Dec 8");
	}

	private static void save(Page dana) {
		dana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the next step")).click();
	}

	private static void moveIt(Page dana) {
		Locator row = dana.locator(".part--inside .br").filter(new Locator.FilterOptions().setHasText(STEP));
		row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move to today")).press("Enter");
		dana.waitForURL("**/before-the-weekend");
		assertThat(dana.locator(".part--before .br").filter(new Locator.FilterOptions().setHasText(STEP)))
			.containsText("today");
	}

	private static void takeWhatNobodyHas(Page dana) {
		Locator gap = dana.locator(".part--nobody .br")
			.filter(new Locator.FilterOptions().setHasText("I’ll take it"))
			.first();
		String id = gap.getAttribute("data-row");
		gap.getByRole(AriaRole.BUTTON).press("Enter");
		dana.waitForURL("**/before-the-weekend");
		assertThat(dana.locator(".part--nobody [data-row='" + id + "']")).hasCount(0);
		dana.navigate("/my-day?all=true");
		assertThat(dana.locator(".step[data-row='" + id + "']")).isVisible();
		dana.navigate("/before-the-weekend");
	}

	private static void printsWithoutButtons(Page dana) {
		dana.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(dana.locator(".br .act").first()).isHidden();
		assertThat(dana.locator(".br .what").first()).isVisible();
		assertThat(dana.locator(".part--before .br").filter(new Locator.FilterOptions().setHasText(STEP))).isVisible();
		assertThat(dana.getByText("As of Fri Dec 5, 9:00 am.")).isVisible();
		dana.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
	}

}
