package org.throughline.fhir;

import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * How strict we read: elements we do not know are passed over, since record systems add
 * their own; a value that cannot be what it says refuses the patient. Nothing is logged,
 * since it would be about a patient.
 */
class ReadingRules extends ErrorHandlerAdapter {

	@Override
	public void invalidValue(@Nullable IParseLocation location, String value, String error) {
		String element = (location != null) ? location.getParentElementName() : null;
		throw new UnreadableElement((element != null && element.endsWith("birthDate")) ? "The birth date is not a date."
				: "A value cannot be read" + ((element != null) ? ": " + element : "") + ".");
	}

}
