package org.throughline.nudge;

import java.util.ArrayList;
import java.util.List;

/**
 * What an e-mail says: numbers and links, nothing about anybody (rule 14).
 */
record Letter(String subject, String text) {

	static Letter aboutTheDoor(int waiting, MailSettings settings) {
		String what = (waiting == 1) ? "1 thing waits" : "%d things wait".formatted(waiting);
		return new Letter("Something waits at your door", """
				%s at your door past the time to answer.

				Open your day: %s

				You get one e-mail about each thing, never a second.
				To switch these e-mails off: %s
				""".formatted(what, settings.page("/my-day"), settings.page("/account/email")));
	}

	static Letter ofTheDay(DayCounts counts, MailSettings settings) {
		return new Letter("Your day", """
				%s

				Open your day: %s

				You get this e-mail once a day, when your clinic opens.
				To switch it off: %s
				""".formatted(inWords(counts), settings.page("/my-day"), settings.page("/account/email")));
	}

	private static String inWords(DayCounts counts) {
		List<String> parts = new ArrayList<>();
		add(parts, counts.atDoor(), "waits at your door", "wait at your door");
		add(parts, counts.today(), "is yours today", "are yours today");
		add(parts, counts.late(), "is late", "are late");
		return String.join(", ", parts) + ".";
	}

	private static void add(List<String> parts, int number, String one, String several) {
		if (number > 0) {
			parts.add("%d %s".formatted(number, (number == 1) ? one : several));
		}
	}

}
