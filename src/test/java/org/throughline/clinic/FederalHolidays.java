package org.throughline.clinic;

import java.time.LocalDate;
import java.util.Map;

import static java.util.Map.entry;

/**
 * The days federal offices close in 2026 to 2028, written down from the published
 * calendar (5 U.S.C. 6103 and its rule for Saturdays and Sundays), so that no rule of
 * ours is tested with itself.
 */
public final class FederalHolidays {

	public static final Map<LocalDate, String> OBSERVED = Map.ofEntries(on("2026-01-01", "New Year’s Day"),
			on("2026-01-19", "Martin Luther King Jr. Day"), on("2026-02-16", "Presidents’ Day"),
			on("2026-05-25", "Memorial Day"), on("2026-06-19", "Juneteenth"), on("2026-07-03", "Independence Day"),
			on("2026-09-07", "Labor Day"), on("2026-10-12", "Columbus Day"), on("2026-11-11", "Veterans Day"),
			on("2026-11-26", "Thanksgiving"), on("2026-12-25", "Christmas"), on("2027-01-01", "New Year’s Day"),
			on("2027-01-18", "Martin Luther King Jr. Day"), on("2027-02-15", "Presidents’ Day"),
			on("2027-05-31", "Memorial Day"), on("2027-06-18", "Juneteenth"), on("2027-07-05", "Independence Day"),
			on("2027-09-06", "Labor Day"), on("2027-10-11", "Columbus Day"), on("2027-11-11", "Veterans Day"),
			on("2027-11-25", "Thanksgiving"), on("2027-12-24", "Christmas"), on("2027-12-31", "New Year’s Day"),
			on("2028-01-17", "Martin Luther King Jr. Day"), on("2028-02-21", "Presidents’ Day"),
			on("2028-05-29", "Memorial Day"), on("2028-06-19", "Juneteenth"), on("2028-07-04", "Independence Day"),
			on("2028-09-04", "Labor Day"), on("2028-10-09", "Columbus Day"), on("2028-11-10", "Veterans Day"),
			on("2028-11-23", "Thanksgiving"), on("2028-12-25", "Christmas"));

	private FederalHolidays() {
	}

	private static Map.Entry<LocalDate, String> on(String day, String name) {
		return entry(LocalDate.parse(day), name);
	}

}
