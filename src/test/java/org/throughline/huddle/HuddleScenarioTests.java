package org.throughline.huddle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagService;
import org.throughline.flag.RaiseFlag;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserScenario
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HuddleScenarioTests {

	private static final String HOST = "Dana Whitcomb";

	private static final Pattern SHEET = Pattern.compile(".*/huddle/sheet\\?.*");

	@Autowired
	private FlagService flags;

	@Autowired
	private StaffDirectory staff;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	@Order(1)
	void isReadableForEverybodyBeforeAndAfterItIsOpened(Page page) {
		SignIn.as(HOST, page).navigate("/huddle");
		Accessibility.hasNothingToComplainAbout(page);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the huddle")).click();
		assertThat(page.locator(".h-act").first()).isVisible();
		Accessibility.hasNothingToComplainAbout(page);
	}

	@Test
	@Order(2)
	void showsAnothersChangeWithoutTouchingTheSelection(Page page) {
		open(page);
		Keys.press(page, "j");
		Keys.press(page, "j");
		String selected = page.locator("[aria-current]").getAttribute("data-row");
		this.clock.advance(Duration.ofMinutes(1));

		raiseForSomebodyElse(selected);

		assertThat(page.locator(".h-new").first())
			.isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(3000));
		assertThat(page.locator("[aria-current]")).hasAttribute("data-row", selected);
		assertThat(page.locator("#row-" + selected)).isFocused();
	}

	@Test
	@Order(3)
	void showsNamesForAMinute(Page page) {
		open(page);
		String initials = page.locator(".h-item[open] .pt").innerText();

		Keys.press(page, "p");
		assertThat(page.locator(".h-item[open] .pt")).not().hasText(initials);
		this.clock.advance(Duration.ofSeconds(61));
		page.reload();

		assertThat(page.locator(".h-item[open] .pt")).hasText(initials);
	}

	@Test
	@Order(4)
	void countsOnWhileTheLinesAreWritten(Page page) {
		open(page);
		Keys.press(page, "t");
		assertThat(page.locator(".h-clock[data-runs=true]")).isVisible();
		this.clock.advance(Duration.ofSeconds(5));
		assertThat(page.locator("#huddle-timer")).hasText(Pattern.compile("9:5[0-7]"));

		Keys.press(page, "e");
		assertThat(page.locator(".h-three--edit textarea").first()).isFocused();

		page.waitForTimeout(400);
		assertThat(page.locator("#huddle-timer")).hasText(Pattern.compile("9:5[0-7]"),
				new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(100));
		Keys.press(page, "Escape");
		Keys.press(page, "t");
		assertThat(page.locator(".h-clock[data-runs=false]")).isVisible();
	}

	@Test
	@Order(5)
	void opensTheLinesWhereAChangeCameWhileTheyWereAskedFor(Page page) {
		open(page);
		List<Route> held = new ArrayList<>();
		page.route(Pattern.compile(".*/note\\?.*"), held::add);
		Keys.press(page, "e");
		page.waitForCondition(() -> !held.isEmpty());
		this.clock.advance(Duration.ofMinutes(1));
		page.waitForResponse(SHEET,
				() -> page.evaluate("document.getElementById('huddle-refresh').dispatchEvent(new Event('refresh'))"));

		page.waitForResponse(SHEET, held.get(0)::resume);

		assertThat(page.locator(".h-three--edit textarea").first()).isFocused();
	}

	@Test
	@Order(6)
	void runsFromTenMinutesToTheFinishLineByKeysAlone(Page page) {
		open(page);
		Keys.press(page, "t");
		assertThat(page.locator(".h-clock[data-runs=true]")).isVisible();
		Locator finish = page.locator("#fin");
		for (int presses = 0; presses < 60 && !finish.isVisible(); presses++) {
			giveAnOwner(page);
			page.waitForResponse((response) -> response.url().matches(".*/(talked-through|letting-go)$"),
					() -> Keys.press(page, "d"));
			assertThat(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).hasCount(0);
		}

		assertThat(finish).containsText("14 of 14.");
		assertThat(finish).containsText("said yes");
		assertThat(page.locator(".h-win")).isVisible();
		Accessibility.hasNothingToComplainAbout(page);
		Keys.press(page, "k");
		assertThat(page.locator(".h-done-list")).isVisible();
		assertThat(page.locator(".h-done > summary")).isFocused();
		Keys.press(page, "Tab");
		Keys.press(page, "Escape");
		assertThat(page.locator(".h-done-list")).isHidden();
		assertThat(page.locator(".h-done > summary")).isFocused();
	}

	@Test
	@Order(7)
	void looksAgainSoonForWhatChangedBeforeItWasListening(Page page) {
		open(page);
		UUID patient = notShown(page);
		page.route("**/live", Route::abort);
		page.clock().install();
		page.clock().pauseAt(System.currentTimeMillis() + 60_000);
		page.reload();
		this.clock.advance(Duration.ofMinutes(1));
		raise(patient, FlagKind.HOUSING_PROBLEM, "Sleeps in the car");
		assertThat(page.locator("[data-row='" + patient + "']")).hasCount(0);

		page.clock().runFor(5_000);

		assertThat(page.locator("[data-row='" + patient + "']")).hasCount(1);
	}

	@Test
	@Order(8)
	void anIdleHuddleSignsItselfOutWhileRefreshing(Page page) {
		open(page);
		waitUntilNothingTouchesTheSession(page);
		long soon = System.currentTimeMillis() + 4_000;
		this.jdbc.sql("update spring_session set expiry_time = ?, last_access_time = ? - max_inactive_interval * 1000")
			.params(soon, soon)
			.update();

		page.evaluate("setInterval(() => document.getElementById('huddle-refresh')"
				+ "?.dispatchEvent(new Event('refresh')), 400)");

		page.waitForURL((url) -> url.contains("sign-in"), new Page.WaitForURLOptions().setTimeout(90_000));
		assertThat(page.locator("#huddle-live")).hasCount(0);
	}

	/** What the person did themselves may still be on its way to the database. */
	private void waitUntilNothingTouchesTheSession(Page page) {
		long before = -1;
		for (long now = lastAccess(); now != before; now = lastAccess()) {
			before = now;
			page.waitForTimeout(1_500);
		}
	}

	private long lastAccess() {
		return this.jdbc.sql("select max(last_access_time) from spring_session").query(Long.class).single();
	}

	private void open(Page page) {
		SignIn.as(HOST, page).navigate("/huddle");
		Locator open = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the huddle"));
		if (open.isVisible()) {
			Keys.tabTo(page, "[data-key=OPEN]");
			Keys.press(page, "Enter");
		}
		assertThat(page.locator(".h-host")).isVisible();
	}

	/** Asks the first who may say yes, where nobody has the step. */
	private static void giveAnOwner(Page page) {
		if (!page.locator(".h-item[open] a.btn-shout[data-key=OWNER]").isVisible()) {
			return;
		}
		Keys.press(page, "a");
		assertThat(page.locator("#huddle-dialog button.pick").first()).isFocused();
		Keys.press(page, "Enter");
		assertThat(page.locator("#huddle-dialog")).not().isVisible();
		assertThat(page.locator(".h-item[open] a.btn-shout[data-key=OWNER]")).not().isVisible();
	}

	private void raiseForSomebodyElse(String notThis) {
		raise(this.jdbc.sql(
				"select patient_id from enrollment where until is null and clinic_id = ? and patient_id <> ?::uuid limit 1")
			.params(dana().clinicId(), notThis)
			.query(UUID.class)
			.single(), FlagKind.PANIC_SYMPTOMS, "Could not sleep");
	}

	private UUID notShown(Page page) {
		String[] shown = page.locator("[data-row]")
			.all()
			.stream()
			.map((row) -> row.getAttribute("data-row"))
			.toArray(String[]::new);
		return this.jdbc.sql(
				"select patient_id from enrollment where until is null and clinic_id = ? and patient_id <> all (?::uuid[]) limit 1")
			.params(dana().clinicId(), shown)
			.query(UUID.class)
			.single();
	}

	private void raise(UUID patient, FlagKind kind, String because) {
		Instant now = this.clock.instant();
		this.flags.raise(dana(), new RaiseFlag(patient, kind, because, null), now);
		assertThat(now).isAfter(TestClock.START);
	}

	private Actor dana() {
		UUID dana = this.jdbc.sql("select id from staff_member where given_name || ' ' || family_name = ?")
			.param(HOST)
			.query(UUID.class)
			.single();
		return this.staff.actor(dana, this.staff.get(dana).clinicIds().iterator().next());
	}

}
