package org.throughline.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

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

	@Test
	void readsNobodysClinicalWordsOnAnyPage(Page bev) {
		SignIn.as("Bev Hostetler", bev);
		List<String> words = clinicalWords();
		org.assertj.core.api.Assertions.assertThat(words).hasSizeGreaterThan(100);
		Map<String, List<String>> read = new TreeMap<>();
		for (String door : herDoors()) {
			APIResponse answer = bev.request().get(door);
			org.assertj.core.api.Assertions.assertThat(answer.status()).as(door).isEqualTo(200);
			String page = HtmlUtils.htmlUnescape(answer.text());
			read.put(door, words.stream().filter(page::contains).toList());
		}
		read.values().removeIf(List::isEmpty);
		org.assertj.core.api.Assertions.assertThat(read).isEmpty();
	}

	/** What clinical people wrote about those of her clinic, apart from what is hers. */
	private List<String> clinicalWords() {
		return this.jdbc
			.sql("""
					with bev as (select id from staff_member where given_name = 'Bev'), said (words, clinic_id) as (
					  select unnest(array[title, done_looks_like, outcome]), clinic_id from follow_up, bev
					   where kind not in ('VISIT', 'RIDE', 'PAPER') and owner_staff is distinct from bev.id
					     and created_by <> bev.id and asked_by is distinct from bev.id and came_back_to is distinct from bev.id
					  union select unnest(array[concern, most_urgent, what_changed, would_worry, report]), clinic_id
					    from handoff h, bev where h.sender_id <> bev.id
					     and not exists (select from handoff_receiver r where r.handoff_id = h.id and r.staff_id = bev.id)
					  union select unnest(array[concern, most_urgent]), clinic_id from outside_handoff
					  union select what, clinic_id from already_told
					  union select words, clinic_id from win
					  union select unnest(array[what_changed, who_calls_whom, would_worry]), clinic_id from three_line_note
					  union select unnest(array[warning_signs, on_my_own, people_and_places, people_to_ask, making_it_safer]),
					               clinic_id from safety_plan
					  union select unnest(array[about, got_easier]), clinic_id from contact
					  union select because, clinic_id from raised_flag
					  union select sentence, clinic_id from worry
					  union select words, clinic_id from risk_view
					  union select medication, clinic_id from responsibility
					  union select account, clinic_id from barrier
					  union select g.title, c.clinic_id from plan_goal g join care_plan c on c.id = g.plan_id
					  union select w.words, c.clinic_id from plan_words w join care_plan c on c.id = w.plan_id
					  union select l.words, null from notebook_line l, bev where l.staff_id <> bev.id)
					select distinct words from said where length(words) > 12
					  and not exists (select from visit v where v.purpose = said.words)
					   and (clinic_id is null or %s)
					"""
				.formatted(here()))
			.query(String.class)
			.list();
	}

	/** Every page of her clinic that opens to her. */
	private List<String> herDoors() {
		List<String> doors = new ArrayList<>(List.of("/my-day", "/calls", "/end-of-day", "/before-the-weekend", "/owns",
				"/patients", "/week", "/notebook", "/away"));
		this.jdbc.sql("select id from patient where " + here()).query(String.class).list().forEach((id) -> {
			for (String page : List.of("", "/care-team", "/responsibilities", "/visits", "/copy", "/next-steps/new",
					"/handoffs/new", "/contacts/new")) {
				doors.add("/patients/" + id + page);
			}
		});
		this.jdbc.sql("select id from follow_up where ended_at is null and " + here())
			.query(String.class)
			.list()
			.forEach((id) -> doors.add("/next-steps/" + id));
		this.jdbc.sql("select id from responsibility where ended_at is null and " + here())
			.query(String.class)
			.list()
			.forEach((id) -> doors.add("/responsibilities/" + id));
		return doors;
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
