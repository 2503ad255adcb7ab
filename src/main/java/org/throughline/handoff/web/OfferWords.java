package org.throughline.handoff.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.throughline.handoff.HandoffKind;

/**
 * The few choices of the handoff form, in words.
 */
final class OfferWords {

	static final Map<HandoffKind, String> KINDS = named(HandoffKind.values(), HandoffKind::label);

	private static final Map<Obstacle, String> OBSTACLES = named(Obstacle.values(), Obstacle::label);

	private OfferWords() {
	}

	static Map<Obstacle, String> obstacles(Predicate<Obstacle> wanted) {
		Map<Obstacle, String> obstacles = new LinkedHashMap<>(OBSTACLES);
		obstacles.keySet().removeIf(wanted.negate());
		return obstacles;
	}

	private static <T> Map<T, String> named(T[] values, Function<T, String> label) {
		Map<T, String> named = new LinkedHashMap<>();
		Arrays.stream(values).forEach((value) -> named.put(value, label.apply(value)));
		return Collections.unmodifiableMap(named);
	}

}
