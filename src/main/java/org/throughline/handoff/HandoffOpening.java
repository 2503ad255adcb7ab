package org.throughline.handoff;

import java.time.Instant;
import java.util.UUID;

import org.throughline.followup.HandoffSteps;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Makes a handoff and its next step of what the sender said, when all who are asked could
 * say yes.
 */
@Component
class HandoffOpening {

	private final HandoffSteps steps;

	private final PatientAccess access;

	private final StaffDirectory staff;

	HandoffOpening(HandoffSteps steps, PatientAccess access, StaffDirectory staff) {
		this.steps = steps;
		this.access = access;
		this.staff = staff;
	}

	Handoff open(Actor sender, HandoffOffer offer, Instant now) {
		PatientCard patient = this.access.require(sender, offer.patientId(), now);
		if (patient.deceased()) {
			throw new RefusedByRule("patientId", patient.name() + " has died. There is nobody to hand over.");
		}
		offer.to().forEach((receiver) -> requireAble(receiver, offer.step().kind(), patient.clinicId(), "to"));
		UUID id = Ids.next();
		UUID here = offer.here();
		UUID stepId = this.steps.offer(sender, stepOf(offer, sender), id, here, now);
		Handoff handoff = new Handoff(id, offer, patient.clinicId(), stepId, sender.staffId(), now);
		if (here != null) {
			handoff.take(here, sender.staffId(), now);
		}
		return handoff;
	}

	/**
	 * @param field where it stands when this person cannot be asked
	 */
	void requireAble(UUID staffId, StepKind kind, UUID clinicId, String field) {
		StaffCard who = this.staff.find(staffId)
			.filter((card) -> card.isActive() && card.worksAt(clinicId))
			.orElseThrow(() -> new RefusedByRule(field, "Choose from the people who work here now."));
		if (!kind.mayBeAcceptedBy(who.discipline())) {
			throw new RefusedByRule(field, "%s. Choose someone else than %s".formatted(kind.whoMay(), who.closing()));
		}
	}

	private static NewStep stepOf(HandoffOffer offer, Actor sender) {
		return NewStep.of(offer.patientId(), offer.step().title(), offer.step().kind(), Owner.staff(sender.staffId()),
				offer.step().due());
	}

}
