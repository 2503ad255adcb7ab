package org.throughline.patient;

/**
 * A medical record number, and whose.
 */
record RecordNumber(String system, String value) {

	static RecordNumber of(ImportedPatient patient) {
		return new RecordNumber(patient.mrnSystem(), String.valueOf(patient.mrn()));
	}

}
