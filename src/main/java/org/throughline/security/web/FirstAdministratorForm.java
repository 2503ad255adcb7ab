package org.throughline.security.web;

import java.time.ZoneId;
import java.util.Set;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.NewClinic;
import org.throughline.shared.Line;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffDetails;

/**
 * What the first person says: the code, the clinic, and who they are.
 */
record FirstAdministratorForm(@NotBlank(message = "Copy the code from the console.") @Line(max = 40) String code,
		@NotBlank(message = "What is the clinic called?") @Line(max = 120) String clinicName,
		@NotBlank(message = "Choose the time zone of the clinic.") String timeZone,
		@NotBlank(message = "Write your first name.") @Line(max = 80) String givenName,
		@NotBlank(message = "Write your family name.") @Line(max = 80) String familyName,
		@NotNull(message = "Choose what you are in the clinic.") @Nullable Discipline discipline,
		@NotBlank(message = "Write your work email.") @Email(message = "Write it like dana@clinic.example.") @Line(
				max = 254) String email,
		@NotBlank(message = "Choose a password.") String password) {

	FirstAdministratorForm {
		code = (code != null) ? code : "";
		clinicName = (clinicName != null) ? clinicName.strip() : "";
		timeZone = (timeZone != null) ? timeZone : "America/Chicago";
		givenName = (givenName != null) ? givenName.strip() : "";
		familyName = (familyName != null) ? familyName.strip() : "";
		email = (email != null) ? email.strip() : "";
		password = (password != null) ? password : "";
	}

	NewClinic clinic() {
		if (!ZoneId.getAvailableZoneIds().contains(this.timeZone)) {
			throw new RefusedByRule("timeZone", "Choose the time zone of the clinic.");
		}
		return new NewClinic(this.clinicName, ZoneId.of(this.timeZone), null, NewClinic.usualWeek());
	}

	StaffDetails person() {
		Discipline chosen = (this.discipline != null) ? this.discipline : Discipline.PRACTICE_MANAGER;
		return new StaffDetails(null, this.givenName, this.familyName, this.email, chosen, null, Set.of(), Set.of());
	}

}
