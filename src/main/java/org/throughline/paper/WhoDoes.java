package org.throughline.paper;

import java.util.regex.Pattern;

import org.throughline.staff.StaffCard;

import org.springframework.util.StringUtils;

/**
 * Says on paper who of us does what: in one sentence where the words read on from a name,
 * such as "Joan settles the dose", else as "Joan: settle the dose".
 */
final class WhoDoes {

	/** "Asks", "shows", "calls", and not "press", "focus" or "is". */
	private static final Pattern READS_ON = Pattern.compile("\\p{L}*[\\p{L}&&[^sui]]s\\b.*", Pattern.DOTALL);

	private static final Pattern CALLS = Pattern.compile("(?i)(calls you|le llama|llama)\\b.*", Pattern.DOTALL);

	private WhoDoes() {
	}

	/** Words that name the doer already stand as they are: "Joan settles the dose". */
	static String inWords(StaffCard who, String words) {
		if (names(who.knownAs(), words) || names(who.fullName(), words)) {
			return Sentence.open(words);
		}
		return READS_ON.matcher(words).matches() ? readsOn(who, words) : who.knownAs() + ": " + Sentence.open(words);
	}

	static String readsOn(StaffCard who, String words) {
		return who.knownAs() + " " + StringUtils.uncapitalize(Sentence.open(words));
	}

	/** What they promised is a call to the patient. */
	static boolean calls(String knownAs, String words) {
		return CALLS.matcher(names(knownAs, words) ? words.substring(knownAs.length()).strip() : words).matches();
	}

	private static boolean names(String name, String words) {
		return words.startsWith(name + " ");
	}

}
