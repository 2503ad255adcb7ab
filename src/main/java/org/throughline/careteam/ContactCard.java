package org.throughline.careteam;

import java.time.Instant;
import java.util.List;

import org.throughline.staff.StaffCard;

/**
 * Whom a patient calls for what: four plain lines at most.
 *
 * @param version grows with every change
 */
public record ContactCard(int version, StaffCard changedBy, Instant changedAt, List<CardLine> lines) {

	public ContactCard {
		lines = List.copyOf(lines);
	}

}
