package org.throughline.security;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicView;
import org.throughline.staff.Group;

/**
 * What every page knows of the person who looks at it.
 *
 * @param clinicName the clinic at hand; absent while the organization has a single one
 * @param otherClinics where else this person works
 */
public record Viewer(UUID id, String name, String initials, Group group, boolean administers, boolean privacy,
		@Nullable String clinicName, List<ClinicView> otherClinics) {

	public boolean clinical() {
		return this.group == Group.CLINICAL;
	}

	public boolean screen() {
		return this.group == Group.SCREEN;
	}

}
