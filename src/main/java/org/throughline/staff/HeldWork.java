package org.throughline.staff;

import java.util.UUID;

/**
 * Work that names a person, so that nobody leaves while anything is still theirs.
 */
public interface HeldWork {

	/**
	 * What is counted: "open next step" of one, "open next steps" of several.
	 */
	String label(long count);

	long countFor(UUID staffId);

}
