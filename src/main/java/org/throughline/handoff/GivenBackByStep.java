package org.throughline.handoff;

import java.util.Map;
import java.util.UUID;

import org.throughline.followup.HandoffSteps;
import org.throughline.followup.StepRecorded;
import org.throughline.shared.RecordedTogether;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever says "Not me" to the step of a handoff that somebody said they took gives the
 * handoff back with it.
 */
@Component
class GivenBackByStep {

	private static final String DECLINED = "step declined";

	private final HandoffRepository handoffs;

	private final HandoffDesk desk;

	private final HandoffSteps steps;

	private final StaffDirectory staff;

	GivenBackByStep(HandoffRepository handoffs, HandoffDesk desk, HandoffSteps steps, StaffDirectory staff) {
		this.handoffs = handoffs;
		this.desk = desk;
		this.steps = steps;
		this.staff = staff;
	}

	@EventListener
	void giveBack(RecordedTogether recorded) {
		recorded.each()
			.stream()
			.filter(StepRecorded.class::isInstance)
			.map(StepRecorded.class::cast)
			.filter((said) -> said.what().equals(DECLINED))
			.forEach(this::giveBack);
	}

	private void giveBack(StepRecorded said) {
		for (UUID id : this.handoffs.withStep(said.subjectId())) {
			Handoff handoff = this.desk.lockToPass(id);
			if (handoff.isTakenBy(said.actorId())) {
				giveBack(handoff, String.valueOf(said.detail().get("reason")), said);
			}
		}
	}

	private void giveBack(Handoff handoff, String reason, StepRecorded said) {
		Actor by = this.staff.actor(said.actorId(), said.clinicId());
		boolean nobodyLeft = handoff.giveBack(said.actorId(), reason,
				(asked) -> this.staff.find(asked).filter(StaffCard::isActive).isPresent(), said.at());
		this.desk.tell(handoff, "given back", by, Map.of("reason", reason), said.at());
		if (!nobodyLeft) {
			this.steps.backWithSender(handoff.followUpId(), handoff.senderId(), said.actorId(), by, said.at());
		}
	}

}
