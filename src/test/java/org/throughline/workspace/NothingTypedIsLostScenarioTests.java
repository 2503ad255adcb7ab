package org.throughline.workspace;

import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Words stand half written on every kind of form when the page is loaded anew or the
 * person is signed out: each is there again, until it is saved or left on purpose.
 */
@BrowserScenario
class NothingTypedIsLostScenarioTests {

	private static final String DANA = "Dana Whitcomb";

	@Autowired
	private JdbcClient jdbc;

	@Test
	void keepsANextStepOverASignOut(Page page) {
		String form = "/patients/" + patient("Mercado") + "/next-steps/new";
		SignIn.as(DANA, page).navigate(form);
		page.locator("#title").fill("Ask about the night shift");
		page.locator("label[for=kind-PAPER]").click();
		signOut(page);

		SignIn.as(DANA, page).navigate(form);
		assertThat(page.locator(".draft")).containsText("You started this at");
		assertThat(page.locator("#title")).hasValue("Ask about the night shift");
		assertThat(page.locator("#kind-PAPER")).isChecked();
		assertThat(page.locator("#preview")).containsText("asks about the night shift");

		page.getByRole(AriaRole.BUTTON, named("Save the next step")).click();
		page.waitForURL((url) -> !url.contains("/next-steps"));
		page.navigate(form);
		assertThat(page.locator("h1")).isVisible();
		assertThat(page.locator("#title")).hasValue("");
	}

	@Test
	void saysBesideAFieldThatItIsFarTooLongAndSendsNothing(Page page) {
		SignIn.as(DANA, page).navigate("/patients/" + patient("Mercado") + "/handoffs/new");
		page.locator("#mostUrgent").fill("Just tell me which pill");
		page.locator("#concern").evaluate("(field) => { field.value = 'He says '.repeat(80000); }");
		page.locator("#handover").click();
		assertThat(page.locator(".too-long")).containsText("This has 640,000 letters, and 160 fit.");
		assertThat(page.locator("#concern")).isFocused();
		assertThat(page.locator("#mostUrgent")).hasValue("Just tell me which pill");
		page.locator("#concern").fill("Two doses on file.");
		assertThat(page.locator(".too-long")).hasCount(0);
		page.locator("#concern").evaluate("""
				(field) => {
				  const much = new DataTransfer();
				  much.setData('text/plain', 'x'.repeat(10000000));
				  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: much, bubbles: true }));
				}""");
		assertThat(page.locator(".too-long")).containsText("Only 160 letters fit here.");
	}

	@Test
	void saysInEveryFormThatTenMegabytesAreFarTooMuch(Page page) {
		SignIn.as(DANA, page);
		String ray = "/patients/" + patient("Mercado");
		farTooMuch(page, "/patients/new", "#comfortNote", "200", "Add this patient");
		farTooMuch(page, ray + "/plan", "textarea[name=words]", "400", "Write it down");
		farTooMuch(page, ray + "/next-steps/new", "#title", "140", "Save the next step");
	}

	private static void farTooMuch(Page page, String form, String field, String most, String save) {
		page.navigate(form);
		page.locator(field).evaluate("""
				(field) => {
				  const much = new DataTransfer();
				  much.setData('text/plain', 'x'.repeat(10000000));
				  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: much, bubbles: true }));
				}""");
		assertThat(page.locator(".too-long")).containsText("Only " + most + " letters fit here.");
		page.locator(field).evaluate("(field) => { field.value = 'x'.repeat(10000000); }");
		page.getByRole(AriaRole.BUTTON, named(save).setExact(true)).click();
		assertThat(page.locator(".too-long")).containsText("This has 10,000,000 letters, and " + most + " fit.");
		assertThat(page).hasURL(Pattern.compile(".*" + form));
		page.locator(field).fill("");
	}

	@Test
	void keepsAContactAndABarrierOverAReload(Page page) {
		SignIn.as(DANA, page);
		comesBack(page, "/patients/" + patient("Mercado") + "/contacts/new", "#about", "He called about the shift");
		page.navigate("/patients/" + patient("Prentiss"));
		page.getByText("Something is in the way").click();
		page.locator("#barrier-account").fill("The stairs are too many");
		kept(page, "The stairs are too many");
		page.reload();
		page.getByText("Something is in the way").click();
		assertThat(page.locator("#barrier-account")).hasValue("The stairs are too many");
	}

	@Test
	void keepsWhatIsWrittenInAClosedPartOfAPage(Page page) {
		SignIn.as(DANA, page).navigate("/patients/" + patient("Mercado"));
		page.locator("#told summary").click();
		page.locator("#told-what").fill("How the truck was sold");
		kept(page, "How the truck was sold");
		page.reload();
		page.locator("#told summary").click();
		assertThat(page.locator("#told-what")).hasValue("How the truck was sold");
		page.locator("#told").getByText("Keep it in view").click();
		assertThat(page.locator("#told .told-lines")).containsText("How the truck was sold");
		page.locator("#told summary").click();
		assertThat(page.locator("#told-what")).hasValue("");
	}

	@Test
	void keepsWhySomebodyElseIsBetter(Page page) {
		UUID handoff = this.jdbc.sql("""
				select h.id from handoff h join handoff_receiver r on r.handoff_id = h.id
				join staff_member s on s.id = r.staff_id and s.family_name = 'Whitcomb'
				where r.declined_at is null and h.taken_at is null and h.withdrawn_at is null limit 1
				""").query(UUID.class).single();
		SignIn.as(DANA, page).navigate("/handoffs/" + handoff);
		page.locator(".better summary").click();
		page.locator("#pass-why").fill("Marcus knows the family");
		kept(page, "Marcus knows the family");
		page.reload();
		page.locator(".better summary").click();
		assertThat(page.locator("#pass-why")).hasValue("Marcus knows the family");
	}

	@Test
	void keepsTheStepAndTheLinesOfTheHuddle(Page page) {
		SignIn.as(DANA, page).navigate("/huddle");
		page.getByRole(AriaRole.BUTTON, named("Open the huddle")).click();
		assertThat(page.locator(".h-act").first()).isVisible();
		page.waitForLoadState();
		Keys.press(page, "n");
		page.locator("#huddle-dialog #title").fill("Bring the pill box");
		kept(page, "Bring the pill box");
		page.reload();
		Keys.press(page, "n");
		assertThat(page.locator("#huddle-dialog #title")).hasValue("Bring the pill box");
		page.locator("#huddle-dialog [data-close-dialog]").click();

		Keys.press(page, "e");
		page.locator("#whatChanged").fill("Sleeps again since Sunday");
		page.locator("#wouldWorry").focus();
		kept(page, "Sleeps again since Sunday");
		page.reload();
		Keys.press(page, "e");
		assertThat(page.locator("#whatChanged")).hasValue("Sleeps again since Sunday");
		page.locator("[data-close-note]").click();
		page.waitForCondition(() -> drafts("Sleeps again since Sunday") == 0);
		assertThat(page.locator(".h-item[open] .h-three h3").first()).isVisible();
		Keys.press(page, "e");
		assertThat(page.locator("#whatChanged")).not().hasValue("Sleeps again since Sunday");
	}

	@Test
	void keepsTheClinicAndAColleagueOverAReload(Page page) {
		SignIn.as("Nora Feld", page);
		comesBack(page, "/clinic", "#nurseLine", "(320) 555-0199");
		comesBack(page, "/people/new", "#familyName", "Ingebretsen");
		comesBack(page, "/people/" + staff("Arce"), "#phoneExtension", "4711");
	}

	@Test
	void overwritesNobodysChangeWithADraftBegunBefore(Page page) {
		SignIn.as("Nora Feld", page).navigate("/people/" + staff("Hostetler"));
		page.locator("#phoneExtension").fill("4712");
		kept(page, "4712");
		this.jdbc.sql("update staff_member set title = 'Ms.', version = version + 1 where id = ?")
			.param(staff("Hostetler"))
			.update();
		page.reload();
		assertThat(page.locator("#phoneExtension")).hasValue("4712");
		page.getByRole(AriaRole.BUTTON, named("Save").setExact(true)).click();
		assertThat(page.locator(".changed")).containsText("Both versions are here");
		assertThat(page.locator("#phoneExtension")).hasValue("4712");
	}

	@Test
	void keepsALineOfThePadFromPageToPage(Page page) {
		SignIn.as(DANA, page).navigate("/owns");
		Keys.press(page, "b");
		page.locator("#pad-sheet input[name=words]").fill("@Mercado asked for the late slot");
		kept(page, "@Mercado asked for the late slot");
		page.navigate("/patients");
		Keys.press(page, "b");
		Locator line = page.locator("#pad-sheet input[name=words]");
		assertThat(line).hasValue("@Mercado asked for the late slot");
		line.press("Enter");
		assertThat(page.locator("#pad-lines")).containsText("@Mercado asked for the late slot");
		assertThat(line).hasValue("");
		page.waitForCondition(() -> drafts("late slot") == 0);
	}

	@Test
	void startsOverWhenAskedTo(Page page) {
		String form = "/patients/" + patient("Prentiss") + "/contacts/new";
		SignIn.as("Teresa Vang", page).navigate(form);
		page.locator("#about").fill("Something else");
		kept(page, "Something else");
		page.reload();
		page.getByRole(AriaRole.BUTTON, named("Start over")).click();
		assertThat(page.locator("#about")).hasValue("");
		page.waitForCondition(() -> drafts("Something else") == 0);
	}

	@Test
	void saysThatOneWasSignedOutAndGoesOnAfterwards(BrowserContext dana) {
		Page typing = SignIn.as(DANA, dana.newPage());
		typing.navigate("/patients/" + patient("Prentiss") + "/next-steps/new");
		typing.locator("#title").fill("Call");
		assertThat(typing.locator("#preview")).containsText("calls");
		Page other = dana.newPage();
		other.navigate("/my-day");
		signOut(other);

		typing.locator("#title").fill("Call about the stairs");
		assertThat(typing.locator("#news")).containsText("You were signed out. What you typed is still here.");
		SignIn.as(DANA, other);
		typing.bringToFront();
		typing.evaluate("dispatchEvent(new Event('focus'))");
		assertThat(typing.locator("#news")).containsText("Signed in again. Go on here.");
		assertThat(typing.locator("#title")).hasValue("Call about the stairs");
		typing.getByRole(AriaRole.BUTTON, named("Save the next step")).click();
		typing.waitForURL((url) -> !url.contains("/next-steps"));
	}

	private void comesBack(Page page, String form, String field, String words) {
		page.navigate(form);
		page.locator(field).fill(words);
		kept(page, words);
		page.reload();
		assertThat(page.locator(field)).hasValue(words);
		assertThat(page.locator(".draft")).containsText("You started this at");
	}

	private void kept(Page page, String words) {
		page.waitForCondition(() -> drafts(words) == 1);
	}

	private long drafts(String words) {
		return this.jdbc.sql("select count(*) from draft where fields::text like ?")
			.param("%" + words + "%")
			.query(Long.class)
			.single();
	}

	private static void signOut(Page page) {
		page.locator("form[action='/sign-out']").evaluate("(form) => form.requestSubmit()");
		page.waitForURL("**/sign-in**");
	}

	private UUID staff(String family) {
		return this.jdbc.sql("select id from staff_member where family_name = ?")
			.param(family)
			.query(UUID.class)
			.single();
	}

	private UUID patient(String family) {
		return this.jdbc.sql("select id from patient where family_name = ?").param(family).query(UUID.class).single();
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

}
