package org.throughline.staff.web;

import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;
import org.throughline.shared.Required;
import org.throughline.shared.Texts;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.StaffDetails;
import org.throughline.staff.StaffView;

/**
 * A colleague as administration types them.
 */
record PersonForm(@Line(max = 20) String title,
		@NotBlank(message = "Write the first name.") @Line(max = 80) String givenName,
		@NotBlank(message = "Write the family name.") @Line(max = 80) String familyName,
		@NotBlank(message = "Write the work email.") @Email(message = "Write it like dana@clinic.example.") @Line(
				max = 254) String email,
		@NotNull(message = "Choose what they are in the clinic.") @Nullable Discipline discipline,
		@Line(max = 40) String phoneExtension, Set<Duty> duties,
		@NotEmpty(message = "Choose at least one clinic.") Set<UUID> clinicIds, @Nullable Integer version) {

	PersonForm {
		title = (title != null) ? title : "";
		givenName = (givenName != null) ? givenName.strip() : "";
		familyName = (familyName != null) ? familyName.strip() : "";
		email = (email != null) ? email.strip() : "";
		phoneExtension = (phoneExtension != null) ? phoneExtension : "";
		duties = (duties != null) ? duties : Set.of();
		clinicIds = (clinicIds != null) ? clinicIds : Set.of();
	}

	int seenVersion() {
		return (this.version != null) ? this.version : -1;
	}

	/** The same, typed over what somebody else has saved meanwhile. */
	PersonForm over(int saved) {
		return new PersonForm(this.title, this.givenName, this.familyName, this.email, this.discipline,
				this.phoneExtension, this.duties, this.clinicIds, saved);
	}

	static PersonForm of(StaffView person) {
		StaffDetails details = person.details();
		return new PersonForm(text(details.title()), details.givenName(), details.familyName(), details.email(),
				details.discipline(), text(details.phoneExtension()), details.duties(), details.clinicIds(),
				person.version());
	}

	static PersonForm empty(UUID clinicId) {
		return new PersonForm("", "", "", "", null, "", Set.of(), Set.of(clinicId), 0);
	}

	StaffDetails details() {
		return new StaffDetails(Texts.clean(this.title), this.givenName, this.familyName, this.email,
				Required.choice(this.discipline, "discipline", "Choose what they are in the clinic."),
				Texts.clean(this.phoneExtension), this.duties, this.clinicIds);
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
