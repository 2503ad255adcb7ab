package org.throughline.fhir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserScenario
class ImportTwiceScenarioTests {

	private static final Path FILE = Path.of("src", "test", "resources", "fhir", "five-patients.ndjson");

	@Test
	void aFileBroughtInTwiceChangesNothingTheSecondTime(Page page) {
		SignIn.as("Nora Feld", page);
		page.navigate("/import");
		Accessibility.hasNothingToComplainAbout(page);
		choose(page);
		assertThat(page.locator(".tally")).containsText("5 new");
		Accessibility.hasNothingToComplainAbout(page);
		button(page, "Import 5");
		assertThat(page.locator("#news")).containsText("Imported: 5 new, 0 changed, 0 unchanged, 0 refused.");

		page.navigate("/import");
		choose(page);
		assertThat(page.locator(".tally")).containsText("5 unchanged");
		assertThat(page.getByText("Everything that can come in is here already.")).isVisible();
		button(page, "Forget this file");

		page.navigate("/patients");
		page.locator("#q").fill("nunez ines");
		page.locator("#q").press("Enter");
		assertThat(page.locator(".ros tbody tr")).hasCount(1);
		assertThat(page.locator(".ros tbody")).containsText("Inés Núñez");
		Accessibility.hasNothingToComplainAbout(page);
	}

	@Test
	void aFileOfWhichNothingCanComeInSaysSo(Page page) {
		SignIn.as("Nora Feld", page);
		page.navigate("/import");
		page.setInputFiles("#file", new FilePayload("patients.ndjson", "application/x-ndjson",
				"{\"resourceType\":\"Patient\"}\n".getBytes(StandardCharsets.UTF_8)));
		button(page, "See what would change");
		assertThat(page.locator(".tally")).containsText("1 refused");
		assertThat(page.getByText("Nothing in this file can come in.")).isVisible();
		button(page, "Forget this file");
	}

	@Test
	void anEmptyFileIsSaidToBeEmptyAndNoFileToBeMissing(Page page) {
		SignIn.as("Nora Feld", page);
		page.navigate("/import");
		page.setInputFiles("#file", new FilePayload("patients.ndjson", "application/x-ndjson", new byte[0]));
		button(page, "See what would change");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("This file is empty.");

		page.locator("#file").evaluate("field => { field.required = false; field.value = ''; }");
		button(page, "See what would change");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose a file first.");
	}

	private static void choose(Page page) {
		page.setInputFiles("#file", FILE);
		button(page, "See what would change");
	}

	private static void button(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
	}

}
