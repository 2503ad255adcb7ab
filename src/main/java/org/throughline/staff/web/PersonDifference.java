package org.throughline.staff.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;

/**
 * What two administrators wrote differently about a colleague at the same time.
 */
record PersonDifference(String label, String theirs, String yours) {

	static List<PersonDifference> between(PersonForm theirs, PersonForm yours) {
		return Stream
			.of(of("Title", theirs.title(), yours.title()), of("First name", theirs.givenName(), yours.givenName()),
					of("Family name", theirs.familyName(), yours.familyName()),
					of("Work email", theirs.email(), yours.email()),
					of("Extension", theirs.phoneExtension(), yours.phoneExtension()),
					of("Discipline", label(theirs.discipline()), label(yours.discipline())),
					of("Duties beside it", duties(theirs), duties(yours)),
					of("Clinics", theirs.clinicIds().size(), yours.clinicIds().size()))
			.filter((one) -> !one.theirs.equals(one.yours))
			.toList();
	}

	private static PersonDifference of(String label, @Nullable Object theirs, @Nullable Object yours) {
		return new PersonDifference(label, Objects.toString(theirs, ""), Objects.toString(yours, ""));
	}

	private static String label(@Nullable Discipline discipline) {
		return (discipline != null) ? discipline.label() : "";
	}

	private static String duties(PersonForm form) {
		return form.duties().stream().sorted().map(Duty::label).collect(Collectors.joining(", "));
	}

}
