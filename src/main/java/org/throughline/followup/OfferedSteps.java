package org.throughline.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.throughline.staff.StaffCard;

/**
 * Whether a step goes with a warm handoff that waits for a yes: whoever takes that has
 * the step, and until then the sender answers for it (rule 3).
 */
public interface OfferedSteps {

	boolean waitsForAYes(UUID handoffId);

	/** Whose yes a step waits for; absent once its handoff is taken or over. */
	Optional<OfferedStep> offered(UUID patientId, UUID stepId);

	/** Whose yes the steps of a clinic wait for. One statement. */
	Map<UUID, List<StaffCard>> offeredIn(UUID clinicId);

}
