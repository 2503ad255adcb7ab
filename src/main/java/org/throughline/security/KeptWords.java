package org.throughline.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What somebody sent when their session had ended. It goes through the sign-in page in
 * fields that nobody sees, is shown to the same person once they are back, and is written
 * down nowhere.
 */
public final class KeptWords {

	static final String FIELD = "kept";

	/** More than any form of ours holds. */
	private static final int MOST = 100_000;

	private KeptWords() {
	}

	/** What the fields of the sign-in page carry: one each, its label in front. */
	public static List<String> fields(HttpServletRequest request) {
		List<String> fields = new ArrayList<>();
		in(request).forEach((label, text) -> fields.add(label + "\n" + text));
		return fields;
	}

	/** By label: as the sign-in page carried it, or as a form sent it just now. */
	public static Map<String, String> in(HttpServletRequest request) {
		String[] carried = request.getParameterValues(FIELD);
		return bounded((carried != null) ? carried(carried) : Typed.in(request));
	}

	private static Map<String, String> carried(String[] fields) {
		Map<String, String> words = new LinkedHashMap<>();
		for (String field : fields) {
			String[] parts = field.split("\\R", 2);
			if (parts.length == 2) {
				words.put(parts[0], parts[1]);
			}
		}
		return words;
	}

	private static Map<String, String> bounded(Map<String, String> words) {
		Map<String, String> kept = new LinkedHashMap<>();
		int left = MOST;
		for (Map.Entry<String, String> field : words.entrySet()) {
			String text = field.getValue().substring(0, Math.min(left, field.getValue().length()));
			if (!text.isEmpty()) {
				kept.put(field.getKey(), text);
			}
			left -= text.length();
		}
		return kept;
	}

}
