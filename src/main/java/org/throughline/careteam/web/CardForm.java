package org.throughline.careteam.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.careteam.ContactCard;
import org.throughline.careteam.ContactCards;
import org.throughline.careteam.NewCardLine;
import org.throughline.shared.Line;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.shared.web.Move;

/**
 * The contact card as it is typed: always four rows.
 *
 * @param version what the writer saw; absent when there was none
 * @param usual why it changes, as cards often do
 * @param why why it changes, or more about it
 * @param move which line goes up or down before anything is kept; absent when it is kept
 */
record CardForm(@Nullable UUID formKey, @Nullable Integer version, @Nullable List<@Valid CardRow> rows,
		@Nullable CardReason usual, @Line(max = 130) @Nullable String why, @Line(max = 20) @Nullable String move) {

	CardForm {
		List<CardRow> four = new ArrayList<>();
		if (rows != null) {
			rows.stream()
				.limit(ContactCards.MOST)
				.map((row) -> (row != null) ? row : CardRow.blank())
				.forEach(four::add);
		}
		while (four.size() < ContactCards.MOST) {
			four.add(CardRow.blank());
		}
		rows = List.copyOf(four);
	}

	static CardForm of(ContactCard card) {
		return new CardForm(null, card.version(), card.lines().stream().map(CardRow::of).toList(), null, null, null);
	}

	/** The two lines that most cards end with. */
	static CardForm begun(@Nullable String nurseLine) {
		return new CardForm(null, 0, List.of(CardRow.blank(), CardRow.blank(),
				(nurseLine != null) ? new CardRow("Nights and weekends", "line:Nurse line", nurseLine, null)
						: CardRow.blank(),
				new CardRow("Thoughts of ending my life", "line:988", "988", "any hour")), null, null, null);
	}

	CardForm over(int newer) {
		return new CardForm(null, newer, this.rows, this.usual, this.why, null);
	}

	Optional<Move> moves() {
		return Move.of(this.move, ContactCards.MOST);
	}

	/** With the lines in another order. */
	CardForm moved(Move move) {
		return new CardForm(this.formKey, this.version, (this.rows != null) ? move.in(this.rows) : null, this.usual,
				this.why, null);
	}

	int basedOn() {
		return (this.version != null && this.version > 0) ? this.version : 0;
	}

	@Nullable String reason() {
		return Texts.joined((this.usual != null) ? this.usual.label() : null, this.why);
	}

	/**
	 * Those that can be kept; what a rule says of the others is told, all of it at once.
	 */
	List<NewCardLine> lines(@Nullable String nurseLine, Consumer<RefusedByRule> refused) {
		List<NewCardLine> lines = new ArrayList<>();
		for (int at = 0; this.rows != null && at < this.rows.size(); at++) {
			CardRow row = this.rows.get(at);
			if (!row.isBlank()) {
				try {
					lines.add(row.line("rows[" + at + "]", nurseLine));
				}
				catch (RefusedByRule rule) {
					refused.accept(rule);
				}
			}
		}
		return lines;
	}

}
