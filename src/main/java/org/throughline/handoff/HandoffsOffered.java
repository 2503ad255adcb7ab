package org.throughline.handoff;

import java.util.Optional;
import java.util.UUID;

import org.throughline.followup.OfferedStep;
import org.throughline.followup.OfferedSteps;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Keeps the step of a handoff with it for as long as somebody may still take it.
 */
@Component
class HandoffsOffered implements OfferedSteps {

	private final HandoffRepository handoffs;

	private final StaffDirectory staff;

	HandoffsOffered(HandoffRepository handoffs, StaffDirectory staff) {
		this.handoffs = handoffs;
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

}
