package org.throughline.staff;

import java.util.UUID;

/**
 * Work that names a person, so that nobody leaves while anything is still theirs.
 */
public interface HeldWork {

	/**
	 * What is counted, in the plural: "open next steps".
	 */
	String label();

	long countFor(UUID staffId);

}
