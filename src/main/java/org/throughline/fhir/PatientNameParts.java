package org.throughline.fhir;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * Which of a FHIR patient's names we use: the official one, else the usual one; what they
 * go by, where another name says so.
 */
record PatientNameParts(String given, String family, @Nullable String preferred) {

	private static final int LONGEST = 120;

	static PatientNameParts of(List<HumanName> names) {
		HumanName name = names.stream()
			.filter((each) -> each.hasFamily() || each.hasGiven() || each.hasText())
			.filter((each) -> each.getUse() != NameUse.OLD && each.getUse() != NameUse.MAIDEN)
			.min(Comparator.comparingInt(PatientNameParts::rank))
			.orElseThrow(() -> new RefusedPatient("There is no name."));
		String given = plain(given(name));
		String family = plain(name.hasFamily() ? name.getFamily() : "");
		if (given.isEmpty() && family.isEmpty()) {
			family = plain(name.hasText() ? name.getText() : "");
		}
		if (given.isEmpty() && family.isEmpty()) {
			throw new RefusedPatient("There is no name.");
		}
		return new PatientNameParts(given, family, preferred(names, name, given));
	}

	/** Whether a character shows as itself. */
	static boolean isPlain(int character) {
		int type = Character.getType(character);
		return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
	}

	private static int rank(HumanName name) {
		NameUse use = name.getUse();
		if (use == null) {
			return 2;
		}
		return switch (use) {
			case OFFICIAL -> 0;
			case USUAL -> 1;
			default -> 3;
		};
	}

	private static String given(HumanName name) {
		return name.getGiven().stream().map(PrimitiveType::getValue).collect(Collectors.joining(" "));
	}

	private static @Nullable String preferred(List<HumanName> names, HumanName chosen, String given) {
		return names.stream()
			.filter((name) -> name != chosen && !name.getPeriod().hasEnd())
			.filter((name) -> name.getUse() == NameUse.NICKNAME || name.getUse() == NameUse.USUAL)
			.map((name) -> plain(given(name)))
			.filter((name) -> !name.isEmpty() && !name.equals(given))
			.findFirst()
			.orElse(null);
	}

	private static String plain(String name) {
		String stripped = name.strip();
		if (stripped.length() > LONGEST) {
			throw new RefusedPatient("The name is longer than 120 characters.");
		}
		if (!stripped.codePoints().allMatch(PatientNameParts::isPlain)) {
			throw new RefusedPatient("The name holds characters that cannot be seen.");
		}
		return stripped;
	}

}
