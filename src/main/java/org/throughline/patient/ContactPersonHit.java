package org.throughline.patient;

/**
 * Somebody of a patient's whom a search has found, such as a daughter.
 *
 * @param patient whose person it is
 */
public record ContactPersonHit(String name, String relationship, PatientCard patient) {

}
