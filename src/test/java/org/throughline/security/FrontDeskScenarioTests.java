package org.throughline.security;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What the front desk may see: whom to expect and what is theirs to do, and of everything
 * else that there is something, whose it is and when.
 */
@BrowserScenario
class FrontDeskScenarioTests {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatTheFrontDeskMaySee(Page bev) {
		SignIn.as("Bev Hostetler", bev);
		bev.navigate("/patients");
		assertThat(bev.locator("main")).containsText("Ray Mercado");
		readsNothingClinical(bev);
		Accessibility.hasNothingToComplainAbout(bev);

		bev.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ray Mercado").setExact(true)).first().click();
		assertThat(bev.locator("h1")).containsText("Ray Mercado");
		assertThat(bev.locator(".knows").first()).containsText("Works:");
		assertThat(bev.locator("#barriers")).isVisible();
		assertThat(bev.locator("#wins")).hasCount(0);
		assertThat(bev.locator("main .two-up")).hasCount(0);
		assertThat(bev.locator("main")).containsText("Medication step");
		readsNothingClinical(bev);
		Accessibility.hasNothingToComplainAbout(bev);

		bev.navigate("/owns");
		Locator gaps = bev.locator(".nc");
		assertThat(gaps.filter(holding("Medication step")).first()).containsText("Needs a prescriber or nurse");
		assertThat(gaps.filter(holding("Medication step")).getByText("I’ll take it")).hasCount(0);
		assertThat(bev.locator("main")).containsText("Lab step");
		readsNothingClinical(bev);
		Accessibility.hasNothingToComplainAbout(bev);
		Locator ride = gaps.filter(holding("ride")).first();
		ride.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("I’ll take it")).click();
		assertThat(bev.locator(".nc").filter(holding("ride"))).hasCount(0);
	}

	@Test
	void whatIsNotTheirsLooksAsIfItWereNotThere(Page bev) {
		SignIn.as("Bev Hostetler", bev);
		for (String door : notTheirs()) {
			bev.navigate(door);
			assertThat(bev.locator("h1")).hasText("There is nothing behind this door");
			assertThat(bev.locator("main")).not().containsText("Mercado");
		}
		bev.navigate("/next-steps/" + id("follow_up where kind = 'MEDICATION' and state = 'ACCEPTED' and " + here()));
		assertThat(bev.locator("main")).not().containsText("Medication change");
		readsNothingClinical(bev);
	}

	private List<String> notTheirs() {
		String ray = "/patients/" + id("patient where family_name = 'Mercado'");
		String handoff = "/handoffs/" + id("handoff where " + here()
				+ " and id not in (select handoff_id from handoff_receiver r join staff_member s on s.id = r.staff_id where s.given_name = 'Bev')"
				+ " and sender_id <> (select id from staff_member where given_name = 'Bev')");
		return List.of(handoff, handoff + "/copy", ray + "/notes", ray + "/wins", ray + "/safety-plan",
				ray + "/outside-handoffs/new", "/patients/elsewhere", "/trail", "/people", "/clinic", "/import",
				"/notebook/" + id("notebook_line where words like '@Denise%'"),
				"/patients/" + id("patient where not " + here()),
				"/visits/" + id("visit where not " + here()) + "/miss",
				"/responsibilities/" + java.util.UUID.randomUUID());
	}

	private static void readsNothingClinical(Page page) {
		for (String words : List.of("sertraline", "Sertraline", "PHQ", "Safety", "panic", "Panic", "suicid",
				"gabapentin")) {
			assertThat(page.locator("main")).not().containsText(words);
		}
	}

	private String here() {
		return "clinic_id = (select clinic_id from patient where family_name = 'Mercado')";
	}

	private String id(String from) {
		return this.jdbc.sql("select id from " + from + " order by id limit 1").query(String.class).single();
	}

	private static Locator.FilterOptions holding(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

}
