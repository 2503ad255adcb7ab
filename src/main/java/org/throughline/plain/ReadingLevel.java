package org.throughline.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The school year an English sentence is for, by Flesch and Kincaid. A plan is written
 * for the sixth grade at most.
 */
public final class ReadingLevel {

	/** Above this a sentence is hard. */
	public static final int MOST = 6;

	/** The formula says nothing sensible of a title or a few words. */
	private static final int FEWEST_WORDS = 6;

	private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?])[\"”’)]*\\s+|[\\r\\n]+|;\\s+");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d’']*");

	private static final Pattern SPANISH = Pattern.compile(
			"[ñ¿¡]|\\b(el|la|los|las|una?|que|para|con|por|mis?|sus?|usted|del?|y|en|al|se|le|lo|nos|muy|sin|sobre|"
					+ "desde|hasta|antes|cada|cuando|donde|como|hay|tod[oa]s?|minutos|horas|veces|noche)\\b",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

	private static final Pattern SILENT_END = Pattern
		.compile("(?:(?<![lscxzg]|ch|sh)es|(?<![td])ed|(?<![^aeiouy]l)e)$");

	private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

	private static final Pattern TWO_AT_ONCE = Pattern.compile(
			"i[ao](?!n)|[^tscg]ian|[^tscgxln]ion|eo(?!u|pl)|[^qg]ua|iu|ying|[^aeiouy]sm$|scien|quiet|diet|clien|area|coo[rp]");

	private ReadingLevel() {
	}

	/** The sentences that are too hard, in their order; Spanish ones are not judged. */
	public static List<HardSentence> hardIn(@Nullable String text) {
		if (text == null) {
			return List.of();
		}
		return Stream.of(END_OF_SENTENCE.split(text))
			.map(String::strip)
			.filter((sentence) -> words(sentence).size() >= FEWEST_WORDS && !isSpanish(sentence))
			.map((sentence) -> new HardSentence(sentence, (int) grade(sentence)))
			.filter((sentence) -> sentence.grade() > MOST)
			.toList();
	}

	/** 0.39 words + 11.8 syllables a word - 15.59. */
	static double grade(String sentence) {
		List<String> words = words(sentence);
		int syllables = words.stream().mapToInt(ReadingLevel::syllables).sum();
		return 0.39 * words.size() + 11.8 * syllables / Math.max(1, words.size()) - 15.59;
	}

	/** As spoken, nearly always; a number is one. */
	static int syllables(String word) {
		String letters = word.toLowerCase(Locale.ENGLISH).replaceAll("[^a-z]", "");
		if (letters.length() <= 3) {
			return 1;
		}
		String spoken = SILENT_END.matcher(letters).replaceFirst("x");
		return Math.max(1, count(VOWELS, spoken) + count(TWO_AT_ONCE, spoken));
	}

	private static boolean isSpanish(String sentence) {
		return count(SPANISH, sentence) * 5 >= words(sentence).size();
	}

	private static List<String> words(String sentence) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(sentence);
		while (matcher.find()) {
			words.add(matcher.group());
		}
		return words;
	}

	private static int count(Pattern pattern, String text) {
		return (int) pattern.matcher(text).results().count();
	}

}
