package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

/**
 * The ways in which a next step begins: asked of a colleague, agreed with the patient,
 * offered with a handoff, found to be needed.
 */
final class StepFactory {

	private StepFactory() {
	}

	/** Offered to a staff member; asking yourself is accepting. */
	static FollowUp askedOf(StaffCard whom, NewStep step, UUID clinicId, Actor by, ClinicCalendar calendar,
			Instant now) {
		FollowUp followUp = opened(step, clinicId, Holding.NOBODYS,
				Origin.madeBy(by.staffId(), now).becauseOf(step.nightId()));
		followUp.passedOn(by, now).ask(whom, calendar);
		return followUp;
	}

	/**
	 * The patient's or a contact person's own step: they said yes to whoever records it.
	 */
	static FollowUp agreedWith(Owner.Checking checking, NewStep step, UUID clinicId, Actor by, Instant now) {
		return opened(step, clinicId, Holding.agreedWith(step.owner(), checking, by, now),
				Origin.madeBy(by.staffId(), now).becauseOf(step.nightId()));
	}

	/** Until someone takes the handoff, its step is the sender's (rule 3). */
	static FollowUp offeredWith(UUID handoffId, NewStep step, UUID clinicId, Actor sender, Instant now) {
		return opened(step, clinicId, Holding.NOBODYS.acceptedBy(sender.staffId(), sender, now),
				Origin.withHandoff(handoffId, sender.staffId(), now));
	}

	/** Found by a rule or an import: nobody has it yet. */
	static FollowUp needed(NewStep step, UUID clinicId, UUID by, NeedCause because, Instant now) {
		return opened(step, clinicId, Holding.needed(because, now), Origin.madeBy(by, now));
	}

	private static FollowUp opened(NewStep step, UUID clinicId, Holding holding, Origin origin) {
		return new FollowUp(step.patientId(), clinicId, Task.of(step), step.due(), holding, origin);
	}

}
