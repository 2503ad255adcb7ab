package org.throughline.shared.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A line of a form that somebody wants one place further up or down, as a button of the
 * form says it: {@code 2:up}. Nothing is saved by it, and nothing typed is lost.
 *
 * @param from its place, from 1
 * @param to the place it goes to
 */
public record Move(int from, int to) {

	private static final Pattern SAID = Pattern.compile("([1-9]):(up|down)");

	/** None when no button was pressed, or there is no such place. */
	public static Optional<Move> of(@Nullable String said, int places) {
		Matcher move = SAID.matcher((said != null) ? said : "");
		if (!move.matches()) {
			return Optional.empty();
		}
		int from = Integer.parseInt(move.group(1));
		int to = move.group(2).equals("up") ? from - 1 : from + 1;
		return (from > places || to < 1 || to > places) ? Optional.empty() : Optional.of(new Move(from, to));
	}

	/** The lines in their new order. */
	public <T> List<T> in(List<T> lines) {
		List<T> moved = new ArrayList<>(lines);
		Collections.swap(moved, this.from - 1, this.to - 1);
		return moved;
	}

	/** Where that goes which stood at this place. */
	public int placeOf(int place) {
		return (place == this.from) ? this.to : (place == this.to) ? this.from : place;
	}

	public boolean isUp() {
		return this.to < this.from;
	}

	/**
	 * Whether this button has the focus again: the one that was pressed, or the other way
	 * once there is nowhere to go.
	 */
	public boolean focuses(int place, boolean up, int places) {
		return place == this.to && up == (isUp() ? place > 1 : place == places);
	}

}
