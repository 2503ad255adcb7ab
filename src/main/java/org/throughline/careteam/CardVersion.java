package org.throughline.careteam;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * One version of a contact card: who wrote it, when and why, and its lines.
 */
public record CardVersion(int number, Instant at, StaffCard by, @Nullable String why, List<CardLine> lines) {

	private static final char JOINER = '\u2060';

	private static final char HARD_BLANK = '\u00a0';

	public CardVersion {
		lines = List.copyOf(lines);
	}

	/**
	 * How its line at that place reads, its number in one piece; empty when it has none
	 * there.
	 */
	public String lineAt(int position) {
		return this.lines.stream()
			.filter((line) -> line.position() == position)
			.map((line) -> line.forWhat() + ": " + line.inWords().replace(line.number(), unbroken(line.number())))
			.findFirst()
			.orElse("");
	}

	/** A browser breaks after a hyphen and at a blank, also within a number. */
	private static String unbroken(String number) {
		return number.replace("-", "-" + JOINER).replace(' ', HARD_BLANK);
	}

}
