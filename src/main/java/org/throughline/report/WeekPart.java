package org.throughline.report;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.NotFound;
import org.throughline.staff.Discipline;

/**
 * By what a part of a week's list is asked for: a discipline, the word for nobody, a
 * reason for a no, the gaps that are old.
 */
final class WeekPart {

	/** Whose load it is when nobody has it. */
	static final String NOBODY = "NOBODY";

	/** Gaps for longer than a week. */
	static final String OLD = "OLD";

	/** A reason, however it is spelled, without its words: they are for no address. */
	static final String OF_REASON = "left(md5(lower(btrim(l.note))), 12)";

	private static final String REASON = "\\p{XDigit}{12}";

	private WeekPart() {
	}

	/**
	 * @throws NotFound when the list has no such part
	 */
	static void requireKnown(WeekList list, @Nullable String part) {
		boolean known = switch (list) {
			case GAPS -> OLD.equals(part);
			case DECLINED -> part != null && part.matches(REASON);
			default -> NOBODY.equals(part)
					|| Arrays.stream(Discipline.values()).map(Discipline::name).anyMatch((name) -> name.equals(part));
		};
		if (part != null && !known) {
			throw new NotFound();
		}
	}

	/** "Nurse", "No owner", "for longer than a week"; of a reason, its first words. */
	static String words(String part, List<WeekRow> rows) {
		if (part.matches(REASON)) {
			return rows.isEmpty() ? "for another reason" : "“%s”".formatted(String.valueOf(rows.get(0).note()).strip());
		}
		return switch (part) {
			case NOBODY -> ReviewSheet.NO_OWNER;
			case OLD -> "for longer than a week";
			default -> Discipline.valueOf(part).label();
		};
	}

}
