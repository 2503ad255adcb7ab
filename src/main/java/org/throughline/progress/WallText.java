package org.throughline.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.throughline.patient.KnownName;

/**
 * What people typed, as it may stand on the wall: the names of a patient and of the
 * people around them turned into initials (rule 9).
 */
public final class WallText {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-'’][\\p{L}\\p{M}]+)*");

	private static final Pattern POSSESSIVE = Pattern.compile("['’][sS]$");

	private static final Pattern INSIDE_A_NAME = Pattern.compile("[\\s.]*");

	private WallText() {
	}

	/**
	 * @param names every name that could give the patient away
	 */
	public static String of(String text, List<KnownName> names) {
		List<NameWords> known = names.stream().map(NameWords::of).filter((name) -> name.mayStandIn(text)).toList();
		if (known.isEmpty()) {
			return text;
		}
		List<Word> words = words(text);
		StringBuilder wall = new StringBuilder();
		int copied = 0;
		int at = 0;
		while (at < words.size()) {
			Found found = longest(text, words.subList(at, words.size()), known);
			if (found.length() > 0) {
				Word last = words.get(at + found.length() - 1);
				wall.append(text, copied, words.get(at).start()).append(found.initials());
				copied = last.end() + (endsTwice(found.initials(), text, last.end()) ? 1 : 0);
			}
			at += Math.max(1, found.length());
		}
		return wall.append(text, copied, text.length()).toString();
	}

	private static boolean endsTwice(String initials, String text, int end) {
		return initials.endsWith(".") && text.startsWith(".", end);
	}

	private static List<Word> words(String text) {
		List<Word> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			String word = POSSESSIVE.matcher(matcher.group()).replaceFirst("");
			words.add(new Word(NameWords.readings(word), matcher.start(), matcher.start() + word.length()));
		}
		return words;
	}

	private static Found longest(String text, List<Word> words, List<NameWords> known) {
		Found longest = Found.NOTHING;
		for (NameWords name : known) {
			int length = lengthOf(name, text, words);
			longest = (length > longest.length()) ? new Found(length, name.initials()) : longest;
		}
		return longest;
	}

	private static int lengthOf(NameWords name, String text, List<Word> words) {
		int length = 0;
		while (length < words.size() && name.containsAny(words.get(length).readings())
				&& (length == 0 || isOneName(text, words.get(length - 1), words.get(length)))) {
			length++;
		}
		return length;
	}

	private static boolean isOneName(String text, Word before, Word word) {
		return INSIDE_A_NAME.matcher(text.substring(before.end(), word.start())).matches();
	}

	private record Word(List<String> readings, int start, int end) {
	}

	private record Found(int length, String initials) {

		static final Found NOTHING = new Found(0, "");

	}

}
