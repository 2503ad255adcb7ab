package org.throughline.patient;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How our sentences speak of a patient: by their pronouns, or by name where none are on
 * file.
 *
 * @param subject as in "she called"
 * @param object as in "call her"
 * @param possessive as in "her ride"
 */
public record Pronouns(String subject, String object, String possessive) {

	/** What the form offers; any other may be typed. */
	public static final List<String> OFFERED = List.of("she/her", "he/him", "they/them");

	public static Pronouns of(PatientCard card) {
		return of(card.pronouns(), card.name());
	}

	static Pronouns of(@Nullable String typed, String name) {
		String[] parts = (typed == null) ? new String[0] : typed.toLowerCase().strip().split("\\s*/\\s*");
		String first = (parts.length > 0) ? parts[0] : "";
		return switch (first) {
			case "she" -> new Pronouns("she", "her", "her");
			case "he" -> new Pronouns("he", "him", "his");
			case "they" -> new Pronouns("they", "them", "their");
			default -> (parts.length > 1) ? new Pronouns(first, parts[1], (parts.length > 2) ? parts[2] : name + "’s")
					: new Pronouns(name, name, name + "’s");
		};
	}

}
