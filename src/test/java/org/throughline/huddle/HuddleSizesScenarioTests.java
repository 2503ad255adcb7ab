package org.throughline.huddle;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.throughline.testing.Accessibility;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shared screen when far more are flagged than there is room for, and when nobody is.
 */
@BrowserScenario
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HuddleSizesScenarioTests {

	private static final int ROOM = 14;

	private static final int MANY = 40;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void onTheWall(Page page) {
		page.setViewportSize(1920, 1080);
	}

	@Test
	@Order(0)
	void tellsNobodyToPressAKeyWhereThereIsNone(Page page) {
		open(page);
		assertThat(page.locator(".h-of")).containsText("press T to start");
		page.setViewportSize(390, 844);
		assertThat(page.locator("kbd:visible")).hasCount(0);
		assertThat(page.locator(".h-of")).not()
			.containsText("press", new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
		assertThat(page.locator(".h-of .by-hand")).hasText("start the clock");
		assertThat(page.locator(".h-names button").boundingBox().height).isGreaterThanOrEqualTo(44);
		page.locator(".h-item[open] [data-key=OWNER]").click();
		assertThat(page.locator("#huddle-dialog .by-hand")).hasText("use “Said yes here” instead.");
		assertThat(page.locator("#huddle-dialog .by-key")).isHidden();
	}

	@Test
	@Order(0)
	void everyButtonIsLargeEnoughToHit(Page page) {
		open(page);
		for (int[] size : new int[][] { { 1920, 1080 }, { 1366, 768 }, { 390, 844 } }) {
			page.setViewportSize(size[0], size[1]);
			assertThat(page.locator(".h-foot :is(button, a), .h-top button").evaluateAll("""
					(all) => all.filter((one) => one.checkVisibility())
					  .map((one) => [one.innerText, one.getBoundingClientRect()])
					  .filter(([, box]) => Math.min(box.width, box.height) < 24).map(([text]) => text)"""))
				.as("at %d", size[0])
				.asInstanceOf(InstanceOfAssertFactories.LIST)
				.isEmpty();
		}
	}

	@Test
	@Order(0)
	void undoStandsAtTheFootOfTheScreenAndCoversNoOtherButton(Page page) {
		SignIn.as("Dana Whitcomb", page);
		for (int[] size : new int[][] { { 1366, 768 }, { 390, 844 } }) {
			page.setViewportSize(size[0], size[1]);
			page.navigate("/my-day");
			page.locator("form[action$='/completion'] .tick:visible").first().click();
			Locator undo = page.locator(".undo");
			assertThat(undo).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
			BoundingBox box = undo.boundingBox();
			assertThat(box.y).as("at the foot").isGreaterThan(size[1] * .75);
			assertThat(Math.abs(box.x + box.width / 2 - size[0] / 2.)).as("in the middle").isLessThan(2);
			Locator tabs = page.locator(".tabbar:visible");
			if (tabs.count() > 0) {
				assertThat(box.y + box.height).as("above the places").isLessThanOrEqualTo(tabs.boundingBox().y);
			}
			undo.getByRole(AriaRole.BUTTON).click();
			assertThat(undo).hasCount(0);
			page.waitForURL("**/my-day");
		}
	}

	@Test
	@Order(1)
	void showsAsManyAsThereIsRoomForAndCountsTheRest(Page page) {
		flagUntilThereAre(MANY);
		open(page);
		assertThat(page.locator(".h-talked")).containsText("0 of " + ROOM);
		assertThat(page.locator(".h-item")).hasCount(ROOM);
		assertThat(page.locator(".h-rest-link")).hasText("and " + (MANY - ROOM) + " more");
		assertThat(page.locator("#huddle-more")).hasText(Pattern.compile("\\d+ more below"));
		Accessibility.hasNothingToComplainAbout(page);

		for (int row = 1; row < ROOM; row++) {
			Keys.press(page, "j");
			isWhole(page);
		}
		assertThat(page.locator("#huddle-more")).isHidden();
		assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"
				+ " && document.documentElement.scrollHeight <= innerHeight"))
			.isTrue();
		page.locator(".h-rest-link").click();
		page.waitForURL("**/owns");
	}

	@Test
	@Order(2)
	void saysTheGoodNewsWhenNobodyIsFlagged(Page page) {
		this.jdbc.sql("update enrollment set until = since, end_reason = 'Moved away', ended_by = enrolled_by")
			.update();
		this.jdbc.sql("delete from huddle_talked").update();
		open(page);
		assertThat(page.locator(".h-empty")).containsText("Nobody is flagged this morning.");
		assertThat(page.locator(".h-item")).hasCount(0);
		assertThat(page.locator("main")).not().containsText("0 of 0");
		assertThat(page.locator(".h-rest-link")).hasCount(0);
		Accessibility.hasNothingToComplainAbout(page);
	}

	private static void isWhole(Page page) {
		Locator open = page.locator(".h-item[open]");
		assertThat(open).hasCount(1);
		BoundingBox row = open.boundingBox();
		BoundingBox list = page.locator("#huddle-list").boundingBox();
		assertThat(row.y).isGreaterThanOrEqualTo(list.y - 1);
		assertThat(row.y + row.height).isLessThanOrEqualTo(list.y + list.height + 1);
	}

	private void open(Page page) {
		SignIn.as("Dana Whitcomb", page).navigate("/huddle");
		Locator open = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the huddle"));
		if (open.isVisible()) {
			open.click();
		}
		assertThat(page.locator(".h-host")).isVisible();
	}

	/** New people in our care, each with a flag that somebody raised. */
	private void flagUntilThereAre(int many) {
		this.jdbc
			.sql("""
					with clinic_at_hand as (select clinic_id, (select id from staff_member where family_name = 'Whitcomb') as dana from patient where family_name = 'Mercado'),
					added as (
					  insert into patient (id, clinic_id, given_name, family_name, birth_date, added_by, added_at)
					  select gen_random_uuid(), clinic_id, chr(64 + n) || 'lba', chr(91 - n) || 'immer', date '1960-01-01' + n * 300, dana, :at
					  from clinic_at_hand, generate_series(1, :missing) n returning id, clinic_id, added_by),
					followed as (
					  insert into enrollment (id, patient_id, clinic_id, since, enrolled_by, agreed_how)
					  select gen_random_uuid(), id, clinic_id, date '2025-01-01', added_by, 'In the room' from added)
					insert into raised_flag (id, patient_id, clinic_id, kind, because, raised_by, raised_at, ends_at)
					select gen_random_uuid(), id, clinic_id, 'MISSED_FOLLOW_UP', 'Did not come', added_by, :at - interval '1 hour', :at + interval '1 day' from added
					""")
			.param("at", TestClock.START.atOffset(java.time.ZoneOffset.UTC))
			.param("missing", many - ROOM)
			.update();
	}

}
