package org.throughline.demo.web;

import org.throughline.staff.StaffCard;

/**
 * Somebody of the demo clinic, as the sign-in page offers them.
 */
record DemoPerson(String username, String name, String initials, String discipline) {

	static DemoPerson of(StaffCard card) {
		return new DemoPerson(card.id().toString(), card.fullName(), card.initials(), card.discipline().label());
	}

}
