package org.throughline.followup;

/**
 * Who is answerable for a next step: a staff member, the patient, or one of the patient's
 * contact people.
 */
public enum OwnerKind {

	STAFF, PATIENT, CONTACT_PERSON

}
