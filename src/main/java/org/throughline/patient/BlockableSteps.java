package org.throughline.patient;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.staff.Actor;

/**
 * The open next steps of a patient, one of which something may be in the way of.
 */
public interface BlockableSteps {

	/** Each with what this viewer reads of it, in the order in which they are due. */
	Map<UUID, String> ofPatient(Actor viewer, UUID patientId, Instant now);

}
