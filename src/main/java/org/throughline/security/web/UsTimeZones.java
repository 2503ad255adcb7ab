package org.throughline.security.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The time zones a clinic may be in, as people call them.
 */
final class UsTimeZones {

	private UsTimeZones() {
	}

	static Map<String, String> words() {
		Map<String, String> words = new LinkedHashMap<>();
		words.put("America/New_York", "Eastern");
		words.put("America/Chicago", "Central");
		words.put("America/Denver", "Mountain");
		words.put("America/Phoenix", "Arizona");
		words.put("America/Los_Angeles", "Pacific");
		words.put("America/Anchorage", "Alaska");
		words.put("Pacific/Honolulu", "Hawaii");
		words.put("America/Puerto_Rico", "Puerto Rico");
		words.put("Europe/London", "London");
		words.put("Europe/Berlin", "Berlin");
		words.put("UTC", "UTC");
		return words;
	}

}
