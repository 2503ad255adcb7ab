package org.throughline.security;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What somebody typed into a form that could not be saved, so that they can copy it.
 */
public final class Typed {

	private static final Set<String> NEVER_SHOWN = Set.of("_csrf", "formKey", "keptDraft", "draft", "back", "version",
			"seen", "seenEnd", "seenOne", "seenOther", "useOpenTime", "was", "hintIn", KeptWords.PUT_BACK,
			KeptWords.FIELD, KeptWords.AT);

	private static final Pattern HUMP = Pattern.compile("(?<=[a-zA-Z])(?=[A-Z])|[-_.]");

	/** The first of {@code phones[0].number}: what stands in a row, and in which. */
	private static final Pattern ROW = Pattern.compile("([a-z]+)\\[(\\d+)]");

	private static final Pattern KEY = Pattern.compile("\\[.*?]|-?\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

	/** Fields that are chosen from a list; what they send nobody typed. */
	private static final Set<String> CHOICES = Set.of("kind", "due", "way", "outcome", "rhythm", "discipline",
			"becomes");

	private static final Pattern RECORD = Pattern.compile(
			"(?:[a-z]+:)?\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|true|false|on|KEEP|DROP|PICK|[A-Z]+(_[A-Z]+)+|");

	private static final Pattern NUMBER = Pattern.compile("\\d+");

	private static final int WORTH_COPYING = 3;

	private Typed() {
	}

	public static Map<String, String> in(HttpServletRequest request) {
		return of(request.getParameterMap());
	}

	static Map<String, String> of(Map<String, String[]> sent) {
		Map<String, String> typed = new LinkedHashMap<>();
		sent.forEach((name, values) -> {
			String text = String.join(", ", values).strip();
			if (isTyped(name) && isWorthCopying(text)
					&& !Arrays.stream(values).allMatch((value) -> RECORD.matcher(value.strip()).matches())) {
				typed.merge(words(name), text, (first, second) -> first + "\n" + second);
			}
		});
		return typed;
	}

	private static boolean isTyped(String name) {
		return !NEVER_SHOWN.contains(name) && !name.toLowerCase().contains("password")
				&& !CHOICES.contains(words(name).replaceFirst(".* ", "").toLowerCase());
	}

	private static boolean isWorthCopying(String text) {
		return text.length() >= WORTH_COPYING || NUMBER.matcher(text).matches();
	}

	/** {@code phones[0].number} is "Phone 1 number". */
	private static String words(String name) {
		String row = ROW.matcher(name).replaceFirst(Typed::row);
		String words = HUMP.matcher(KEY.matcher(row).replaceAll("")).replaceAll(" ").toLowerCase().strip();
		words = words.replaceAll("\\bmrn\\b", "MRN");
		return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	private static String row(MatchResult row) {
		String many = row.group(1);
		String one = many.equals("people") ? "person" : many.replaceFirst("s$", "");
		return one + " " + (Integer.parseInt(row.group(2)) + 1);
	}

}
