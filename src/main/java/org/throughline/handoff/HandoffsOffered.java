package org.throughline.handoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.throughline.followup.OfferedStep;
import org.throughline.followup.OfferedSteps;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Keeps the step of a handoff with it for as long as somebody may still take it.
 */
@Component
class HandoffsOffered implements OfferedSteps {

	private final HandoffRepository handoffs;

	private final HandoffQueries queries;

	private final StaffDirectory staff;

	HandoffsOffered(HandoffRepository handoffs, HandoffQueries queries, StaffDirectory staff) {
		this.handoffs = handoffs;
		this.queries = queries;
		this.staff = staff;
	}

	@Override
	public boolean waitsForAYes(UUID handoffId) {
		return this.handoffs.findById(handoffId).filter(Handoff::waitsForAYes).isPresent();
	}

	@Override
	public Optional<OfferedStep> offered(UUID patientId, UUID stepId) {
		return this.handoffs.ofStep(patientId, stepId)
			.filter(Handoff::waitsForAYes)
			.map((handoff) -> new OfferedStep(handoff.id(),
					handoff.offeredTo().stream().map(this.staff::get).toList()));
	}

	@Override
	public Map<UUID, List<StaffCard>> offeredIn(UUID clinicId) {
		Map<UUID, List<StaffCard>> offered = new HashMap<>();
		this.queries.stillAskedIn(clinicId, (stepId,
				staffId) -> offered.computeIfAbsent(stepId, (id) -> new ArrayList<>()).add(this.staff.get(staffId)));
		return offered;
	}

}
