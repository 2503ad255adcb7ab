package org.throughline.responsibility;

import java.util.UUID;

import org.throughline.shared.RefusedByRule;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * The colleagues behind a standing responsibility: who may be asked to hold it.
 */
@Component
class ResponsibilityPeople {

	private final StaffDirectory staff;

	ResponsibilityPeople(StaffDirectory staff) {
		this.staff = staff;
	}

	StaffCard get(UUID staffId) {
		return this.staff.get(staffId);
	}

	/** Somebody who works there and may hold what it is. */
	StaffCard able(UUID staffId, ResponsibilityRow row) {
		StaffCard card = this.staff.find(staffId)
			.filter((one) -> one.isActive() && one.worksAt(row.clinicId()))
			.orElseThrow(() -> new RefusedByRule("holder", "Choose one person from the list."));
		if (!row.whoMay().allows(card.discipline())) {
			throw new RefusedByRule("holder", row.whoMay().label() + ". Choose somebody else.");
		}
		return card;
	}

	boolean isHere(UUID staffId) {
		return this.staff.find(staffId).filter(StaffCard::isActive).isPresent();
	}

}
