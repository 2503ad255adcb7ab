package org.throughline.testing;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every page must do on which something long is written, seen at one of its fields.
 *
 * @param path where it is
 * @param field where something is typed
 * @param save the name of the button that keeps it
 */
public record Editor(String path, String field, String save) {

	/** Typed words are there again after a sign-out, until somebody throws them away. */
	public void keepsWhatIsTypedThroughASignOut(Page page, String typed) {
		SignIn.as("Dana Whitcomb", page);
		page.navigate(this.path);
		page.locator(this.field).pressSequentially(typed);
		String all = page.locator(this.field).inputValue();
		page.locator("form[action='/sign-out']").evaluate("(form) => form.requestSubmit()");
		assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
		SignIn.as("Dana Whitcomb", page);
		page.navigate(this.path);
		assertThat(page.locator(".draft")).containsText("You started this");
		assertThat(page.locator(this.field)).hasValue(all);
		page.locator(".draft form button").click();
		assertThat(page.locator(".draft")).hasCount(0);
	}

	/** Nothing is wider than a phone, and it is saved by touch. */
	public void isSavedOnAPhone(Page page, String typed) {
		page.setViewportSize(390, 844);
		SignIn.as("Dana Whitcomb", page);
		page.navigate(this.path);
		assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
		Accessibility.hasNothingToComplainAbout(page);
		assertThat(button(page)).isInViewport();
		assertThat(button(page).boundingBox().height).isGreaterThanOrEqualTo(44);
		page.locator(this.field).fill(typed);
		assertThat(page.locator(this.field)).isInViewport();
		assertThat(page.locator(this.field).boundingBox().height).isGreaterThanOrEqualTo(44);
		saysWhy(page);
		button(page).click();
	}

	/** Somebody writes without scripts what somebody else is writing too. */
	public void isSavedWithoutScripts(BrowserContext danas, String typed, String answer) {
		Page dana = SignIn.as("Dana Whitcomb", danas.newPage());
		Browser.NewContextOptions plain = new Browser.NewContextOptions().setJavaScriptEnabled(false)
			.setStorageState(danas.storageState());
		try (BrowserContext scriptless = danas.browser().newContext(plain)) {
			Page page = scriptless.newPage();
			page.navigate(dana.url().replaceFirst("/my-day.*", this.path));
			page.locator(this.field).fill(typed);
			saysWhy(page);
			button(page).press("Enter");
			assertThat(page.locator("body")).containsText(answer);
		}
	}

	/** Theirs and one's own stand side by side, and one's own stays in the field. */
	public void showsBoth(Page page, String who, String theirs, String mine) {
		page.locator(this.field).fill(mine);
		button(page).click();
		Locator both = page.locator("[role=alert]");
		assertThat(both).containsText(who);
		assertThat(both).containsText(theirs);
		assertThat(both).containsText(mine);
		assertThat(page.locator(this.field)).hasValue(mine);
		Accessibility.hasNothingToComplainAbout(page);
		button(page).click();
	}

	/** One press, where somebody agreed to what changes. */
	private static void saysWhy(Page page) {
		Locator usual = page.locator("label[for^='usual-']");
		if (usual.count() > 0) {
			usual.first().click();
		}
	}

	private Locator button(Page page) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(this.save).setExact(true));
	}

}
