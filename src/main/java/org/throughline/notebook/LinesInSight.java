package org.throughline.notebook;

import java.util.List;

/**
 * The lines of a notebook that still have to be handled.
 *
 * @param more whether there are more than these
 */
public record LinesInSight(List<NotebookLineView> lines, boolean more) {

	public boolean isEmpty() {
		return this.lines.isEmpty();
	}

	/** "3", or "9 or more" where not all were read. */
	public String count() {
		return this.more ? this.lines.size() + "+" : String.valueOf(this.lines.size());
	}

}
