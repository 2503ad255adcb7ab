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
	 * One client stays for so many requests: page by page in turn each would meet the
	 * caches of the other.
	 */
	private static final int AT_A_TIME = 20;

	/**
	 * The same page of two clinics, some requests of each in turn: what else the machine
	 * does meanwhile weighs on both.
	 * @param requests of each, a multiple of twenty
	 */
	static Pair inTurns(int requests, Supplier<String> small, Supplier<String> full) {
		long[] ofSmall = new long[requests];
		long[] ofFull = new long[requests];
		long[] ofLoop = new long[requests];
		for (int from = 0; from < requests; from += AT_A_TIME) {
			measure(ofSmall, from, small);
			measure(ofFull, from, full);
			measure(ofLoop, from, Times::loop);
		}
		return new Pair(of(ofSmall, small.get().length()), of(ofFull, full.get().length()), of(ofLoop, 0));
	}

	private static void measure(long[] nanos, int from, Supplier<String> work) {
		for (int i = from; i < from + AT_A_TIME; i++) {
			nanos[i] = nanos(work);
		}
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
