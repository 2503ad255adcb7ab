package org.throughline.patient.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A field that two people filled in differently at the same time.
 */
record Difference(String label, String theirs, String yours) {

	/**
	 * @param involvement whether this person reads how involved the patient wants us to
	 * be
	 */
	static List<Difference> between(PatientForm theirs, PatientForm yours, boolean involvement) {
		return Stream
			.of(of("Given name", theirs.givenName(), yours.givenName()),
					of("Family name", theirs.familyName(), yours.familyName()),
					of("Preferred name", theirs.preferredName(), yours.preferredName()),
					of("Pronouns", theirs.pronouns(), yours.pronouns()),
					of("Birth date", theirs.birthDate(), yours.birthDate()), of("MRN", theirs.mrn(), yours.mrn()),
					of("Language", theirs.language(), yours.language()),
					of("Interpreter", yesNo(theirs.interpreter()), yesNo(yours.interpreter())),
					of("Comfort note", theirs.comfortNote(), yours.comfortNote()),
					of("Times that work", theirs.timesThatWork(), yours.timesThatWork()),
					of("Times that do not", theirs.timesThatDoNot(), yours.timesThatDoNot()),
					of("Times to call", hours(theirs), hours(yours)),
					involvement ? of("How often", days(theirs), days(yours)) : of("How often", "", ""),
					involvement ? of("How involved", theirs.involvement(), yours.involvement())
							: of("How involved", "", ""),
					of("Phones", phones(theirs), phones(yours)), of("Contact people", people(theirs), people(yours)))
			.filter((difference) -> !difference.theirs.equals(difference.yours))
			.toList();
	}

	private static Difference of(String label, @Nullable String theirs, @Nullable String yours) {
		return new Difference(label, Objects.requireNonNullElse(theirs, "").strip(),
				Objects.requireNonNullElse(yours, "").strip());
	}

	private static String hours(PatientForm form) {
		return (form.callFrom() != null) ? form.callFrom() + " to " + form.callUntil() : "";
	}

	private static String days(PatientForm form) {
		return (form.contactEveryDays() != null) ? "every " + form.contactEveryDays() + " days" : "";
	}

	private static String yesNo(@Nullable Boolean value) {
		return Boolean.TRUE.equals(value) ? "Yes" : "No";
	}

	private static String phones(PatientForm form) {
		return Objects.requireNonNullElse(form.phones(), List.<PhoneRow>of())
			.stream()
			.filter((row) -> !row.isBlank())
			.map((row) -> String.valueOf(row.number()))
			.collect(Collectors.joining(", "));
	}

	private static String people(PatientForm form) {
		return Objects.requireNonNullElse(form.people(), List.<PersonRow>of())
			.stream()
			.filter((row) -> !row.isBlank())
			.map((row) -> row.name() + " (" + row.relationship() + ")")
			.collect(Collectors.joining(", "));
	}

}
