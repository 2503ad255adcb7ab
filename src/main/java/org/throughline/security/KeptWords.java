package org.throughline.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody sent when their session had ended. It goes through the sign-in
 * page in fields that nobody sees, is shown to the same person once they are back, and is
 * written down nowhere.
 *
 * @param at where it was sent; absent when that is not known
 */
public record KeptWords(@Nullable String at, List<Field> fields) {

	/** Asks for a form to be shown again, filled, and not saved. */
	public static final String PUT_BACK = "putBack";

	static final String FIELD = "kept";

	static final String AT = "keptAt";

	/** More than any form of ours holds. */
	private static final int MOST = 100_000;

	/** As the sign-in page carried it, or as a form sent it just now. */
	public static KeptWords of(HttpServletRequest request) {
		String[] carried = request.getParameterValues(FIELD);
		if (carried != null) {
			return new KeptWords(request.getParameter(AT),
					bounded(Arrays.stream(carried).map(Field::carried).toList()));
		}
		Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
		List<Field> sent = new ArrayList<>();
		request.getParameterMap().forEach((name, values) -> {
			if (!name.equals("_csrf") && !name.equals(PUT_BACK) && !name.toLowerCase().contains("password")) {
				Arrays.stream(values).forEach((value) -> sent.add(new Field(name, value)));
			}
		});
		return new KeptWords((forwarded != null) ? forwarded.toString() : request.getRequestURI(), bounded(sent));
	}

	/** What was typed, by label. */
	public Map<String, String> words() {
		Map<String, String[]> sent = new LinkedHashMap<>();
		this.fields.forEach((field) -> sent.merge(field.name(), new String[] { field.value() }, KeptWords::both));
		return Typed.of(sent);
	}

	private static String[] both(String[] some, String[] more) {
		String[] all = Arrays.copyOf(some, some.length + more.length);
		System.arraycopy(more, 0, all, some.length, more.length);
		return all;
	}

	private static List<Field> bounded(List<Field> fields) {
		List<Field> kept = new ArrayList<>();
		int left = MOST;
		for (Field field : fields) {
			String value = field.value().substring(0, Math.max(0, Math.min(left, field.value().length())));
			if (!value.isEmpty()) {
				kept.add(new Field(field.name(), value));
			}
			left -= field.name().length() + value.length();
		}
		return kept;
	}

	/** One field of the form, which the sign-in page carries as one of its own. */
	public record Field(String name, String value) {

		public String carried() {
			return this.name + "\n" + this.value;
		}

		static Field carried(String text) {
			String[] parts = text.split("\\R", 2);
			return new Field(parts[0], (parts.length == 2) ? parts[1] : "");
		}

	}

}
