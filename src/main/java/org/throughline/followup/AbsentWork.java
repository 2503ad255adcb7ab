package org.throughline.followup;

/**
 * What somebody who is away, or leaves today, has open.
 *
 * @param uncovered how many of these nobody covers once they have left
 */
public record AbsentWork(int steps, int uncovered) {

	public static final AbsentWork NONE = new AbsentWork(0, 0);

	AbsentWork plus(int more, boolean covered) {
		return new AbsentWork(this.steps + more, this.uncovered + (covered ? 0 : more));
	}

}
