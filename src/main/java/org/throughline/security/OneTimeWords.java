package org.throughline.security;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes codes and passwords that are used once: four groups of letters and digits that
 * nobody mixes up when reading them aloud, 79 bits.
 */
final class OneTimeWords {

	private static final String EASY_TO_READ = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int GROUPS = 4;

	private static final int LETTERS = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	private OneTimeWords() {
	}

	static String next() {
		return IntStream.range(0, GROUPS).mapToObj((group) -> letters()).collect(Collectors.joining("-"));
	}

	private static String letters() {
		return IntStream.range(0, LETTERS)
			.mapToObj((letter) -> EASY_TO_READ.charAt(RANDOM.nextInt(EASY_TO_READ.length())))
			.map(String::valueOf)
			.collect(Collectors.joining());
	}

}
