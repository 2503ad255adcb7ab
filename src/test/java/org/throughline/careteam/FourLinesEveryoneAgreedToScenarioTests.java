package org.throughline.careteam;

import java.util.List;

import com.microsoft.playwright.BrowserContext;
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
 * Five clinicians, one of them elsewhere, agree by name to the four lines that a patient
 * calls, and are all asked again when one of the lines changes.
 */
@BrowserScenario
class FourLinesEveryoneAgreedToScenarioTests {

	private static final String HART = "/patients/" + DemoCast.patient("hart");

	private static final String DOOR = "Do you agree to the contact card?";

	@Test
	void fourLinesEveryoneAgreedTo(BrowserContext danas, BrowserContext joans, BrowserContext teresas,
			BrowserContext marcuss) {
		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		joins(dana, "Dana Whitcomb", "calls on Thursdays");
		joins(dana, "Joan Lindqvist", "primary care");
		joins(dana, "Teresa Vang", "the sugar log");
		joins(dana, "Marcus Oyelaran", "her mood");
		joins(dana, "Dr. Ines Halloran", "her heart");

		dana.navigate(HART + "/contact-card");
		writes(dana, 0, "The sugar log", "Teresa Vang", "555-0118");
		writes(dana, 1, "Anything else", "Dana Whitcomb", "555-0117");
		Accessibility.hasNothingToComplainAbout(dana);
		button(dana, "Keep the card").click();
		assertThat(card(dana).locator("li")).hasCount(4);
		assertThat(card(dana)).containsText("Teresa 555-0118");
		assertThat(card(dana)).containsText("988, any hour");
		assertThat(card(dana)).containsText("Agreed by 0 of 5");

		button(dana, "I agree to the contact card").click();
		assertThat(card(dana)).containsText("Agreed by 1 of 5");
		assertThat(button(dana, "I agree to the contact card")).hasCount(0);
		Page joan = SignIn.as("Joan Lindqvist", joans.newPage());
		Page marcus = SignIn.as("Marcus Oyelaran", marcuss.newPage());
		for (Page one : List.of(joan, SignIn.as("Teresa Vang", teresas.newPage()), marcus)) {
			agrees(one);
		}
		dana.navigate(HART);
		assertThat(card(dana)).containsText("Agreed by 4 of 5");
		assertThat(card(dana)).containsText("Not yet: Dr. Ines Halloran");

		dana.navigate(HART + "/care-team");
		dana.getByLabel("They said yes: how?").last().fill("by phone, she read it back");
		button(dana, "Write down their yes").last().click();
		assertThat(dana.locator("main")).containsText("by phone, she read it back, written down by Dana W.");
		Accessibility.hasNothingToComplainAbout(dana);
		dana.navigate(HART);
		assertThat(card(dana)).containsText("All 5 of us agreed");

		marcus.navigate(HART + "/contact-card");
		marcus.locator("[name='rows[1].hours']").fill("until 5");
		marcus.locator("label[for='usual-NUMBER']").click();
		button(marcus, "Keep the card").click();
		assertThat(card(marcus)).containsText("Dana 555-0117, until 5");
		assertThat(card(marcus)).containsText("Agreed by 0 of 5");
		assertThat(card(marcus)).containsText("Not yet: Dana W., Joan L., Teresa V., Marcus O., Dr. Ines Halloran");
		joan.navigate("/my-day");
		assertThat(door(joan)).containsText("Marcus O. changed it");
	}

	private static void joins(Page page, String who, String does) {
		page.navigate(HART + "/care-team");
		choose(page.getByLabel("One more"), who);
		page.getByLabel("What they do").fill(does);
		button(page, "Put them on the team").click();
		assertThat(page.locator("#news")).containsText("On the care team.");
	}

	private static void writes(Page page, int row, String what, String whom, String number) {
		page.locator("[name='rows[" + row + "].forWhat']").fill(what);
		choose(page.locator("[name='rows[" + row + "].whom']"), whom);
		page.locator("[name='rows[" + row + "].number']").fill(number);
	}

	/** From the door, having read it. */
	private static void agrees(Page page) {
		page.navigate("/my-day");
		door(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Read it")).click();
		assertThat(page.locator("main")).containsText("Teresa 555-0118");
		button(page, "I agree to the contact card").click();
		assertThat(page.locator("#news")).containsText("Agreed to the contact card.");
		page.navigate("/my-day");
		assertThat(door(page)).hasCount(0);
	}

	private static void choose(Locator select, String name) {
		Locator option = select.locator("option").filter(new Locator.FilterOptions().setHasText(name)).first();
		select.selectOption(option.getAttribute("value"));
	}

	private static Locator door(Page page) {
		return page.locator("article.door")
			.filter(new Locator.FilterOptions().setHasText(DOOR))
			.filter(new Locator.FilterOptions().setHasText("Hart"));
	}

	private static Locator card(Page page) {
		return page.locator("#contact-card");
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
