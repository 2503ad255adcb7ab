package org.throughline.progress;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.patient.KnownName;

/**
 * The words of a name, as people may write any of them: with or without accents, large or
 * small, one half of a double name.
 */
record NameWords(Set<String> words, String initials) {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'’-]+");

	private static final Pattern BETWEEN_HALVES = Pattern.compile("[-'’]");

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	/** Written small, these are the everyday word and not the name. */
	private static final Set<String> ALSO_A_WORD = Set.of("april", "art", "august", "bell", "best", "bill", "black",
			"brown", "dawn", "day", "drew", "faith", "good", "grace", "gray", "green", "hand", "hill", "home", "hope",
			"joy", "june", "king", "long", "love", "mark", "may", "pat", "price", "ray", "rich", "rose", "short",
			"summer", "white", "will", "wise", "wood", "young");

	/** Titles and little words inside a name say nothing about who it is. */
	private static final Set<String> NOT_TELLING = Set.of("mr", "mrs", "ms", "dr", "de", "la", "del", "van", "von",
			"the", "and", "of", "his", "her", "their");

	static NameWords of(KnownName known) {
		return new NameWords(BETWEEN_WORDS.splitAsStream(known.name())
			.flatMap(NameWords::halves)
			.map(NameWords::plain)
			.filter((word) -> word.length() > 1 && !NOT_TELLING.contains(word))
			.collect(Collectors.toUnmodifiableSet()), known.initials());
	}

	/**
	 * What a typed word may be of a name; nothing when it is the everyday word.
	 */
	static List<String> readings(String typed) {
		boolean everyday = Character.isLowerCase(typed.codePointAt(0)) && ALSO_A_WORD.contains(typed);
		return everyday ? List.of() : halves(typed).map(NameWords::plain).toList();
	}

	/**
	 * Whether it is worth looking at each word: most texts name nobody, and the wall
	 * shows dozens.
	 */
	boolean mayStandIn(String text) {
		String plain = plain(text);
		return !isAscii(text) || this.words.stream().anyMatch(plain::contains);
	}

	boolean containsAny(List<String> readings) {
		return readings.stream().anyMatch(this.words::contains);
	}

	private static Stream<String> halves(String word) {
		return BETWEEN_HALVES.matcher(word).find()
				? Stream.concat(Stream.of(word), Arrays.stream(BETWEEN_HALVES.split(word))) : Stream.of(word);
	}

	private static String plain(String word) {
		return withoutAccents(word).toLowerCase(Locale.ROOT);
	}

	private static String withoutAccents(String word) {
		return isAscii(word) ? word : ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch((letter) -> letter < 0x80);
	}

}
