package org.throughline.followup;

import java.time.Instant;
import java.util.Locale;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Moments;

/**
 * A step as one says it in the room: "Dana calls Mr. H by Thu Dec 4."
 */
public final class PlainSentence {

	private static final Moments MOMENTS = new Moments();

	private PlainSentence() {
	}

	/**
	 * @param owner how the owner is called; "Nobody" where there is none
	 * @param title starts with a verb: "Call Mr. H"
	 */
	public static String of(String owner, String title, Instant due, ClinicCalendar calendar, Instant now) {
		String words = title.strip().replaceFirst("[.!]+$", "");
		int end = 0;
		while (end < words.length() && Character.isLetter(words.charAt(end))) {
			end++;
		}
		String verb = words.substring(0, end);
		String rest = verb.isEmpty() ? " " + words : words.substring(end);
		return owner + " " + thirdPerson(verb) + rest + when(words, due, calendar, now) + ".";
	}

	/** What is said beside it of whoever is asked and has not answered. */
	public static String asked(Instant answerBy, ClinicCalendar calendar, Instant now) {
		return " Asked for a yes by %s, %s.".formatted(MOMENTS.near(answerBy, calendar, now),
				MOMENTS.time(answerBy, calendar));
	}

	private static String when(String words, Instant due, ClinicCalendar calendar, Instant now) {
		if (due.isBefore(now)) {
			return ", " + MOMENTS.late(due, calendar, now);
		}
		String when = MOMENTS.due(due, calendar, now);
		boolean near = when.startsWith("to");
		return (words.endsWith("?") ? " " : near ? ", " : " ") + (near ? when : "by " + when.replace(" by ", ", "));
	}

	/** "call" becomes "calls", "watch" "watches", "carry" "carries". */
	static String thirdPerson(String verb) {
		String word = isName(verb) ? verb : verb.toLowerCase(Locale.ROOT);
		return switch (word) {
			case "" -> "has";
			case "be" -> "is";
			case "have" -> "has";
			default -> ended(word);
		};
	}

	private static String ended(String word) {
		if (word.matches(".*(s|sh|ch|x|z|o)")) {
			return word + "es";
		}
		return word.matches(".*[^aeiou]y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
	}

	private static boolean isName(String verb) {
		return verb.length() > 1 && verb.chars().allMatch(Character::isUpperCase);
	}

}
