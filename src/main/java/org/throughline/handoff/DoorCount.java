package org.throughline.handoff;

import java.time.Instant;

import org.throughline.clinic.Clinics;
import org.throughline.staff.Actor;
import org.throughline.workspace.NavCount;

import org.springframework.stereotype.Component;

/**
 * How many handoffs wait at somebody's door: offered to them, or their own that nobody
 * has taken for too long.
 */
@Component
class DoorCount implements NavCount {

	private final DoorQueries queries;

	private final Clinics clinics;

	DoorCount(DoorQueries queries, Clinics clinics) {
		this.queries = queries;
		this.clinics = clinics;
	}

	@Override
	public Place place() {
		return Place.DOOR;
	}

	@Override
	public int count(Actor actor, Instant now) {
		return (int) this.queries.offersOf(actor.staffId(), actor.clinicIds())
			.stream()
			.filter((offer) -> !offer.own() || isWaitingTooLong(offer, now))
			.count();
	}

	private boolean isWaitingTooLong(DoorQueries.Offer offer, Instant now) {
		return !offer.mayAnswer()
				|| !now.isBefore(HandoffLimit.of(offer.kind(), offer.offeredAt(), this.clinics.get(offer.clinicId())));
	}

}
