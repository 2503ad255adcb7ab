package org.throughline.followup;

import java.util.Optional;
import java.util.UUID;

import org.throughline.patient.PatientCard;
import org.throughline.staff.Actor;

/**
 * An answer of the patient's that calls for a next step, and how such a step begins.
 */
public interface StepCause {

	/**
	 * Where the form starts; empty when there is no such answer of this patient for this
	 * reader.
	 */
	Optional<Start> of(Actor reader, PatientCard patient, UUID nightId);

	/** For the writer to change. */
	record Start(String title, StepKind kind) {
	}

}
