package org.throughline.patient;

/**
 * A name that would give a patient away: their own, or that of one of their contact
 * people.
 *
 * @param initials what stands for it on the shared screen, such as "R.M."
 */
public record KnownName(String name, String initials) {
}
