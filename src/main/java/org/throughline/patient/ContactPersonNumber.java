package org.throughline.patient;

import java.util.UUID;

/**
 * The number of somebody on a patient's list of contact people.
 */
public record ContactPersonNumber(UUID patientId, String relationship, String number) {

	public ContactPersonNumber {
		number = PhoneNumbers.shown(number);
	}

}
