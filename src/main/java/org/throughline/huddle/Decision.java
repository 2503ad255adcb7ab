package org.throughline.huddle;

/**
 * What a huddle may decide about a patient.
 */
public enum Decision {

	ASKED, SAID_YES, STEP_ADDED, NOTE_WRITTEN, LET_GO

}
