package org.throughline.absence;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.patient.PatientCard;
import org.throughline.staff.HeldGroup;

/**
 * Everything that names one person in the clinics of whoever looks.
 */
public record HeldSheet(List<HeldGroup> groups, Map<UUID, PatientCard> patients) {

	public int things() {
		return this.groups.stream().mapToInt((group) -> group.items().size()).sum();
	}

}
