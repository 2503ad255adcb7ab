package org.throughline.roster;

import java.util.List;
import java.util.Map;

/**
 * A page of the roster.
 *
 * @param counts how many patients each filter shows
 * @param first the place of the first row, from 1
 * @param total how many rows all pages have
 */
public record RosterSheet(RosterFilter filter, List<RosterRow> rows, Map<RosterFilter, Integer> counts, int page,
		int first, int total) {

	/** Nobody was added or imported yet. */
	public boolean nobodyYet() {
		return this.counts.values().stream().allMatch((count) -> count == 0);
	}

	public int last() {
		return this.first + this.rows.size() - 1;
	}

	public boolean hasPrevious() {
		return this.page > 1;
	}

	public boolean hasNext() {
		return last() < this.total;
	}

}
