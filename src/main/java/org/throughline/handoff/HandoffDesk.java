package org.throughline.handoff;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.patient.PatientAccess;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Where handoffs are written down and looked up to be changed: one person at a time, and
 * only by those who may see them.
 */
@Component
class HandoffDesk {

	private final HandoffRepository handoffs;

	private final BeforeLeaving beforeLeaving;

	private final PatientAccess access;

	private final ApplicationEventPublisher events;

	HandoffDesk(HandoffRepository handoffs, BeforeLeaving beforeLeaving, PatientAccess access,
			ApplicationEventPublisher events) {
		this.handoffs = handoffs;
		this.beforeLeaving = beforeLeaving;
		this.access = access;
		this.events = events;
	}

	void add(Handoff handoff, HandoffOffer offer, Actor sender, Instant now) {
		this.handoffs.saveAndFlush(handoff);
		this.beforeLeaving.write(handoff.id(), offer.patientId(), handoff.clinicId(), offer.beforeLeaving());
		tell(handoff, "offered", sender,
				Map.of("kind", offer.kind().name(), "to", offer.to().stream().map(UUID::toString).toList()), now);
		UUID here = offer.here();
		if (here != null) {
			tell(handoff, "taken", sender, Map.of("takenBy", here.toString()), now);
		}
	}

	/**
	 * @throws NotFound when there is none, or this person may not see it
	 */
	Handoff lock(Actor actor, UUID handoffId, Instant now) {
		Handoff handoff = this.handoffs.lock(handoffId).orElseThrow(NotFound::new);
		this.access.require(actor, handoff.patientId(), now);
		if (!actor.isClinical() && !handoff.isOf(actor.staffId())) {
			throw new NotFound();
		}
		return handoff;
	}

	/**
	 * Who may has been decided before: somebody hands over all that a colleague holds.
	 */
	Handoff lockToPass(UUID handoffId) {
		return this.handoffs.lock(handoffId).orElseThrow(NotFound::new);
	}

	void tell(Handoff handoff, String what, Actor by, Map<String, Object> detail, Instant now) {
		this.events.publishEvent(HandoffRecorded.of(handoff, what, by, detail, now));
	}

}
