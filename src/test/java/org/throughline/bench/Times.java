package org.throughline.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * How long a page took, request by request.
 */
record Times(double best, double median, double p95, int bytes) {

	/**
	 * The same page of two clinics, turn by turn: what else the machine does meanwhile
	 * weighs on both.
	 */
	static Pair inTurns(int requests, Supplier<String> small, Supplier<String> full) {
		long[] ofSmall = new long[requests];
		long[] ofFull = new long[requests];
		long[] ofLoop = new long[requests];
		for (int i = 0; i < requests; i++) {
			ofSmall[i] = nanos(small);
			ofFull[i] = nanos(full);
			ofLoop[i] = nanos(Times::loop);
		}
		return new Pair(of(ofSmall, small.get().length()), of(ofFull, full.get().length()), of(ofLoop, 0));
	}

	/** Always the same work, so what it takes says how quick the machine is just then. */
	private static String loop() {
		int[] numbers = new Random(1).ints(10_000).toArray();
		Arrays.sort(numbers);
		return Integer.toString(numbers[0]);
	}

	private static long nanos(Supplier<String> page) {
		long start = System.nanoTime();
		page.get();
		return System.nanoTime() - start;
	}

	private static Times of(long[] nanos, int bytes) {
		Arrays.sort(nanos);
		return new Times(nanos[0] / 1e6, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6, bytes);
	}

	@Override
	public String toString() {
		return String.format(Locale.US, "%.1f ms, p95 %.1f ms", this.median, this.p95);
	}

	/**
	 * A page at a thousand patients, at the load case, and a fixed loop beside them.
	 */
	record Pair(Times small, Times full, Times loop) {

		double growth() {
			return this.full.median / this.small.median;
		}

	}

}
