package org.throughline;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What a page shows now and then, as good for axe as what it shows every day: what is not
 * there, a form with all its errors, a dialog over the huddle.
 */
@BrowserScenario
class RareStatesScenarioTests {

	private static final String SEND_IT_EMPTY = """
			() => {
			  const form = [...document.querySelectorAll('main form')].filter((one) => one.method === 'post')
			    .sort((one, other) => other.elements.length - one.elements.length)[0];
			  [...form.elements].filter((field) => field.type !== 'hidden').forEach((field) => {
			    if (/^(checkbox|radio)$/.test(field.type)) field.checked = false;
			    else if (/^(INPUT|TEXTAREA)$/.test(field.tagName)) field.value = '';
			  });
			  HTMLFormElement.prototype.submit.call(form);
			}
			""";

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatIsNotThere(Page page) {
		SignIn.as("Dana Whitcomb", page);
		for (String path : List.of("/nowhere", "/patients/search", "/owns?" + "x".repeat(20_000))) {
			page.navigate(path);
			assertThat(page.locator("h1")).hasCount(1);
			Accessibility.hasNothingToComplainAbout(page);
		}
	}

	@Test
	void aFormWithAllItsErrors(Page page) {
		String patient = new ExamplePages(this.jdbc).path("/patients/{id}");
		SignIn.as("Dana Whitcomb", page);
		page.setViewportSize(390, 844);
		for (String form : List.of("/handoffs/new", "/next-steps/new", "/visits/new", "/flags", "/edit")) {
			page.navigate(patient + form);
			page.evaluate(SEND_IT_EMPTY);
			page.locator(".field-error").first().waitFor();
			Accessibility.hasNothingToComplainAbout(page);
		}
	}

	@Test
	void theOtherFormsWithAllTheirErrors(Page page) {
		SignIn.as("Nora Feld", page);
		page.setViewportSize(390, 844);
		for (String form : List.of("/patients/new", "/people/new", "/clinic", "/import")) {
			page.navigate(form);
			page.evaluate(SEND_IT_EMPTY);
			page.locator(".field-error, .notice--shout, .sheet--failed").first().waitFor();
			Accessibility.hasNothingToComplainAbout(page);
		}
	}

	@Test
	void theDoorThatDidNotOpen(Page page) {
		page.setViewportSize(390, 844);
		page.navigate("/sign-in");
		page.locator("#username").fill("nobody@clinic.example");
		page.locator("#password").fill("a wrong password");
		page.locator("#password").press("Enter");
		assertThat(page.locator("#sign-in-error")).isVisible();
		Accessibility.hasNothingToComplainAbout(page);
		for (String door : List.of("/sign-in?idle", "/sign-in?signed-out")) {
			page.navigate(door);
			assertThat(page.locator("[role=status]")).isVisible();
			Accessibility.hasNothingToComplainAbout(page);
		}
	}

	@Test
	void aDialogOverTheHuddleOnThePhone(Page page) {
		String patient = new ExamplePages(this.jdbc).path("/huddle/patients/{patientId}/note").replace("/note", "");
		SignIn.as("Dana Whitcomb", page).navigate("/huddle");
		openTheHuddle(page);
		page.setViewportSize(390, 844);
		for (String key : List.of("a", "n")) {
			Keys.press(page, key);
			assertThat(page.locator("#huddle-dialog")).isVisible();
			Accessibility.hasNothingToComplainAbout(page);
			Assertions.assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
				.isTrue();
			Keys.press(page, "Escape");
			assertThat(page.locator("#huddle-dialog")).isHidden();
		}
		page.navigate(patient + "/steps/new");
		page.evaluate(SEND_IT_EMPTY);
		page.locator(".field-error").first().waitFor();
		Accessibility.hasNothingToComplainAbout(page);
	}

	@Test
	void aStepThatIsOpenLooksOpenInForcedColours(Page page) {
		page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
		SignIn.as("Dana Whitcomb", page).navigate("/my-day");
		assertThat(page.locator(".step .tick").first()).isVisible();
		assertThat(page.locator(".step:not(.is-done) .tick > .ic").first()).isHidden();
	}

	@Test
	void theFormsOfABarrierStayInTheirSheet(Page page) {
		SignIn.as("Dana Whitcomb", page).navigate(new ExamplePages(this.jdbc).path("/patients/{id}"));
		page.evaluate("document.querySelectorAll('#barriers details').forEach((one) => one.open = true)");
		Assertions.assertThat(page.evaluate("document.querySelector('#barriers').scrollWidth - "
				+ "document.querySelector('#barriers').clientWidth"))
			.isEqualTo(0);
	}

	private static void openTheHuddle(Page page) {
		if (page.locator("[data-key=OPEN]").isVisible()) {
			page.locator("[data-key=OPEN]").click();
		}
		page.locator(".h-act").first().waitFor();
	}

	@Test
	void aDialogOverTheHuddle(Page page) {
		SignIn.as("Dana Whitcomb", page).navigate("/huddle");
		openTheHuddle(page);
		for (String key : List.of("a", "n")) {
			Keys.press(page, key);
			assertThat(page.locator("#huddle-dialog")).isVisible();
			Accessibility.hasNothingToComplainAbout(page);
			Keys.press(page, "Escape");
			assertThat(page.locator("#huddle-dialog")).isHidden();
		}
		Keys.press(page, "e");
		page.locator(".h-three--edit").waitFor();
		Accessibility.hasNothingToComplainAbout(page);
	}

}
