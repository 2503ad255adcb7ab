package org.throughline;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What is done seldom, from the form to what it saves, without a mouse: somebody walks
 * there by Tab, writes, and presses Enter.
 */
@BrowserScenario
class ByKeysAloneScenarioTests {

	private static final Path FILE = Path.of("src", "test", "resources", "fhir", "five-patients.ndjson");

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aFileOfPatientsIsChosenLookedAtAndBroughtIn(Page page) {
		SignIn.as("Nora Feld", page).navigate("/import");
		Keys.tabTo(page, "#file");
		assertThat(page.locator("#file")).isFocused();
		chooseAsInTheWindowOfTheBrowser(page);
		press(page, "form[action='/import/preview'] button");
		assertThat(page.locator(".tally")).containsText("5 new");
		press(page, "form[action='/import'] button");
		assertThat(page.locator("#news")).containsText("Imported: 5 new");
	}

	/** Space opens it, which is the browser's own matter and not always told of. */
	private static void chooseAsInTheWindowOfTheBrowser(Page page) {
		page.locator("#file").setInputFiles(FILE);
	}

	@Test
	void somebodyWhoWorksHereIsAdded(Page page) {
		SignIn.as("Nora Feld", page).navigate("/people/new");
		write(page, "#givenName", "Ingrid");
		write(page, "#familyName", "Solberg");
		write(page, "#email", "ingrid.solberg@clinic.example");
		Keys.tabTo(page, "#discipline");
		page.keyboard().type("Nurse");
		Keys.press(page, "Control+Enter");
		page.waitForURL((url) -> !url.endsWith("/people/new"));
		assertThat(page.locator("main")).containsText("Ingrid Solberg");
	}

	@Test
	void theSettingsOfTheClinicAreSaved(Page page) {
		SignIn.as("Nora Feld", page).navigate("/clinic");
		write(page, "#nurseLine", "(320) 555-0177");
		press(page, "form[action='/clinic'] .btn-primary");
		assertThat(page.locator("#news")).not().isEmpty();
		assertThat(page.locator("#nurseLine")).hasValue("(320) 555-0177");
	}

	@Test
	void aFlagIsRaised(Page page) {
		String patient = patient();
		SignIn.as("Dana Whitcomb", page).navigate(patient + "/flags");
		Keys.tabTo(page, "[name=kind]");
		Keys.press(page, "ArrowRight");
		write(page, "#because", "The landlord has changed the lock");
		Keys.press(page, "Enter");
		page.waitForURL((url) -> url.endsWith(patient));
		assertThat(page.locator(".why")).containsText("The landlord has changed the lock");
	}

	@Test
	void aVisitIsBooked(Page page) {
		String patient = patient();
		SignIn.as("Dana Whitcomb", page).navigate(patient + "/visits/new");
		Keys.tabTo(page, "#time");
		page.keyboard().type("0130PM");
		Keys.tabTo(page, "#withStaff");
		page.keyboard().type("Joan");
		write(page, "#purpose", "How the new room feels");
		Keys.press(page, "Enter");
		page.waitForURL((url) -> !url.endsWith("/visits/new"));
		assertThat(page.locator("#visits")).containsText("How the new room feels");
	}

	private static void write(Page page, String field, String words) {
		Keys.tabTo(page, field);
		Keys.write(page, words);
	}

	private static void press(Page page, String button) {
		Keys.tabTo(page, button);
		Keys.press(page, "Enter");
	}

	private String patient() {
		return new ExamplePages(this.jdbc).path("/patients/{id}");
	}

}
