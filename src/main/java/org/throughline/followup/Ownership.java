package org.throughline.followup;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The one person a step rests with, or nobody.
 */
@Embeddable
record Ownership(@Enumerated(EnumType.STRING) @Nullable OwnerKind ownerKind, @Nullable UUID ownerStaff,
		@Nullable UUID ownerContactPerson, boolean ownerIsPatient) {

	static final Ownership NOBODY = new Ownership(null, null, null, false);

	static Ownership staff(UUID staffId) {
		return new Ownership(OwnerKind.STAFF, staffId, null, false);
	}

	static Ownership of(Owner owner) {
		if (owner instanceof Owner.Staff staff) {
			return staff(staff.staffId());
		}
		if (owner instanceof Owner.ContactPerson contact) {
			return new Ownership(OwnerKind.CONTACT_PERSON, null, contact.contactPersonId(), false);
		}
		return new Ownership(OwnerKind.PATIENT, null, null, true);
	}

	boolean isStaff(UUID staffId) {
		return staffId.equals(this.ownerStaff);
	}

}
