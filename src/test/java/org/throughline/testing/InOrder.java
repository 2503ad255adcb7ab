package org.throughline.testing;

import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words that stand on a page one after the other. What AssertJ has for this copies the
 * rest of the page at every letter, and takes seconds for a page.
 */
public final class InOrder {

	private InOrder() {
	}

	public static Consumer<String> inOrder(String... words) {
		return (page) -> {
			int from = 0;
			for (String word : words) {
				int at = page.indexOf(word, from);
				assertThat(at).as("place of \"%s\" after the words before it in:%n%s", word, page).isNotNegative();
				from = at + word.length();
			}
		};
	}

}
