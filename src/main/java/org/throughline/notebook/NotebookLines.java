package org.throughline.notebook;

import java.util.List;

/**
 * The lines of a notebook that still have to be handled, or were.
 *
 * @param all how many there are, these included
 */
public record NotebookLines(List<NotebookLineView> lines, int all) {

	public boolean isEmpty() {
		return this.lines.isEmpty();
	}

	public boolean isMore() {
		return this.all > this.lines.size();
	}

	/** How many are not among these. */
	public int more() {
		return this.all - this.lines.size();
	}

}
