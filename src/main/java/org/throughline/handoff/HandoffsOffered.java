package org.throughline.handoff;

import java.util.UUID;

import org.throughline.followup.OfferedSteps;

import org.springframework.stereotype.Component;

/**
 * Keeps the step of a handoff with it for as long as somebody may still take it.
 */
@Component
class HandoffsOffered implements OfferedSteps {

	private final HandoffRepository handoffs;

	HandoffsOffered(HandoffRepository handoffs) {
		this.handoffs = handoffs;
	}

	@Override
	public boolean waitsForAYes(UUID handoffId) {
		return this.handoffs.findById(handoffId).filter(Handoff::waitsForAYes).isPresent();
	}

}
