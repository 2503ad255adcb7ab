package org.throughline.fhir;

import java.time.LocalDate;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.throughline.patient.BirthDate;
import org.throughline.patient.BirthDatePrecision;

/**
 * When a FHIR patient was born, as far as it is known, and whether and when they died.
 */
final class PatientDays {

	private PatientDays() {
	}

	static BirthDate born(Patient patient, LocalDate today) {
		if (!patient.hasBirthDate()) {
			throw new RefusedPatient("There is no birth date.");
		}
		TemporalPrecisionEnum known = patient.getBirthDateElement().getPrecision();
		String[] parts = patient.getBirthDateElement().getValueAsString().split("-");
		LocalDate day = LocalDate.of(Integer.parseInt(parts[0]), (parts.length > 1) ? Integer.parseInt(parts[1]) : 1,
				(parts.length > 2) ? Integer.parseInt(parts[2]) : 1);
		if (day.isAfter(today)) {
			throw new RefusedPatient("The birth date is still to come.");
		}
		return new BirthDate(day, switch (known) {
			case YEAR -> BirthDatePrecision.YEAR;
			case MONTH -> BirthDatePrecision.MONTH;
			default -> BirthDatePrecision.DAY;
		});
	}

	static boolean isDeceased(Patient patient) {
		return patient.getDeceased() instanceof DateTimeType
				|| (patient.getDeceased() instanceof BooleanType died && died.booleanValue());
	}

	static @Nullable LocalDate died(Patient patient, LocalDate today) {
		if (!(patient.getDeceased() instanceof DateTimeType when)
				|| when.getPrecision().ordinal() < TemporalPrecisionEnum.DAY.ordinal()) {
			return null;
		}
		LocalDate on = LocalDate.parse(when.getValueAsString().substring(0, 10));
		return on.isAfter(today) ? null : on;
	}

}
