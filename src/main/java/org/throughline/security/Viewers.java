package org.throughline.security;

import java.util.List;

import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.staff.Actor;
import org.throughline.staff.Duty;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Makes the viewer of a page from who acts.
 */
@Component
class Viewers {

	private final StaffDirectory directory;

	private final Clinics clinics;

	Viewers(StaffDirectory directory, Clinics clinics) {
		this.directory = directory;
		this.clinics = clinics;
	}

	Viewer of(Actor actor) {
		StaffCard card = this.directory.get(actor.staffId());
		boolean several = this.clinics.several();
		List<ClinicView> others = several ? this.clinics.all()
			.stream()
			.filter((clinic) -> actor.clinicIds().contains(clinic.id()) && !clinic.id().equals(actor.clinicId()))
			.toList() : List.of();
		return new Viewer(card.id(), card.fullName(), card.initials(), actor.group(), actor.has(Duty.ADMINISTRATION),
				actor.has(Duty.PRIVACY), several ? this.clinics.get(actor.clinicId()).name() : null, others);
	}

}
