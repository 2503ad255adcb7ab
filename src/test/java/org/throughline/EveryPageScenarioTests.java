package org.throughline;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks every page, on the laptop and on the phone, in the light and in the dark: one
 * heading, a title that names nobody, nothing for axe, nothing to scroll sideways, not on
 * the narrowest phone and not with letters of twice the size. Scripts and the policy are
 * watched by the browser itself.
 */
@BrowserScenario
class EveryPageScenarioTests {

	private static final List<String> EVERYBODY = List.of("/my-day", "/my-day/care-teams", "/huddle", "/owns",
			"/owns/{owner}/{span}", "/before-the-weekend", "/calls", "/end-of-day", "/week",
			"/week/{day:\\d{4}-\\d{2}-\\d{2}}", "/week/{day:\\d{4}-\\d{2}-\\d{2}}/{list}", "/away", "/away/{id}",
			"/patients", "/patients/new", "/handoffs/new", "/contacts/new", "/find", "/notebook", "/notebook/{id}",
			"/notebook/{id}/barrier", "/notebook/{id}/flag", "/notebook/{id}/handoff", "/notebook/{id}/next-step",
			"/account/email", "/account/keys", "/account/password");

	private static final List<String> OF_A_PATIENT = List.of("/patients/{id}", "/patients/{id}/copy",
			"/patients/{id}/edit", "/patients/{id}/care-team", "/patients/{patientId}/flags",
			"/patients/{patientId}/handoffs/new", "/patients/{id}/contacts/new", "/patients/{id}/next-steps/new",
			"/patients/{id}/plan", "/patients/{id}/plan/steps/new", "/patients/{id}/plan/versions",
			"/patients/{id}/plan/versions/{version:\\d{1,9}}", "/patients/{id}/responsibilities",
			"/patients/{id}/visits", "/patients/{id}/visits/new", "/patients/{id}/enrollment/end");

	private static final List<String> CLINICAL = List.of("/after-plans", "/contact-cards", "/external-clinicians",
			"/external-clinicians/{id}", "/external-clinicians/gone", "/patients/{id}/care-team/before",
			"/patients/{id}/care-team/risk", "/patients/{id}/care-team/worries", "/patients/{id}/care-team/elsewhere",
			"/patients/{id}/care-team/elsewhere/{external}", "/patients/{id}/plan/words",
			"/patients/{id}/care-team/{member}/letter", "/patients/{id}/contact-card",
			"/patients/{id}/contact-card/versions", "/patients/elsewhere", "/patients/{patientId}/notes",
			"/patients/{patientId}/wins", "/patients/{id}/plan/said-back", "/patients/{id}/felt",
			"/patients/{id}/safety-plan", "/patients/{id}/safety-plan/edit", "/next-steps/{id}",
			"/responsibilities/{id}", "/handoffs/{id}", "/handoffs/{id}/copy", "/outside-handoffs/{id}",
			"/patients/{id}/outside-handoffs/new", "/visits/{id}/miss");

	private static final List<String> PAPER = List.of("/patients/{id}/slip", "/patients/{id}/plan/paper",
			"/patients/{id}/safety-plan/paper", "/patients/{id}/contact-people/{person}/safety-plan");

	private static final List<String> DUTIES = List.of("/clinic", "/people", "/people/new", "/people/{id}", "/import");

	private static final List<String> PRIVACY = List.of("/trail", "/trail/patients/{id}", "/trail/people/{id}");

	private static final List<String> AT_THE_HUDDLE = List.of("/huddle", "/huddle/patients/{patientId}/note",
			"/huddle/patients/{patientId}/owner", "/huddle/patients/{patientId}/yes",
			"/huddle/patients/{patientId}/steps/new", "/huddle/patients/{patientId}/responsibilities/{id}/holder",
			"/huddle/patients/{patientId}/responsibilities/{id}/yes", "/huddle/{day:\\d{4}-\\d{2}-\\d{2}}");

	private static final List<String> OUTSIDE = List.of("/sign-in");

	/** Sends on, streams, is a part of a page, or is there in an empty clinic only. */
	private static final List<String> NOT_WALKED = List.of("/", "/live", "/nav/counts",
			"/drafts/{form:[a-z][a-z0-9:-]{0,159}}", "/huddle/sheet", "/notebook/strip", "/handoffs/{id}/copy/text",
			"/patients/{id}/copy/text", "/patients/{id}/care-team/{member}/letter/text", "/patients/{id}/slip/file",
			"/patients/{id}/plan/paper/file", "/patients/{id}/safety-plan/paper/file",
			"/patients/{id}/contact-people/{person}/safety-plan/file", "/week/{day:\\d{4}-\\d{2}-\\d{2}}/file",
			"/week/{day:\\d{4}-\\d{2}-\\d{2}}/{list}/file", "/first-administrator");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	private ExamplePages examples;

	@BeforeEach
	void readTheClinic() {
		this.examples = new ExamplePages(this.jdbc);
	}

	@Test
	void leavesNoPageOut() {
		Set<String> pages = new TreeSet<>();
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getPackageName().startsWith("org.throughline")
					&& mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
				pages.addAll(mapping.getPatternValues());
			}
		});
		Set<String> walked = new TreeSet<>(NOT_WALKED);
		Stream.of(EVERYBODY, OF_A_PATIENT, CLINICAL, PAPER, DUTIES, PRIVACY, AT_THE_HUDDLE, OUTSIDE)
			.forEach(walked::addAll);
		assertThat(walked).isEqualTo(pages);
	}

	@Test
	void showsTheCoordinatorEveryPageAsItShouldBe(Page page) {
		walk("Dana Whitcomb", page, EVERYBODY, OF_A_PATIENT, CLINICAL, PAPER);
	}

	/** Once it is known whom the line is about. */
	@Test
	void showsWhatALineTurnsIntoAsItShouldBe(Page page) {
		isAbout(this.examples.of("/patients/", ""));
		walk("Dana Whitcomb", page, List.of("/notebook/{id}/barrier", "/notebook/{id}/flag", "/notebook/{id}/handoff",
				"/notebook/{id}/next-step"));
		isAbout(null);
	}

	@Test
	void showsTheFrontDeskWhatItMaySeeAsItShouldBe(Page page) {
		walk("Bev Hostetler", page, List.of("/my-day", "/owns", "/patients", "/patients/{id}"));
	}

	@Test
	void showsThePracticeManagerTheirDutiesAsTheyShouldBe(Page page) {
		walk("Nora Feld", page, DUTIES);
	}

	@Test
	void showsThePrivacyPersonWhoLookedAsItShouldBe(Page page) {
		walk("Teresa Vang", page, PRIVACY);
	}

	@Test
	void showsTheRoomItsHuddleAsItShouldBe(Page page) {
		SignIn.as("Dana Whitcomb", page).navigate("/huddle");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the huddle")).click();
		page.locator(".h-row").first().waitFor();
		walk(page, AT_THE_HUDDLE);
	}

	@Test
	void showsAVisitorTheDoorAsItShouldBe(Page page) {
		walk(page, OUTSIDE);
	}

	@SafeVarargs
	private void walk(String name, Page page, List<String>... pages) {
		SignIn.as(name, page);
		walk(page, Stream.of(pages).flatMap(List::stream).toList());
	}

	private void walk(Page page, List<String> patterns) {
		SoftAssertions found = new SoftAssertions();
		patterns.forEach((pattern) -> look(page, this.examples.path(pattern), found));
		found.assertAll();
	}

	private void look(Page page, String path, SoftAssertions found) {
		page.setViewportSize(1366, 768);
		Response answer = page.navigate(path);
		found.assertThat((answer != null) ? answer.status() : 0).as(path).isEqualTo(200);
		found.assertThat(page.locator("h1").count()).as("headings on " + path).isEqualTo(1);
		found.assertThat(page.title()).as("title of " + path).isNotBlank().doesNotContain(names());
		fits(page, path, found);
		found.assertThatCode(() -> Accessibility.hasNothingToComplainAbout(page)).doesNotThrowAnyException();
		page.evaluate("document.documentElement.style.fontSize = '200%'");
		fits(page, path + " with large letters", found);
		page.evaluate("document.documentElement.style.fontSize = ''");
		page.setViewportSize(390, 844);
		fits(page, path, found);
		found.assertThatCode(() -> Accessibility.hasNothingToComplainAbout(page)).doesNotThrowAnyException();
		page.setViewportSize(320, 640);
		fits(page, path, found);
	}

	private static void fits(Page page, String what, SoftAssertions found) {
		found.assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
			.as("fits %d pixels: %s", page.viewportSize().width, what)
			.isTrue();
	}

	private void isAbout(@Nullable String patient) {
		this.jdbc.sql("update notebook_line set patient_id = cast(? as uuid) where words like '@Denise%'")
			.param(patient)
			.update();
	}

	private String[] names() {
		return this.jdbc.sql("select distinct family_name from patient")
			.query(String.class)
			.set()
			.toArray(new String[0]);
	}

}
