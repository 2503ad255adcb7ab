package org.throughline.notebook.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.followup.StepKind;
import org.throughline.shared.web.Choices;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Whom a form offers as owner, and whom it asks; those who are away last.
 */
@Component
class Colleagues {

	private final StaffDirectory staff;

	Colleagues(StaffDirectory staff) {
		this.staff = staff;
	}

	Map<UUID, String> owners(UUID clinicId, UUID me, Instant now) {
		Map<UUID, String> owners = new LinkedHashMap<>();
		owners.put(me, "I do it myself");
		this.staff.ofClinic(clinicId, now).forEach((card) -> owners.putIfAbsent(card.id(), label(card, now)));
		return owners;
	}

	Map<UUID, String> others(UUID clinicId, UUID me, Instant now) {
		Map<UUID, String> others = new LinkedHashMap<>();
		this.staff.ofClinic(clinicId, now).forEach((card) -> others.put(card.id(), card.shortName()));
		others.remove(me);
		return others;
	}

	List<UUID> away(UUID clinicId, Instant now) {
		return this.staff.ofClinic(clinicId, now)
			.stream()
			.filter((card) -> card.isAway(now))
			.map(StaffCard::id)
			.toList();
	}

	static Map<StepKind, String> stepKinds() {
		return Choices.of(StepKind.values(), StepKind::label);
	}

	private static String label(StaffCard card, Instant now) {
		return card.fullName() + ", " + card.discipline().label().toLowerCase() + (card.isAway(now) ? ", away" : "");
	}

}
