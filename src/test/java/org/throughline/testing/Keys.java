package org.throughline.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks through a page by keys, as somebody without a mouse does.
 */
public final class Keys {

	private static final int FAR = 150;

	private Keys() {
	}

	/**
	 * Presses a key once the page listens: what it shows can be read before its scripts
	 * run.
	 */
	public static void press(Page page, String key) {
		page.waitForLoadState(LoadState.DOMCONTENTLOADED);
		page.keyboard().press(key);
	}

	/**
	 * Presses Tab until that one thing has the focus, and fails when it never does.
	 */
	public static void tabTo(Page page, String selector) {
		Locator wanted = page.locator(selector).first();
		for (int pressed = 0; pressed < FAR; pressed++) {
			if ((boolean) wanted.evaluate("(it) => it === document.activeElement")) {
				return;
			}
			press(page, "Tab");
		}
		assertThat(FAR).as("presses of Tab until " + selector + " has the focus").isZero();
	}

	/** Puts other words where the focus is. */
	public static void write(Page page, String words) {
		press(page, "Control+A");
		page.keyboard().type(words);
	}

}
