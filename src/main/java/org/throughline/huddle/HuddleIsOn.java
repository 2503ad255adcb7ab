package org.throughline.huddle;

import java.time.Instant;

import org.throughline.clinic.Clinics;
import org.throughline.flag.HuddleDay;
import org.throughline.staff.Actor;
import org.throughline.workspace.NavCount;

import org.springframework.stereotype.Component;

/**
 * One while the day's huddle is open, for the navigation.
 */
@Component
class HuddleIsOn implements NavCount {

	private final HuddleRepository huddles;

	private final Clinics clinics;

	HuddleIsOn(HuddleRepository huddles, Clinics clinics) {
		this.huddles = huddles;
		this.clinics = clinics;
	}

	@Override
	public Place place() {
		return Place.HUDDLE_IS_ON;
	}

	@Override
	public int count(Actor actor, Instant now) {
		HuddleDay day = HuddleDay.at(this.clinics.get(actor.clinicId()), now);
		return this.huddles.findByClinicIdAndDay(day.clinicId(), day.day()).filter(Huddle::isOpen).isPresent() ? 1 : 0;
	}

}
