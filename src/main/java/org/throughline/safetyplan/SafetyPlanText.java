package org.throughline.safetyplan;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;

/**
 * A safety plan as it is to be kept: the patient's words for each part that has some.
 *
 * @param onPrintedPage the patient wants it on the printed page of the plan
 */
public record SafetyPlanText(Map<SafetyPart, String> parts, boolean onPrintedPage) {

	public SafetyPlanText {
		Map<SafetyPart, String> kept = new EnumMap<>(SafetyPart.class);
		parts.forEach((part, typed) -> {
			String words = Texts.clean(typed);
			if (words != null) {
				kept.put(part, words);
			}
		});
		if (kept.isEmpty()) {
			throw new RefusedByRule("warningSigns", "Write one part at least. The first sign is a good beginning.");
		}
		parts = kept;
	}

	/** All of it, line by line. */
	public Stream<String> lines() {
		return Stream.of(SafetyPart.values()).flatMap(this::lines);
	}

	/** What stands in a part, one thing a line. */
	public Stream<String> lines(SafetyPart part) {
		String words = of(part);
		return (words != null) ? words.lines().map(String::strip).filter((line) -> !line.isEmpty()) : Stream.of();
	}

	public @Nullable String of(SafetyPart part) {
		return this.parts.get(part);
	}

}
