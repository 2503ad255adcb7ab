package org.throughline.fhir;

import java.util.List;
import java.util.Map;

import org.throughline.patient.ImportedPatient;

/**
 * What a file holds: patients, lines that were refused, and how many resources of other
 * kinds were passed over.
 *
 * @param warnings what was odd about the file, and taken all the same
 */
record FileContents(List<ImportedPatient> patients, List<RefusedLine> refused, Map<String, Integer> passedOver,
		List<String> warnings) {

}
