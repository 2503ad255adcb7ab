package org.throughline.find;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.throughline.shared.Texts;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Finds who works at the clinic at hand by name or discipline. Everybody is in memory, so
 * it costs no statement.
 */
@Component
class PeopleSearch {

	private static final int LEAST_FOR_ERRORS = 4;

	private final StaffDirectory staff;

	PeopleSearch(StaffDirectory staff) {
		this.staff = staff;
	}

	List<StaffCard> find(Actor viewer, String typed, int limit, Instant now) {
		return matching(viewer, typed, limit, now, (part, word) -> part.startsWith(word));
	}

	/** A letter too many, too few, another or in another place. */
	List<StaffCard> findNearly(Actor viewer, String typed, int limit, Instant now) {
		return matching(viewer, typed, limit, now,
				(part, word) -> word.length() >= LEAST_FOR_ERRORS && isOneErrorApart(part, word));
	}

	private List<StaffCard> matching(Actor viewer, String typed, int limit, Instant now,
			BiPredicate<String, String> matches) {
		List<String> words = Texts.words(plain(typed));
		return words.isEmpty() ? List.of() : known(viewer, now).filter((card) -> {
			List<String> parts = parts(card);
			return words.stream().allMatch((word) -> parts.stream().anyMatch((part) -> matches.test(part, word)));
		}).limit(limit).toList();
	}

	/**
	 * Last those whose sign-in is stopped, for whoever may hand over what they hold.
	 */
	private Stream<StaffCard> known(Actor viewer, Instant now) {
		return Stream.concat(this.staff.ofClinic(viewer.clinicId(), now).stream(), this.staff.stopped(viewer).stream());
	}

	private static List<String> parts(StaffCard card) {
		return Arrays.asList(plain(card.fullName() + " " + card.discipline().label()).split("[\\s.-]+"));
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
	}

	static boolean isOneErrorApart(String one, String other) {
		int start = 0;
		int most = Math.min(one.length(), other.length());
		while (start < most && one.charAt(start) == other.charAt(start)) {
			start++;
		}
		String left = one.substring(start);
		String right = other.substring(start);
		if (left.length() == right.length()) {
			return left.isEmpty() || left.substring(1).equals(right.substring(1)) || isSwapped(left, right);
		}
		return left.length() > right.length() ? left.substring(1).equals(right) : right.substring(1).equals(left);
	}

	private static boolean isSwapped(String left, String right) {
		return left.length() > 1 && left.charAt(0) == right.charAt(1) && left.charAt(1) == right.charAt(0)
				&& left.substring(2).equals(right.substring(2));
	}

}
