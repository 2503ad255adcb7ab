package org.throughline.fhir;

import ca.uhn.fhir.parser.DataFormatException;

/**
 * An element whose value no FHIR R4 resource can have.
 */
class UnreadableElement extends DataFormatException {

	UnreadableElement(String message) {
		super(message);
	}

}
