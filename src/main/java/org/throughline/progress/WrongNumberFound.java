package org.throughline.progress;

import java.time.Instant;

import org.throughline.patient.PatientCard;
import org.throughline.staff.Actor;

/**
 * Somebody called a patient at the number on file and it was not theirs.
 */
public record WrongNumberFound(Actor by, PatientCard patient, Instant at) {
}
