package org.throughline.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A concern walked from the room to the next person, and back as two sentences.
 */
@BrowserScenario
class WarmHandoffScenarioTests {

	private static final int MOST_PRESSES = 25;

	private int presses;

	@Test
	void fromTheRoomToTheReportThatWasRead(BrowserContext danas, BrowserContext luiss) {
		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		Page luis = SignIn.as("Luis Arce", luiss.newPage());
		luis.navigate("/patients");
		assertThat(luis.locator("#count-door")).hasAttribute("data-door", Pattern.compile("\\d+"));
		int before = Integer.parseInt(luis.locator("#count-door").getAttribute("data-door"));

		dana.navigate("/handoffs/new");
		Accessibility.hasNothingToComplainAbout(dana);
		typeAHandoffToLuisByKeys(dana);
		assertThat(dana.locator("h1")).hasText("A handoff");
		assertThat(this.presses).isLessThanOrEqualTo(MOST_PRESSES);

		assertThat(luis).hasTitle(Pattern.compile("^\\(%d\\) Patients".formatted(before + 1)),
				new PageAssertions.HasTitleOptions().setTimeout(3000));
		assertThat(luis.locator("#door-alert")).containsText("waiting at your door",
				new LocatorAssertions.ContainsTextOptions().setTimeout(3000));
		assertThat(luis.locator("#door-alert")).not().containsText("Prentiss");

		luis.navigate(dana.url());
		assertThat(luis.locator("main")).containsText("Sugars over 300 again.");
		Accessibility.hasNothingToComplainAbout(luis);
		button(luis, "I’ve got him").click();
		assertThat(luis.locator("main")).containsText("Luis A. said yes");

		luis.getByLabel("Tell Dana W. how it went").fill("He has a ride for Tuesday. His daughter drives.");
		luis.getByLabel("Next visit").fill("2025-12-09");
		button(luis, "Tell Dana").click();
		assertThat(luis.locator("main")).containsText("That is after the weekend.");
		assertThat(luis.getByLabel("Tell Dana W. how it went"))
			.hasValue("He has a ride for Tuesday. His daughter drives.");
		button(luis, "Keep that day and tell").click();
		assertThat(luis.locator("main")).containsText("Told, not read yet.");

		dana.reload();
		assertThat(dana.locator("main")).containsText("He has a ride for Tuesday.");
		button(dana, "I have read it").click();
		assertThat(dana.locator("main")).containsText("The loop is closed.");
	}

	@Test
	void offersOtherWordsForALabelAndNeverChangesThemByItself(Page page) {
		SignIn.as("Marcus Oyelaran", page);
		page.navigate("/handoffs/new");
		Locator concern = page.getByLabel("What is the concern?");
		concern.pressSequentially("He is noncompliant with visits.");
		assertThat(page.locator(".hint")).containsText("What got in the way?");
		assertThat(concern).hasValue("He is noncompliant with visits.");
		page.locator("label[for=reason-NO_RIDE]").click();
		assertThat(page.locator(".offer p")).hasText("He is not yet able to keep up with visits. In the way: no ride.");
		button(page, "Use these words").click();
		assertThat(concern).hasValue("He is not yet able to keep up with visits. In the way: no ride.");
		assertThat(page.locator(".hint")).hasCount(0);
	}

	@Test
	void saysThatADayIsClosedAndOffersTheOneBefore(Page page) {
		SignIn.as("Teresa Vang", page);
		page.navigate("/handoffs/new");
		page.locator("label[for=by-pick]").click();
		page.locator("#byDate").fill("2025-12-06");
		assertThat(page.locator("#closed")).containsText("The clinic is closed that day.");
		button(page, "Use Fri Dec 5").click();
		assertThat(page.locator("#byDate")).hasValue("2025-12-05");
	}

	@Test
	void namesTheOwnerOnTheLineOfTheDay(Page page) {
		SignIn.as("Dana Whitcomb", page);
		page.navigate("/handoffs/new");
		assertThat(apart(page, ".byc .seg", ".ownr")).isLessThan(2);
	}

	@Test
	void staysInLineWhenItIsRefused(Page page) {
		SignIn.as("Joan Lindqvist", page);
		page.navigate("/handoffs/new");
		page.locator("#handover").click();
		assertThat(page.locator(".to .field-error")).isVisible();
		assertThat(apart(page, "#to .picks", ".more-people")).isLessThan(2);
		assertThat(apart(page, ".how .seg", ".how .ck")).isLessThan(6);
		assertThat(apart(page, "#stepTitle", ".byc .seg")).isLessThan(2);
		page.setViewportSize(390, 844);
		assertThat(apart(page, "#concern", "#mostUrgent")).isLessThan(2);
	}

	private static double apart(Page page, String one, String other) {
		return Math.abs(middle(page.locator(one).first()) - middle(page.locator(other).first()));
	}

	private static double middle(Locator at) {
		BoundingBox box = at.boundingBox();
		return box.y + box.height / 2;
	}

	@Test
	void keepsWhatIsPickedWhileAnOlderAnswerIsOnItsWay(Page page) {
		SignIn.as("Dana Whitcomb", page);
		page.navigate("/handoffs/new");
		List<Route> underWay = new ArrayList<>();
		page.route("**/handoffs/new", underWay::add);
		page.locator("#to label.pick").nth(0).click();
		page.waitForCondition(() -> underWay.size() == 1);
		APIResponse older = underWay.get(0).fetch();
		page.locator("#to label.pick").nth(1).click();
		underWay.get(0).fulfill(new Route.FulfillOptions().setResponse(older));
		page.waitForCondition(() -> underWay.size() == 2);
		page.unroute("**/handoffs/new");
		underWay.get(1).resume();
		assertThat(page.locator("#yes .ck")).hasCount(2);
		assertThat(page.locator("#to .picks input:checked")).hasCount(2);
	}

	private void typeAHandoffToLuisByKeys(Page page) {
		page.keyboard().type("Prentiss");
		page.locator(".hit").first().waitFor();
		press(page, "Enter");
		assertThat(page.locator("#kind-IN_THE_ROOM")).isFocused();
		press(page, "Space");
		press(page, "Tab");
		press(page, "Space");
		press(page, "Tab");
		while (!page.locator(":focus + label, :focus ~ label").first().textContent().contains("Luis")) {
			press(page, "ArrowRight");
		}
		press(page, "Space");
		page.locator("#yes .ck").first().waitFor();
		tabTo(page, "concern");
		page.keyboard().type("Sugars over 300 again.");
		tabTo(page, "mostUrgent");
		page.keyboard().type("I don’t want to be a bother to my daughter every time.");
		tabTo(page, "whatChanged");
		page.keyboard().type("Truck was sold.");
		tabTo(page, "stepTitle");
		page.keyboard().type("Visit at home and ask about rides");
		press(page, "Control+Enter");
	}

	private void tabTo(Page page, String id) {
		do {
			press(page, "Tab");
		}
		while (this.presses < 2 * MOST_PRESSES && !id.equals(page.evaluate("document.activeElement.id")));
	}

	private void press(Page page, String key) {
		this.presses++;
		Keys.press(page, key);
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
