package org.throughline.flag;

import java.util.UUID;

import org.throughline.shared.SqlQuery;

/**
 * A module that knows why patients are flagged: one set-based query over its own tables,
 * for patients in our care only. All modules are asked at once.
 */
public interface FlagSource {

	/** Finds the flags of all patients of the clinic. */
	SqlQuery<Flag> ofClinic(HuddleDay day);

	/** Finds the flags of one patient. */
	SqlQuery<Flag> ofPatient(UUID patientId, HuddleDay day);

}
