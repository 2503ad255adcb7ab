package org.throughline;

import java.util.List;

import com.microsoft.playwright.Page;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.throughline.testing.BrowserScenario;
import org.throughline.testing.Keys;
import org.throughline.testing.SignIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks through the longest pages by the Tab key: wherever the focus is, it is in sight,
 * with a ring, and nothing that stays in its place covers it.
 */
@BrowserScenario
class FocusIsSeenScenarioTests {

	private static final int FAR = 130;

	private static final String WHAT_IS_WRONG = """
			() => {
			  const at = document.activeElement;
			  if (!at || at === document.body) return null;
			  const shown = at.matches('.btn-check') ? document.querySelector(`label[for="${CSS.escape(at.id)}"]`) : at;
			  const box = shown.getClientRects()[0];
			  const style = getComputedStyle(shown);
			  const seen = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 30));
			  const name = `${shown.tagName} ${(shown.innerText || at.name || at.id).slice(0, 40)}`;
			  if (box.bottom < 0 || box.top > innerHeight || !seen) return `${name}: out of sight`;
			  if (style.outlineStyle === 'none') return `${name}: no ring`;
			  const free = shown.contains(seen) || seen.contains(shown) || seen.closest('label')?.control === at;
			  return free ? '' : `${name}: behind ${seen.className}`;
			}
			""";

	@Autowired
	private JdbcClient jdbc;

	@Test
	void onTheLaptop(Page page) {
		String patient = new ExamplePages(this.jdbc).path("/patients/{id}");
		SignIn.as("Dana Whitcomb", page);
		walk(page, List.of("/my-day", "/patients/new", patient, patient + "/flags", patient + "/visits/new"));
	}

	@Test
	void onThePhone(Page page) {
		String patient = new ExamplePages(this.jdbc).path("/patients/{id}");
		SignIn.as("Dana Whitcomb", page);
		page.setViewportSize(390, 844);
		walk(page, List.of("/my-day", patient + "/handoffs/new", patient + "/next-steps/new"));
	}

	@Test
	void onTheFirstFieldThatNeedsToBeCorrected(Page page) {
		String patient = new ExamplePages(this.jdbc).path("/patients/{id}");
		SignIn.as("Dana Whitcomb", page).navigate(patient + "/handoffs/new");
		page.locator("#handover").click();
		page.locator(".field-error").first().waitFor();
		assertThat(page.locator(".field:has(.field-error)").first().locator(":focus")).hasCount(1);
	}

	/** Its flags name more than fits the width. */
	@Test
	void inSightBecauseNothingIsWiderThanThePhone(Page page) {
		page.setViewportSize(390, 844);
		SignIn.as("Dana Whitcomb", page)
			.navigate("/patients/" + this.jdbc.sql("select id from patient where family_name = 'Prentiss'")
				.query(String.class)
				.single());
		assertThat(page.locator(".why .flag--shout").first()).isVisible();
		assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
	}

	private static void walk(Page page, List<String> paths) {
		SoftAssertions found = new SoftAssertions();
		for (String path : paths) {
			page.navigate(path);
			Object wrong = "";
			for (int presses = 0; presses < FAR && wrong != null; presses++) {
				Keys.press(page, "Tab");
				wrong = page.evaluate(WHAT_IS_WRONG);
				found.assertThat(wrong).as(path).isIn("", null);
			}
		}
		found.assertAll();
	}

}
