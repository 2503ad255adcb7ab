package org.throughline.patient;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * How typed words are looked for in a searchable name: each begins a word of it, in any
 * order, or stands inside one; words of a letter or two only begin one.
 */
final class NameWords {

	private static final int SHORT_WORD = 2;

	private NameWords() {
	}

	/** The condition that every word is there. */
	static String all(String name, List<String> words) {
		return IntStream.range(0, words.size())
			.mapToObj((i) -> " and " + (isShort(words.get(i)) ? begins(name, i) : stands(name, i)))
			.collect(Collectors.joining());
	}

	/** How many of the words begin a word of the name. */
	static String beginnings(String name, List<String> words) {
		return IntStream.range(0, words.size())
			.mapToObj((i) -> "(" + begins(name, i) + ")::int")
			.collect(Collectors.joining(" + "));
	}

	static StatementSpec bind(StatementSpec statement, List<String> words) {
		StatementSpec bound = statement;
		for (int i = 0; i < words.size(); i++) {
			bound = bound.param("word" + i, escaped(words.get(i)));
		}
		return bound;
	}

	/** As itself in a pattern of {@code like}. */
	static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	/** Too short to be looked for inside a word, unless it is one by itself. */
	static boolean isShort(String word) {
		return word.length() <= SHORT_WORD && word.codePoints().noneMatch(Character::isIdeographic);
	}

	private static String stands(String name, int word) {
		return name + " like '%' || searchable(:word" + word + ") || '%'";
	}

	private static String begins(String name, int word) {
		return "' ' || " + name + " like '% ' || searchable(:word" + word + ") || '%'";
	}

}
