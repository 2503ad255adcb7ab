package org.throughline.shared;

import java.time.LocalDate;

/**
 * A day as somebody typed it, near enough to today that it can be meant.
 */
public final class TypedDay {

	private TypedDay() {
	}

	/**
	 * @param field the form field it was typed in
	 * @throws RefusedByRule when its year is a slip of the keys
	 */
	public static LocalDate near(String field, LocalDate typed, LocalDate today, int years) {
		if (typed.isAfter(today.plusYears(years)) || typed.isBefore(today.minusYears(years))) {
			throw new RefusedByRule(field, "That is more than %d years from today. Check the year.".formatted(years));
		}
		return typed;
	}

}
