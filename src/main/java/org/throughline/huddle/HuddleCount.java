package org.throughline.huddle;

import java.time.Instant;

import org.throughline.clinic.Clinics;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.staff.Actor;
import org.throughline.workspace.NavCount;

import org.springframework.stereotype.Component;

/**
 * How many patients are flagged, for the navigation.
 */
@Component
class HuddleCount implements NavCount {

	private final Flags flags;

	private final Clinics clinics;

	HuddleCount(Flags flags, Clinics clinics) {
		this.flags = flags;
		this.clinics = clinics;
	}

	@Override
	public Place place() {
		return Place.HUDDLE;
	}

	@Override
	public int count(Actor actor, Instant now) {
		return this.flags.all(HuddleDay.at(this.clinics.get(actor.clinicId()), now)).size();
	}

}
