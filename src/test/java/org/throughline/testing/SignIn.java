package org.throughline.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * Walks into the demo clinic by the sign-in page, as a visitor does.
 */
public final class SignIn {

	private SignIn() {
	}

	/**
	 * Signs in as one of the demo people, and goes on at their first page.
	 */
	public static Page as(String name, Page page) {
		page.navigate("/sign-in");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
		page.waitForURL((url) -> !url.contains("sign-in"));
		return page;
	}

}
