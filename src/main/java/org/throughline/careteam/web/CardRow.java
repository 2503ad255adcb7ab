package org.throughline.careteam.web;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.CardLine;
import org.throughline.careteam.NewCardLine;
import org.throughline.shared.Line;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Required;
import org.throughline.shared.Texts;

/**
 * One line of the contact card as it is typed; empty, it is none.
 *
 * @param whom {@code staff:}, {@code external:} or {@code contact:} with an id, or
 * {@code line:} with its name
 */
record CardRow(@Nullable @Line(max = 60) String forWhat, @Nullable @Line(max = 80) String whom,
		@Nullable @Line(max = 40) String number, @Nullable @Line(max = 40) String hours) {

	static CardRow blank() {
		return new CardRow(null, null, null, null);
	}

	static CardRow of(CardLine line) {
		return new CardRow(line.forWhat(), line.whom(), line.number(), line.hours());
	}

	boolean isBlank() {
		return Stream.of(this.forWhat, this.whom, this.number, this.hours).map(Texts::clean).allMatch(Objects::isNull);
	}

	NewCardLine line(String at, @Nullable String nurseLine) {
		String what = Required.words(this.forWhat, at + ".forWhat",
				"For what do they call? Plain words, or empty the whole line.");
		String called = Required.words(this.whom, at + ".whom", "Whom do they call?");
		String kind = called.substring(0, Math.max(called.indexOf(':'), 0));
		String rest = called.substring(called.indexOf(':') + 1);
		String typed = Texts.clean(this.number);
		if (typed == null && kind.equals("line")) {
			typed = NewCardLine.AT_ANY_HOUR.contains(rest) ? rest : nurseLine;
		}
		String line = kind.equals("line") && !rest.isBlank() ? rest : null;
		String number = NewCardLine.number(Required.words(typed, at + ".number", "At which number?"), line,
				at + ".number");
		return new NewCardLine(what, id(kind, "staff", rest, at), id(kind, "external", rest, at),
				id(kind, "contact", rest, at), line, number, Texts.clean(this.hours));
	}

	private static @Nullable UUID id(String kind, String wanted, String typed, String at) {
		if (!kind.equals(wanted)) {
			if (!kind.matches("staff|external|contact|line") || typed.isBlank()) {
				throw new RefusedByRule(at + ".whom", "Whom do they call? Choose again.");
			}
			return null;
		}
		try {
			return UUID.fromString(typed);
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedByRule(at + ".whom", "Whom do they call? Choose again.");
		}
	}

}
