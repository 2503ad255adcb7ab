package org.throughline.followup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

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

	private CalledInTitle() {
	}

	/** Whether it names a place, or somebody who works at one. */
	static boolean isElsewhere(String title) {
		String[] words = title.toLowerCase(Locale.ROOT).split(ABOUT, 2)[0].split("[\\s’']+");
		return words[0].equals("call") && Arrays.stream(words).anyMatch(PLACES::contains);
	}

}
