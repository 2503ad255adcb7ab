package org.throughline.flag;

import java.util.List;
import java.util.UUID;

/**
 * A module that knows why patients are flagged: one set-based statement over its own
 * tables, for patients in our care only.
 */
public interface FlagSource {

	/** The flags of all patients of the clinic. */
	List<Flag> flags(HuddleDay day);

	/** The flags of one patient. */
	List<Flag> ofPatient(UUID patientId, HuddleDay day);

}
