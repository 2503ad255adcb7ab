package org.throughline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks every page that needs no other state, on the laptop and on the phone, in the
 * light and in the dark: one heading, a title that names nobody, nothing for axe, nothing
 * to scroll sideways. Scripts and the policy are watched by the browser itself. It takes
 * minutes, so it runs when it is asked for: {@code -Dthroughline.walk=true}.
 */
@BrowserScenario
@EnabledIfSystemProperty(named = "throughline.walk", matches = "true",
		disabledReason = "it takes many minutes; ask for it with -Dthroughline.walk=true")
class EveryPageScenarioTests {

	private static final List<String> EVERYBODY = List.of("/my-day", "/huddle", "/owns", "/before-the-weekend",
			"/patients", "/patients/new", "/handoffs/new", "/account/password");

	private static final List<String> CLINICAL = List.of("/patients/elsewhere");

	private static final List<String> DUTIES = List.of("/clinic", "/people", "/people/new", "/import");

	private static final List<String> OF_A_PATIENT = List.of("", "/edit", "/flags", "/handoffs/new", "/contacts/new",
			"/next-steps/new", "/visits", "/visits/new", "/enrollment/end");

	private static final List<String> OF_A_PATIENT_CLINICAL = List.of("/notes", "/wins");

	private static final String OF_THE_CLINIC = """
			clinic_id = (select clinic_id from patient where family_name = 'Mercado')
			order by id limit 1
			""";

	@Autowired
	private JdbcClient jdbc;

	@Test
	void showsTheCoordinatorEveryPageAsItShouldBe(BrowserContext laptop, BrowserContext phone) {
		List<String> paths = new ArrayList<>(EVERYBODY);
		paths.addAll(CLINICAL);
		paths.addAll(ofAPatient(OF_A_PATIENT));
		paths.addAll(ofAPatient(OF_A_PATIENT_CLINICAL));
		paths.addAll(ofOne());
		walk("Dana Whitcomb", paths, laptop, phone);
	}

	@Test
	void showsTheFrontDeskEveryPageAsItShouldBe(BrowserContext laptop, BrowserContext phone) {
		List<String> paths = new ArrayList<>(EVERYBODY);
		paths.addAll(ofAPatient(OF_A_PATIENT));
		walk("Bev Hostetler", paths, laptop, phone);
	}

	@Test
	void showsThePracticeManagerEveryPageAsItShouldBe(BrowserContext laptop, BrowserContext phone) {
		List<String> paths = new ArrayList<>(EVERYBODY);
		paths.addAll(DUTIES);
		paths.add("/people/" + luis());
		walk("Nora Feld", paths, laptop, phone);
	}

	@Test
	void showsThePrivacyPersonWhoLookedAsItShouldBe(BrowserContext laptop, BrowserContext phone) {
		walk("Teresa Vang",
				List.of("/trail", "/trail/patients/" + patient(), "/trail/people/" + luis(), "/patients/" + patient()),
				laptop, phone);
	}

	private void walk(String name, List<String> paths, BrowserContext laptop, BrowserContext phone) {
		SoftAssertions found = new SoftAssertions();
		Page wide = SignIn.as(name, laptop.newPage());
		Page narrow = phone.newPage();
		narrow.setViewportSize(390, 844);
		SignIn.as(name, narrow);
		for (String path : paths) {
			for (Page page : List.of(wide, narrow)) {
				look(page, path, found);
			}
		}
		found.assertAll();
	}

	private void look(Page page, String path, SoftAssertions found) {
		String where = path + " at " + page.viewportSize().width;
		Response answer = page.navigate(path);
		found.assertThat((answer != null) ? answer.status() : 0).as(where).isEqualTo(200);
		found.assertThat(page.locator("h1").count()).as("headings on " + where).isEqualTo(1);
		found.assertThat(page.title()).as("title of " + where).isNotBlank().doesNotContain(names());
		found.assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
			.as("fits its width: " + where)
			.isTrue();
		found.assertThatCode(() -> Accessibility.hasNothingToComplainAbout(page)).as(where).doesNotThrowAnyException();
	}

	private List<String> ofAPatient(List<String> pages) {
		return pages.stream().map((page) -> "/patients/" + patient() + page).toList();
	}

	private List<String> ofOne() {
		String step = one("select id from follow_up where state = 'ACCEPTED' and " + OF_THE_CLINIC);
		String handoff = one("select id from handoff where " + OF_THE_CLINIC);
		String visit = one("select id from visit where outcome is null and " + OF_THE_CLINIC);
		return List.of("/next-steps/" + step, "/handoffs/" + handoff, "/handoffs/" + handoff + "/copy",
				"/visits/" + visit + "/miss");
	}

	private String luis() {
		return one("select id from staff_member where given_name = 'Luis'");
	}

	private String patient() {
		return one("select id from patient where family_name = 'Mercado' limit 1");
	}

	private String[] names() {
		return this.jdbc.sql("select distinct family_name from patient")
			.query(String.class)
			.list()
			.stream()
			.flatMap(Stream::of)
			.toArray(String[]::new);
	}

	private String one(String sql) {
		return this.jdbc.sql(sql).query(String.class).single();
	}

}
