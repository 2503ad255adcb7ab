package org.throughline.security;

import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form sent without scripts once the session is over: whoever sent it has their words
 * back when they have signed in, and nobody else does.
 */
@BrowserScenario
class SignedOutMeanwhileScenarioTests {

	private static final String WORDS = "Ask “Elena” about the <night> shift";

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@Test
	void theWordsOfAFormComeBackToWhoeverSentIt(BrowserContext scripted) {
		try (BrowserContext plain = withoutScripts(scripted)) {
			Page page = plain.newPage();
			String form = sentTooLate(page);
			assertThat(page.locator("[role=status]")).containsText("You were signed out before that was saved.");
			assertThat(page.locator("body")).not().containsText("Elena");

			page.getByLabel("Work email").fill("nobody@clinic.example");
			page.getByLabel("Password").fill("a wrong password");
			page.getByRole(AriaRole.BUTTON, named("Sign in").setExact(true)).click();
			assertThat(page.locator("#sign-in-error")).isVisible();

			page.getByRole(AriaRole.BUTTON, named("Dana Whitcomb")).click();
			assertThat(page.locator("h1")).hasText("What you had written");
			assertThat(page.locator(".typed")).containsText(WORDS);
			assertThat(page.url()).doesNotContain("Elena");
			page.getByRole(AriaRole.LINK, named("Leave it, and go on")).click();
			assertThat(page.url()).endsWith(form);
		}
	}

	@Test
	void theFormIsFilledAgainWithWhatWasWrittenAndNothingIsSavedBefore(BrowserContext scripted) {
		String words = "Ask Ruth “about” the <day> shift";
		try (BrowserContext plain = withoutScripts(scripted)) {
			Page page = plain.newPage();
			sentTooLate(page, words);
			page.getByRole(AriaRole.BUTTON, named("Dana Whitcomb")).click();
			page.getByRole(AriaRole.BUTTON, named("Put it back in the form")).click();
			assertThat(page.locator("#title")).hasValue(words);
			assertThat(page.locator("[role=alert]")).containsText("Here is what you had written");
			assertThat(page.url()).doesNotContain("Ruth");
			assertThat(saved(words)).isZero();

			page.getByRole(AriaRole.BUTTON, named("Save the next step")).click();
			assertThat(page.locator("main")).containsText(words);
			assertThat(saved(words)).isOne();
		}
	}

	private long saved(String title) {
		return this.jdbc.sql("select count(*) from follow_up where title = ?").param(title).query(Long.class).single();
	}

	@Test
	void theWordsOfAFormAreShownToNobodyElseAndKeptNowhere(BrowserContext scripted) {
		try (BrowserContext plain = withoutScripts(scripted)) {
			Page page = plain.newPage();
			sentTooLate(page);
			page.getByRole(AriaRole.BUTTON, named("Bev Hostetler")).click();
			page.waitForURL((url) -> !url.contains("sign-in"));
			assertThat(page.content()).doesNotContain("shift", "name=\"kept\"");
		}
		assertThat(this.jdbc.sql("""
				select (select count(*) from draft where fields::text like '%<night>%')
				     + (select count(*) from follow_up where title like '%<night>%')
				     + (select count(*) from trail where detail::text like '%<night>%')
				""").query(Long.class).single()).isZero();
	}

	@Test
	void bothPagesAreAsTheyShouldBe(Page page) {
		page.setViewportSize(390, 844);
		sentTooLate(page);
		Accessibility.hasNothingToComplainAbout(page);
		page.getByRole(AriaRole.BUTTON, named("Dana Whitcomb")).click();
		assertThat(page.locator(".typed")).containsText(WORDS);
		Accessibility.hasNothingToComplainAbout(page);
	}

	/** Dana's next step, sent when her session was over. */
	private String sentTooLate(Page page) {
		return sentTooLate(page, WORDS);
	}

	private String sentTooLate(Page page, String words) {
		String form = "/patients/"
				+ this.jdbc.sql("select id from patient where family_name = 'Mercado'").query(UUID.class).single()
				+ "/next-steps/new";
		SignIn.as("Dana Whitcomb", page).navigate(form);
		page.locator("#title").fill(words);
		this.jdbc.sql("delete from spring_session").update();
		page.getByRole(AriaRole.BUTTON, named("Save the next step")).click();
		return form;
	}

	private BrowserContext withoutScripts(BrowserContext scripted) {
		return scripted.browser()
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)
				.setBaseURL("http://localhost:" + this.port)
				.setLocale("en-US"));
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

}
