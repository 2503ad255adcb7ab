package org.throughline.safetyplan.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.throughline.safetyplan.SafetyPart;
import org.throughline.safetyplan.SafetyPlanText;

/**
 * A part that two people wrote differently.
 */
record PartDifference(String label, String theirs, String yours) {

	static List<PartDifference> between(SafetyPlanText theirs, SafetyPlanForm typed) {
		return Stream.of(SafetyPart.values())
			.map((part) -> new PartDifference(part.label(), Objects.requireNonNullElse(theirs.of(part), ""),
					typed.typed().getOrDefault(part, "").strip()))
			.filter((part) -> !part.theirs().equals(part.yours()))
			.toList();
	}

}
