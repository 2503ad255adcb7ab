package org.throughline.fhir;

import java.util.List;

import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.throughline.patient.PhoneDetails;
import org.throughline.patient.PhoneKind;
import org.throughline.patient.PhoneNumbers;

/**
 * The phones of a FHIR patient that can be called today.
 */
final class PatientTelecom {

	private static final int LONGEST_PHONE = 40;

	private static final int MOST_PHONES = 6;

	private PatientTelecom() {
	}

	static List<PhoneDetails> phones(Patient patient) {
		return patient.getTelecom()
			.stream()
			.filter((point) -> point.getSystem() == ContactPoint.ContactPointSystem.PHONE
					|| point.getSystem() == ContactPoint.ContactPointSystem.SMS)
			.filter((point) -> point.hasValue() && point.getUse() != ContactPoint.ContactPointUse.OLD
					&& !point.getPeriod().hasEnd())
			.filter((point) -> point.getValue().length() <= LONGEST_PHONE && PhoneNumbers.canBeDialed(point.getValue())
					&& point.getValue().codePoints().allMatch(PatientNameParts::isPlain))
			.map((point) -> new PhoneDetails(point.getValue(), kind(point.getUse()), false, null))
			.distinct()
			.limit(MOST_PHONES)
			.toList();
	}

	private static PhoneKind kind(ContactPoint.@Nullable ContactPointUse use) {
		if (use == null) {
			return PhoneKind.OTHER;
		}
		return switch (use) {
			case MOBILE -> PhoneKind.MOBILE;
			case HOME -> PhoneKind.HOME;
			case WORK -> PhoneKind.WORK;
			default -> PhoneKind.OTHER;
		};
	}

}
