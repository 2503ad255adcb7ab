package org.throughline.followup;

import org.springframework.stereotype.Component;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

/**
 * Tells whoever came second who was first at a step, and since when.
 */
@Component
class StepFirst {

	private final StaffDirectory staff;

	private final StepHistory history;

	private final Clinics clinics;

	private final Moments moments;

	StepFirst(StaffDirectory staff, StepHistory history, Clinics clinics, Moments moments) {
		this.staff = staff;
		this.history = history;
		this.clinics = clinics;
		this.moments = moments;
	}

	ChangedMeanwhile at(FollowUp step, StepNotAsSeen first) {
		String who = this.staff.find(first.staffId()).map((card) -> card.shortName()).orElse("Nobody");
		return new ChangedMeanwhile(switch (first.state()) {
			case NEEDED -> "Nobody has this step now. Somebody said no to it.";
			case ASKED -> "%s has been asked.".formatted(who);
			case ACCEPTED, WAITING -> "%s has this step%s.".formatted(who, since(step));
			case DONE -> "%s marked this step done.".formatted(who);
			case COULD_NOT, DROPPED -> "%s ended this step.".formatted(who);
		});
	}

	/** Somebody moved its date since it was seen. */
	ChangedMeanwhile dateMovedOf(FollowUp step) {
		ClinicCalendar calendar = this.clinics.get(step.clinicId()).calendar();
		return new ChangedMeanwhile("%s moved the date to %s, %s. Move it again if that is not right.".formatted(
				this.history.lastMoverOf(step.id()).map(StaffCard::shortName).orElse("Somebody"),
				this.moments.weekday(calendar.dayOf(step.dueAt())), this.moments.time(step.dueAt(), calendar)));
	}

	private String since(FollowUp step) {
		Acceptance yes = step.holding().acceptance();
		return (yes != null)
				? ", since " + this.moments.clock(yes.acceptedAt(), this.clinics.get(step.clinicId()).calendar()) : "";
	}

}
