package org.throughline.chart;

/**
 * How many visits somebody came to before we did something differently, and since.
 */
public record Comparison(Attendance before, Attendance since) {

	/** Of fewer visits nothing is concluded. */
	static final int FEW = 5;

	/** What the numbers say, and what they do not. */
	public String honestly() {
		if (this.before.of() == 0 || this.since.of() == 0) {
			return "Nothing to compare it with yet.";
		}
		if (this.before.of() < FEW || this.since.of() < FEW) {
			return "So few visits prove nothing: ask whether it helps.";
		}
		return isBetter() ? "More often than before." : "No more often than before.";
	}

	/** They came to more of the visits since, however few. */
	public boolean isBetter() {
		return this.since.came() * this.before.of() > this.before.came() * this.since.of();
	}

}
