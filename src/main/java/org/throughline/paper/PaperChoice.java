package org.throughline.paper;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a paper: on A4 rather than Letter, in large print, in the other of
 * our two languages than the one the patient speaks.
 */
public record PaperChoice(@Nullable Boolean a4, @Nullable Boolean large, @Nullable Boolean other) {

	/** Letter, usual print, the patient's language. */
	public static final PaperChoice USUAL = new PaperChoice(null, null, null);

	/** As it stands behind the path of a paper; nothing for the usual one. */
	public String query() {
		String chosen = Stream.of(isA4() ? "a4=true" : "", isLarge() ? "large=true" : "", isOther() ? "other=true" : "")
			.filter((one) -> !one.isEmpty())
			.collect(Collectors.joining("&"));
		return chosen.isEmpty() ? "" : "?" + chosen;
	}

	public boolean isA4() {
		return Boolean.TRUE.equals(this.a4);
	}

	public boolean isLarge() {
		return Boolean.TRUE.equals(this.large);
	}

	public boolean isOther() {
		return Boolean.TRUE.equals(this.other);
	}

}
