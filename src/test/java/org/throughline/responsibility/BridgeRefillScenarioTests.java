package org.throughline.responsibility;

import java.time.Instant;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A psychiatrist assumes that primary care will refill.
 */
@BrowserScenario
class BridgeRefillScenarioTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@AfterEach
	void givesTheClockBack() {
		this.clock.reset();
	}

	@Test
	void nobodyHasToWonderWhoRefills(BrowserContext danas, BrowserContext teresas, BrowserContext bevs,
			BrowserContext ortegas) {
		Page bev = SignIn.as("Bev Hostetler", bevs.newPage());
		bev.navigate("/owns");
		Locator covered = bev.locator(".nc").filter(holding("Medication responsibility"));
		assertThat(covered).containsText("Needs a prescriber or nurse");
		assertThat(bev.locator("main")).not().containsText("Sertraline");

		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		dana.navigate(ben());
		assertThat(bridge(dana)).containsText("No owner");
		assertThat(bridge(dana)).containsText("Joan has refilled it since spring");
		assertThat(bridge(dana)).containsText("Needs a prescriber or nurse");
		Accessibility.hasNothingToComplainAbout(dana);
		bridge(dana).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Give to…")).press("Enter");
		dana.waitForURL("**/responsibilities/**");
		Accessibility.hasNothingToComplainAbout(dana);
		dana.locator("#holder").selectOption(new SelectOption().setLabel("Teresa Vang, nurse"));
		dana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask").setExact(true)).press("Enter");
		assertThat(dana.locator("#news")).containsText("Teresa V. is asked to hold it");
		assertThat(bridge(dana)).containsText("asked");

		Page ortega = SignIn.as("Dr. Samuel Ortega", ortegas.newPage());
		ortega.navigate(ben());
		assertThat(bridge(ortega)).containsText("until Thu Dec 4");
		assertThat(bridge(ortega).locator(".who--asked")).containsText("Teresa V.");

		Page teresa = SignIn.as("Teresa Vang", teresas.newPage());
		teresa.navigate("/my-day");
		Locator door = teresa.locator(".door").filter(holding("bridge medication"));
		assertThat(door).containsText("Dana W. asks you");
		Accessibility.hasNothingToComplainAbout(teresa);
		door.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Yes, mine")).press("Enter");
		assertThat(teresa.locator("#news")).containsText("You hold it");

		dana.navigate(ben());
		assertThat(bridge(dana)).containsText("Teresa V.");
		assertThat(bridge(dana)).not().containsText("No owner");
		bev.navigate("/owns");
		assertThat(covered).hasCount(0);
		assertThat(bev.locator("tr").filter(holding("Teresa Vang"))).containsText("looks after");
		Accessibility.hasNothingToComplainAbout(bev);
		ortega.reload();
		assertThat(bridge(ortega).locator(".who")).containsText("Teresa V.");
		assertThat(bridge(ortega).locator(".who--asked")).hasCount(0);
		isSaidToHaveRunOut(dana);
		isAGapAgainWithWhoHeldItWhen(teresa, ortega);
	}

	/** A yes does not make it last: the day after its end everybody hears so. */
	private void isSaidToHaveRunOut(Page dana) {
		dana.navigate(ben());
		assertThat(dana.locator("main")).not().containsText("Bridge medication ran out");
		this.clock.set(Instant.parse("2025-12-05T15:00:00Z"));
		dana.navigate(ben());
		assertThat(dana.locator("main")).containsText("Bridge medication ran out Thu Dec 4");
	}

	private void isAGapAgainWithWhoHeldItWhen(Page teresa, Page ortega) {
		teresa.navigate(ben());
		bridge(teresa).locator("a.plain").click();
		teresa.getByText("I cannot hold it any longer").click();
		teresa.getByLabel("Why?").fill("On leave until spring");
		teresa.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give it back")).click();
		ortega.navigate(ben());
		assertThat(bridge(ortega)).containsText("No owner");
		bridge(ortega).locator("a.plain").click();
		assertThat(ortega.locator("section").filter(holding("Who held it before"))).containsText("Teresa V.");
		assertThat(ortega.locator("section").filter(holding("Who held it before")))
			.containsText("On leave until spring");
	}

	private String ben() {
		return "/patients/"
				+ this.jdbc.sql("select id from patient where family_name = 'Tolliver'").query(String.class).single();
	}

	private static Locator bridge(Page page) {
		return page.locator(".duty").filter(holding("Bridge medication"));
	}

	private static Locator.FilterOptions holding(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

}
