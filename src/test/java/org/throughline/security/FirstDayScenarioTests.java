package org.throughline.security;

import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.testing.Accessibility;
import org.throughline.testing.Browser;
import org.throughline.testing.FixedClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The first day of a clinic of one's own, on an empty database: the administrator opens
 * it with the code of the console and finds on every page what it will show and how to
 * begin, until the first colleague and the first patient are there.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "throughline.demo=false")
@Import(FixedClock.class)
@Tag("browser")
@ExtendWith({ Browser.class, OutputCaptureExtension.class })
class FirstDayScenarioTests {

	private static final String PASSWORD = "heron over the quiet lake";

	/** What each page says while there is nothing to show. */
	private static final Map<String, String> EMPTY = Map.ofEntries(Map.entry("/my-day", "Begin here"),
			Map.entry("/huddle", "Nobody is flagged"), Map.entry("/patients", "No patients yet."),
			Map.entry("/owns", "No next step is open."), Map.entry("/week", "Nothing has happened this week yet."),
			Map.entry("/calls", "No call is yours to make"), Map.entry("/end-of-day", "Nobody waits for you"),
			Map.entry("/notebook", "Nothing left in your notebook"),
			Map.entry("/before-the-weekend", "Nothing will break"), Map.entry("/away", "Everybody is here."),
			Map.entry("/external-clinicians", "Nobody yet."), Map.entry("/find", "Find a patient"),
			Map.entry("/contacts/new", "With whom?"), Map.entry("/handoffs/new", "Nobody else works here yet."),
			Map.entry("/people", "Petra Lindqvist"), Map.entry("/clinic", "Open hours decide"),
			Map.entry("/import", "Choose a file of patients"));

	@Autowired
	private FirstAdministrator first;

	@Test
	void fromTheCodeOfTheConsoleToTheFirstPatient(Page page, CapturedOutput console) {
		this.first.tellTheCode();
		page.navigate("/");
		assertThat(page.locator("h1")).hasText("Open the clinic");
		Accessibility.hasNothingToComplainAbout(page);
		page.getByLabel("Code from the console").fill(console.getOut().trim().replaceAll("(?s).*: ", ""));
		page.getByLabel("What is the clinic called?").fill("Lakeside Clinic");
		page.getByLabel("Your first name").fill("Petra");
		page.getByLabel("Your family name").fill("Lindqvist");
		page.getByLabel("What you are in the clinic").selectOption("CARE_COORDINATOR");
		page.getByLabel("Work email").fill("petra@lakeside.example");
		page.getByLabel("Choose a password").fill(PASSWORD);
		press(page, "Open the clinic");
		page.waitForURL((url) -> url.endsWith("/people"));
		everyPageSaysHowToBegin(page);

		page.navigate("/clinic");
		page.getByLabel("Nurse line").fill("(320) 555-0100");
		press(page, "Save the clinic");
		assertThat(page.locator("#news")).isVisible();
		page.navigate("/people/new");
		page.getByLabel("First name").fill("Luis");
		page.getByLabel("Family name").fill("Arce");
		page.getByLabel("Work email").fill("luis@lakeside.example");
		page.getByLabel("Discipline").selectOption("NURSE");
		press(page, "Add them");
		press(page, "Set up sign-in");
		assertThat(page.locator("main")).containsText("Tell Luis Arce");
		page.navigate("/patients/new");
		page.locator("#givenName").fill("Walter");
		page.locator("#familyName").fill("Prentiss");
		page.locator("#birthDate").fill("1961-04-02");
		press(page, "Add this patient");
		assertThat(page.locator("h1")).containsText("Walter Prentiss");
		Accessibility.hasNothingToComplainAbout(page);
	}

	private static void everyPageSaysHowToBegin(Page page) {
		SoftAssertions all = new SoftAssertions();
		EMPTY.forEach((path, words) -> {
			page.setViewportSize(1366, 768);
			page.navigate(path);
			all.assertThat(page.locator("main").innerText()).as(path).contains(words);
			all.assertThatCode(() -> Accessibility.hasNothingToComplainAbout(page)).doesNotThrowAnyException();
			page.setViewportSize(390, 844);
			all.assertThatCode(() -> Accessibility.hasNothingToComplainAbout(page)).doesNotThrowAnyException();
			all.assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
				.as("fits the phone: %s", path)
				.isTrue();
		});
		page.setViewportSize(1366, 768);
		all.assertAll();
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

}
