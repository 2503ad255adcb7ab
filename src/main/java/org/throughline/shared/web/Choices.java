package org.throughline.shared.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a form lets somebody choose from, in its own order, each with the words for it.
 */
public final class Choices {

	private Choices() {
	}

	public static <C> Map<C, String> of(C[] all, Function<C, String> words) {
		Map<C, String> choices = new LinkedHashMap<>();
		for (C one : all) {
			choices.put(one, words.apply(one));
		}
		return choices;
	}

	/** By the names that the form sends. */
	public static <C extends Enum<C>> Map<String, String> byName(C[] all, Function<C, String> words) {
		Map<String, String> choices = new LinkedHashMap<>();
		of(all, words).forEach((one, said) -> choices.put(one.name(), said));
		return choices;
	}

}
