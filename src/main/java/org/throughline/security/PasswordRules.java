package org.throughline.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.clinic.Clinics;
import org.throughline.shared.RefusedByRule;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A password is long and not one that others guess first; nothing else is asked of it
 * (NIST SP 800-63B-4, section 3.1.1).
 */
@Component
public class PasswordRules {

	private static final int SHORTEST = 15;

	private static final int LONGEST = 256;

	private static final int OWN_CHARACTERS = 8;

	private static final int DIFFERENT = 5;

	private static final int WORTH_NAMING = 3;

	private static final Pattern REPEATED = Pattern.compile("(.{1,7})\\1+.{0,3}");

	private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

	private static final List<String> EASY_WORDS = List.of("throughline", "administrator", "password", "passwort",
			"welcome", "letmein", "clinic", "hospital", "health", "doctor", "nurse", "admin", "login", "summer",
			"winter", "spring", "autumn", "qwerty", "iloveyou", "secret", "changeme");

	private final Set<String> common;

	private final Clinics clinics;

	PasswordRules(Clinics clinics) throws IOException {
		this.clinics = clinics;
		try (InputStream list = new ClassPathResource("security/common-passwords.txt").getInputStream()) {
			this.common = new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
				.collect(Collectors.toUnmodifiableSet());
		}
	}

	/**
	 * @param about words that others know of the person: names, e-mail
	 * @throws RefusedByRule when it is short, or easy to guess
	 */
	public void check(String field, String password, Collection<String> about) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			throw new RefusedByRule(field, "This has %d characters. Use %d or more: a few words you can remember do."
				.formatted(length, SHORTEST));
		}
		if (length > LONGEST) {
			throw new RefusedByRule(field,
					"This is longer than %d characters. Make it a little shorter.".formatted(LONGEST));
		}
		String plain = password.toLowerCase(Locale.ROOT);
		String dense = plain.replace(" ", "");
		if (this.common.contains(plain) || this.common.contains(dense) || REPEATED.matcher(dense).matches()) {
			throw new RefusedByRule(field, "Many people use this one, so it is guessed first. Choose other words.");
		}
		String own = withoutKnownWords(dense, about);
		if (own.length() < OWN_CHARACTERS || own.codePoints().distinct().count() < DIFFERENT) {
			throw new RefusedByRule(field, "This is mostly words that others know. Add words of your own.");
		}
	}

	private String withoutKnownWords(String dense, Collection<String> about) {
		String left = dense;
		List<String> known = Stream
			.of(EASY_WORDS.stream(), about.stream(), this.clinics.all().stream().map((clinic) -> clinic.name()))
			.flatMap((words) -> words)
			.flatMap((words) -> NO_LETTER.splitAsStream(words.toLowerCase(Locale.ROOT)))
			.filter((word) -> word.length() >= WORTH_NAMING)
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList();
		for (String word : known) {
			left = left.replace(word, "");
		}
		return left;
	}

}
