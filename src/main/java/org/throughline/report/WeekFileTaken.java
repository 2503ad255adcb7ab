package org.throughline.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.shared.Recorded;
import org.throughline.staff.Actor;

/**
 * Somebody took numbers or a list of the weekly review along as a file; the trail keeps
 * who stood on it.
 *
 * @param page which of them
 */
record WeekFileTaken(Instant at, UUID actorId, UUID clinicId, String page, List<UUID> patientIds) implements Recorded {

	static WeekFileTaken by(Actor actor, String page, List<UUID> patientIds, Instant now) {
		return new WeekFileTaken(now, actor.staffId(), actor.clinicId(), page, patientIds);
	}

	@Override
	public String what() {
		return "file taken";
	}

	@Override
	public boolean onlyLooked() {
		return true;
	}

	@Override
	public Map<String, Object> detail() {
		return this.patientIds.isEmpty() ? Map.of("page", this.page)
				: Map.of("page", this.page, "patientIds", this.patientIds);
	}

}
