package org.throughline.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What somebody typed into a form that could not be saved, so that they can copy it.
 */
public final class Typed {

	private static final Set<String> NEVER_SHOWN = Set.of("_csrf", "formKey", "keptDraft", "draft", "back", "version",
			"seen", KeptWords.FIELD);

	private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])|[-_.]");

	/** Fields that are chosen from a list; what they send nobody typed. */
	private static final Set<String> CHOICES = Set.of("kind", "due", "way", "outcome", "rhythm", "discipline");

	private static final Pattern RECORD = Pattern
		.compile("(?:[a-z]+:)?\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|true|false|on");

	private static final int WORTH_COPYING = 3;

	private Typed() {
	}

	public static Map<String, String> in(HttpServletRequest request) {
		Map<String, String> typed = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			String text = String.join(", ", values).strip();
			if (!NEVER_SHOWN.contains(name) && !CHOICES.contains(name) && !name.toLowerCase().contains("password")
					&& text.length() >= WORTH_COPYING && !RECORD.matcher(text).matches()) {
				typed.put(words(name), text);
			}
		});
		return typed;
	}

	private static String words(String name) {
		String words = HUMP.matcher(name).replaceAll(" ").toLowerCase();
		return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
