package org.throughline.careteam;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Group;
import org.throughline.staff.StaffCard;

/**
 * Somebody around a patient, inside the clinic or outside: exactly one of both.
 */
public record TeamPerson(@Nullable StaffCard staff, @Nullable ExternalClinician external) {

	public TeamPerson {
		if ((staff == null) == (external == null)) {
			throw new IllegalArgumentException("Inside or outside");
		}
	}

	static TeamPerson outside(ExternalClinician clinician) {
		return new TeamPerson(null, clinician);
	}

	public UUID id() {
		return (this.staff != null) ? this.staff.id() : (this.external != null) ? this.external.id() : new UUID(0, 0);
	}

	public String name() {
		return (this.staff != null) ? this.staff.fullName() : (this.external != null) ? this.external.name() : "";
	}

	/** Such as "Dana W.", where several stand in a row. */
	public String shortName() {
		return (this.staff != null) ? this.staff.shortName() : name();
	}

	public String initials() {
		return (this.staff != null) ? this.staff.initials() : (this.external != null) ? this.external.initials() : "";
	}

	/** Such as "Nurse", or "cardiologist, Lakeside Heart". */
	public String role() {
		return (this.staff != null) ? this.staff.discipline().label()
				: (this.external != null) ? this.external.role() + ", " + this.external.organization() : "";
	}

	/** Left, or their sign-in was stopped, or they work with us no more. */
	public boolean isGone() {
		return (this.staff != null) ? !this.staff.isActive() : this.external != null && this.external.gone();
	}

	/** Such as "no longer signs in". */
	public String goneInWords() {
		return (this.staff != null) ? "no longer signs in" : "no longer works with us";
	}

	/** Whether their agreement is asked for: clinical people, here or elsewhere. */
	public boolean isClinician() {
		return this.staff == null || this.staff.discipline().group() == Group.CLINICAL;
	}

}
