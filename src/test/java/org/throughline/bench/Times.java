package org.throughline.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long a page took, request by request.
 */
record Times(double median, double p95, int bytes) {

	static Times of(int warmUps, int requests, java.util.function.Supplier<String> page) {
		for (int i = 0; i < warmUps; i++) {
			page.get();
		}
		long[] nanos = new long[requests];
		int bytes = 0;
		for (int i = 0; i < requests; i++) {
			long start = System.nanoTime();
			bytes = page.get().length();
			nanos[i] = System.nanoTime() - start;
		}
		Arrays.sort(nanos);
		return new Times(nanos[requests / 2] / 1e6, nanos[requests * 95 / 100] / 1e6, bytes);
	}

	@Override
	public String toString() {
		return String.format(Locale.US, "%.1f ms, p95 %.1f ms", this.median, this.p95);
	}

}
