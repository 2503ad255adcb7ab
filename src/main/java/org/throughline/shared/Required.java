package org.throughline.shared;

import org.jspecify.annotations.Nullable;

/**
 * What cannot be left out: it is there, or the question for it stands beside its field.
 */
public final class Required {

	private Required() {
	}

	/**
	 * What was typed, without the blanks around it.
	 * @throws RefusedByRule when nothing was
	 */
	public static String words(@Nullable String typed, String field, String question) {
		return choice(Texts.clean(typed), field, question);
	}

	/**
	 * @throws RefusedByRule when nothing was chosen
	 */
	public static <T> T choice(@Nullable T chosen, String field, String question) {
		if (chosen == null) {
			throw new RefusedByRule(field, question);
		}
		return chosen;
	}

}
