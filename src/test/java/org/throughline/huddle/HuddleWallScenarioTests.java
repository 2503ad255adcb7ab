package org.throughline.huddle;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The screen on the wall: what each key does, on paper, and when the line to the server
 * is down.
 */
@BrowserScenario
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HuddleWallScenarioTests {

	private static final String OPEN = "#huddle-list [aria-current]";

	@Test
	@Order(1)
	void saysThatItHasLostTheConnectionAndWhenItIsBack(Page page) {
		open(page);
		assertThat(page.locator("[data-connection]")).containsText("Live, 9:00 am");
		page.setViewportSize(1920, 1080);
		double tall = page.locator(".h-top").boundingBox().height;
		page.locator("[data-connection]").evaluate("line => line.dataset.at = '5:02 am'");
		page.context().setOffline(true);
		assertThat(page.locator("[data-connection]")).hasText("Last updated 5:02 am. Trying again.");
		assertThat(page.locator(".h-top").boundingBox().height).isEqualTo(tall);
		assertThat(page.locator(".h-item")).hasCount(14);
		page.context().setOffline(false);
		page.reload();
		assertThat(page.locator("[data-connection]")).containsText("Live, 9:00 am");
	}

	@Test
	@Order(2)
	void printsTheListWithoutWhatOnlyAScreenNeeds(Page page) {
		open(page);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.locator(".h-item")).hasCount(14);
		assertThat(page.locator(".h-item .pt").last()).isVisible();
		for (String screen : new String[] { ".h-foot", ".h-act", ".h-clock", ".h-state" }) {
			assertThat(page.locator(screen).first()).isHidden();
		}
	}

	@Test
	@Order(3)
	void decidesByKeysWithoutLeavingThePage(Page page) {
		open(page);
		Keys.press(page, "j");
		Keys.press(page, "k");
		assertThat(page.locator("#huddle-list [data-row]").first()).hasAttribute("aria-current", "true");
		Keys.press(page, "Enter");
		assertThat(page.locator(".h-item[open]")).hasCount(0);
		Keys.press(page, "Enter");
		assertThat(page.locator(".h-item[open]")).hasCount(1);

		goToOneNobodyHas(page);
		Keys.press(page, "y");
		assertThat(page.locator("#huddle-dialog h2")).hasText("Who said yes?");
		Keys.press(page, "Escape");
		assertThat(page.locator("#huddle-dialog")).isHidden();
		Keys.press(page, "a");
		assertThat(page.locator("#huddle-dialog h2")).hasText("Who is asked?");
		Keys.press(page, "Escape");
		Keys.press(page, "n");
		assertThat(page.locator("#huddle-dialog h2")).hasText("Add a next step");
		Keys.press(page, "Escape");
		assertThat(page.locator("#huddle-dialog")).isHidden();
		Keys.press(page, "?");
		assertThat(page.locator("dialog#keys")).isVisible();
		Keys.press(page, "Escape");
		Keys.press(page, "e");
		Locator first = page.locator(".h-three--edit textarea").first();
		assertThat(first).isFocused();
		String before = first.inputValue();
		page.keyboard().type(" And more.");
		assertThat(first).hasValue(before + " And more.");
		page.locator("[data-close-note]").click();
		Keys.press(page, "y");
		page.locator("#huddle-dialog button.pick").first().click();
		assertThat(page.locator(".h-item[open] .noowner")).hasCount(0);
		assertThat(page.url()).endsWith("/huddle");
	}

	@Test
	@Order(4)
	void leadsToWhatIsWrongInARefusedForm(Page page) {
		open(page);
		Keys.press(page, "n");
		page.locator("#huddle-dialog #title").fill("Call about the ride");
		Keys.press(page, "Control+Enter");
		assertThat(page.locator("#huddle-dialog .field-error"))
			.hasText("Pick one person. A step with no owner is how things fall through.");
		assertThat(page.locator("#huddle-dialog [name=staffId]").first()).isFocused();
		Keys.press(page, "Escape");
	}

	@Test
	@Order(4)
	void staysOnTheRowWhoseLinesWereSaved(Page page) {
		open(page);
		String row = page.locator(OPEN).getAttribute("data-row");
		Keys.press(page, "e");
		page.locator(".h-three--edit textarea").first().fill("He came early.");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the lines")).press("Enter");
		assertThat(page.locator(".h-three--edit")).hasCount(0);
		assertThat(page.locator("#row-" + row)).isFocused();
	}

	@Test
	@Order(4)
	void goesOnWithTheNextWhereSomebodyTalkedThroughHasNoOwner(Page page) {
		open(page);
		goToOneNobodyHas(page);
		String talked = page.locator(OPEN).getAttribute("data-row");
		String next = page.locator("[data-row='" + talked + "'] + [data-row]").getAttribute("data-row");

		Keys.press(page, "d");

		assertThat(page.locator(OPEN)).hasAttribute("data-row", next);
		assertThat(page.locator("#row-" + next)).isFocused();
		assertThat(page.locator("#huddle-list [data-row]").last()).hasAttribute("data-row", talked);
	}

	@Test
	@Order(5)
	void offersUndoAlsoAfterTheScreenHeardOfItsOwnChange(Page page) {
		open(page);
		page.waitForResponse((answer) -> answer.url().endsWith("/live"), page::reload);
		String talked = page.locator(OPEN).getAttribute("data-row");

		page.waitForResponse((answer) -> answer.url().contains("/huddle/sheet"), () -> Keys.press(page, "d"));
		assertThat(page.locator("[data-row='" + talked + "']")).hasCount(0);
		page.waitForTimeout(500);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();

		assertThat(page.locator(OPEN)).hasAttribute("data-row", talked);
		assertThat(page.locator(".undo")).hasCount(0);
	}

	private static void goToOneNobodyHas(Page page) {
		for (int row = 0; row < 14 && page.locator(".h-item[open] a[data-key=YES]").count() == 0; row++) {
			Keys.press(page, "j");
		}
		assertThat(page.locator(".h-item[open] a[data-key=YES]")).isVisible();
	}

	private static void open(Page page) {
		SignIn.as("Dana Whitcomb", page).navigate("/huddle");
		Locator open = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the huddle"));
		if (open.isVisible()) {
			open.press("Enter");
		}
		assertThat(page.locator(".h-host")).isVisible();
	}

}
