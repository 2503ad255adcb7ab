package org.throughline.careteam;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * One version of a contact card: who wrote it, when and why, and its lines.
 */
public record CardVersion(int number, Instant at, StaffCard by, @Nullable String why, List<CardLine> lines) {

	public CardVersion {
		lines = List.copyOf(lines);
	}

	/** How its line at that place reads; empty when it has none there. */
	public String lineAt(int position) {
		return this.lines.stream()
			.filter((line) -> line.position() == position)
			.map((line) -> line.forWhat() + ": " + line.inWords())
			.findFirst()
			.orElse("");
	}

}
