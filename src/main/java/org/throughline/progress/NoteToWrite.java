package org.throughline.progress;

import java.util.UUID;

/**
 * A three-line note to be written; each line has at most {@value #MOST} characters.
 */
public record NoteToWrite(UUID patientId, String whatChanged, String whoCallsWhom, String wouldWorry) {

	/** Nobody has time to decode a paragraph. */
	public static final int MOST = 120;

}
