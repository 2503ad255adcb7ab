package org.throughline.followup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * Who a step rests with: a colleague, the patient, one of their contact people, or
 * nobody.
 */
public record OwnerRef(@Nullable OwnerKind kind, @Nullable StaffCard staff, @Nullable String contactPerson) {

	public boolean isNobody() {
		return this.kind == null;
	}

	public boolean isPatient() {
		return this.kind == OwnerKind.PATIENT;
	}

	public boolean is(UUID staffId) {
		return this.staff != null && this.staff.id().equals(staffId);
	}

	/**
	 * As a sentence starts: "Dana W.", "Nobody".
	 * @param patient how to call the patient
	 */
	public String name(String patient) {
		if (this.staff != null) {
			return this.staff.shortName();
		}
		return isPatient() ? patient : (this.contactPerson != null) ? this.contactPerson : "Nobody";
	}

}
