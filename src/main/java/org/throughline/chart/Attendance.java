package org.throughline.chart;

/**
 * How many visits somebody came to, of those whose outcome is known.
 */
public record Attendance(long came, long of) {

	/** "2 of 6", or nothing when there was no visit. */
	public String inWords() {
		return (this.of == 0) ? "no visit" : "%d of %d".formatted(this.came, this.of);
	}

}
