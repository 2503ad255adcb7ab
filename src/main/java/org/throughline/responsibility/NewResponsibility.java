package org.throughline.responsibility;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says a patient needs looked after.
 *
 * @param ownKind which of the clinic's own kinds
 * @param medication which bridge medication
 * @param endsOn the last day of a bridge medication
 * @param holder who is asked to hold it; absent when nobody is known yet
 */
public record NewResponsibility(UUID patientId, ResponsibilityKind kind, @Nullable UUID ownKind,
		@Nullable String medication, @Nullable LocalDate endsOn, @Nullable UUID holder) {

	public static NewResponsibility of(UUID patientId, ResponsibilityKind kind, @Nullable UUID holder) {
		return new NewResponsibility(patientId, kind, null, null, null, holder);
	}

	public static NewResponsibility bridge(UUID patientId, String medication, LocalDate endsOn, @Nullable UUID holder) {
		return new NewResponsibility(patientId, ResponsibilityKind.BRIDGE, null, medication, endsOn, holder);
	}

}
