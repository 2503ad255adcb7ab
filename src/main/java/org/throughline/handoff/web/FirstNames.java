package org.throughline.handoff.web;

import java.util.List;

import org.throughline.staff.StaffCard;

import org.springframework.stereotype.Component;

/**
 * How colleagues call each other: "Luis", "Dr. Ortega".
 */
@Component
class FirstNames {

	/** "Luis". */
	public String of(StaffCard card) {
		return card.knownAs();
	}

	/** "Luis or Marcus", "Luis, Marcus or Teresa". */
	public String anyOf(List<StaffCard> cards) {
		List<String> names = cards.stream().map(this::of).toList();
		return switch (names.size()) {
			case 0 -> "someone";
			case 1 -> names.get(0);
			default -> String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.get(names.size() - 1);
		};
	}

}
