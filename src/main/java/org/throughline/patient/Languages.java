package org.throughline.patient;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The languages people speak, by their codes.
 */
public final class Languages {

	/** What the form offers; an import may bring any other. */
	public static final List<String> OFFERED = List.of("en", "es", "so", "hmn", "kar", "vi", "ar", "zh", "ru", "fr",
			"om", "am", "ko", "ja", "sgn-us");

	private Languages() {
	}

	/** The name of a language in English; the code itself where nobody knows it. */
	public static String name(String code) {
		return switch (code.toLowerCase(Locale.ROOT)) {
			case "kar" -> "Karen";
			case "sgn-us", "ase" -> "American Sign Language";
			default -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.US);
		};
	}

	static @Nullable String line(String code, boolean interpreter) {
		boolean english = code.equals("en") || code.startsWith("en-");
		if (english && !interpreter) {
			return null;
		}
		return interpreter ? name(code) + ", with an interpreter" : name(code);
	}

}
