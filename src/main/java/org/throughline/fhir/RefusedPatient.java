package org.throughline.fhir;

/**
 * A patient who cannot come in; the message says why and never what stood there.
 */
class RefusedPatient extends RuntimeException {

	RefusedPatient(String reason) {
		super(reason, null, false, false);
	}

}
