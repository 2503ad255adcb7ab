package org.throughline.huddle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flag;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.staff.Actor;
import org.throughline.workspace.NavCount;
import org.throughline.workspace.NavNumber;

import org.springframework.stereotype.Component;

/**
 * How many patients are still to be talked through, for the navigation.
 */
@Component
class HuddleCount implements NavCount {

	private final Flags flags;

	private final Clinics clinics;

	private final HuddleRepository huddles;

	private final HuddleRecords records;

	HuddleCount(Flags flags, Clinics clinics, HuddleRepository huddles, HuddleRecords records) {
		this.flags = flags;
		this.clinics = clinics;
		this.huddles = huddles;
		this.records = records;
	}

	@Override
	public Place place() {
		return Place.HUDDLE;
	}

	@Override
	public int count(Actor actor, Instant now) {
		return number(actor, now).count();
	}

	/** On while the day's huddle is open. */
	@Override
	public NavNumber number(Actor actor, Instant now) {
		ClinicView clinic = this.clinics.get(actor.clinicId());
		HuddleDay day = HuddleDay.at(clinic, now);
		Map<UUID, List<Flag>> flagged = this.flags.all(day);
		return this.huddles.findByClinicIdAndDay(clinic.id(), day.day())
			.map((huddle) -> new NavNumber(left(huddle, clinic, flagged), huddle.isOpen()))
			.orElseGet(() -> new NavNumber(flagged.size(), false));
	}

	/** Neither steps nor visits change who is on the list. */
	private int left(Huddle huddle, ClinicView clinic, Map<UUID, List<Flag>> flagged) {
		Instant openedAt = huddle.opening(clinic.huddleTime()).openedAt();
		return HuddleSheet
			.of(new HuddleFacts(openedAt, clinic.huddleRoom(), null, flagged, Map.of(), Map.of(),
					this.records.talked(huddle.id()), this.records.decided(huddle.id())))
			.left();
	}

}
