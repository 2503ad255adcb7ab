package org.throughline.absence;

import java.time.Instant;

import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.workspace.NavCount;

import org.springframework.stereotype.Component;

/**
 * How many absences somebody is asked to cover and has not answered.
 */
@Component
class CoversAsked implements NavCount {

	private final StaffDirectory directory;

	CoversAsked(StaffDirectory directory) {
		this.directory = directory;
	}

	@Override
	public Place place() {
		return Place.DOOR;
	}

	@Override
	public int count(Actor actor, Instant now) {
		return (int) this.directory.dutiesToCover(actor.staffId(), now)
			.stream()
			.filter((duty) -> !duty.cover().isAccepted())
			.count();
	}

}
