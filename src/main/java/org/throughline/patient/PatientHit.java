package org.throughline.patient;

/**
 * A patient whom a search has found.
 *
 * @param exact whether what was typed stands there as it is, typing errors apart
 */
public record PatientHit(PatientCard card, boolean exact) {

}
