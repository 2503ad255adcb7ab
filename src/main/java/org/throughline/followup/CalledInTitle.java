package org.throughline.followup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a call's title names: the patient's number is no help to whoever is to call
 * "Harlan Pharmacy" or "the county".
 */
final class CalledInTitle {

	private static final Set<String> PLACES = Set.of("pharmacy", "pharmacist", "drugstore", "store", "clinic",
			"hospital", "lab", "laboratory", "insurance", "insurer", "county", "office", "agency", "court", "school",
			"employer", "landlord", "shelter", "doctor", "dentist", "cardiologist", "surgeon", "therapist",
			"caseworker", "center", "fund", "desk", "company", "department");

	/** What follows is what the call is about, or where they are. */
	private static final String ABOUT = ":|,|\\?|\\b(at|in|about|and|to|for|with|on|before|after|when|whether|if)\\b";

	/**
	 * Someone of the patient's; not what is theirs in turn, as "his daughter's school".
	 */
	private static final Pattern OF_THEIRS = Pattern
		.compile("call (?:his|her|their|the|(?:(?:mr|mrs|ms|dr)\\. )?\\S+[’']s) (?:older |younger |oldest |youngest )?"
				+ "(daughter|son|wife|husband|partner|spouse|mother|mom|father|dad|sister|brother|aunt|uncle|niece|nephew"
				+ "|cousin|grandmother|grandfather|granddaughter|grandson|girlfriend|boyfriend|friend|neighbor|roommate"
				+ "|caregiver|guardian)\\b(?![’'])");

	private static final Map<String, String> ALSO = Map.of("mom", "mother", "dad", "father");

	private CalledInTitle() {
	}

	/** Not the patient's own number is dialed. */
	static boolean isSomebodyElse(String title) {
		return isElsewhere(title) || ofTheirs(title).isPresent();
	}

	/** "daughter" of "Call his daughter about rides": who is to be called instead. */
	static Optional<String> ofTheirs(String title) {
		Matcher found = OF_THEIRS.matcher(title.strip().toLowerCase(Locale.ROOT));
		return found.lookingAt() ? Optional.of(ALSO.getOrDefault(found.group(1), found.group(1))) : Optional.empty();
	}

	/** Whether it names a place, or somebody who works at one. */
	static boolean isElsewhere(String title) {
		String[] words = title.toLowerCase(Locale.ROOT).split(ABOUT, 2)[0].split("[\\s’']+");
		return words[0].equals("call") && Arrays.stream(words).anyMatch(PLACES::contains);
	}

}
