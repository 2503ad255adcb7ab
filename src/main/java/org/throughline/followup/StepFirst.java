package org.throughline.followup;

import java.time.Instant;

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
			case NEEDED -> whoSaidNo(step) + "Nobody has this step now.";
			case ASKED -> "%s has asked %s".formatted(asker(step), who.endsWith(".") ? who : who + ".");
			case ACCEPTED, WAITING -> "%s has this step%s.".formatted(who, since(step));
			case DONE -> "%s marked this step done.".formatted(who);
			case COULD_NOT, DROPPED -> "%s ended this step.".formatted(who);
		});
	}

	/** Somebody moved its date since it was seen. */
	ChangedMeanwhile dateMovedOf(FollowUp step) {
		ClinicCalendar calendar = this.clinics.get(step.clinicId()).calendar();
		return new ChangedMeanwhile("%s moved the date to %s, %s. Move it again if that is not right.".formatted(
				lastWho(step, "date moved"), this.moments.weekday(calendar.dayOf(step.dueAt())),
				this.moments.time(step.dueAt(), calendar)));
	}

	/** Somebody put it to wait since it was seen, or until another time. */
	ChangedMeanwhile waitsOf(FollowUp step, Waiting waiting) {
		ClinicCalendar calendar = this.clinics.get(step.clinicId()).calendar();
		Instant until = waiting.waitingUntil();
		return new ChangedMeanwhile("%s has put it to wait until %s, %s. Say it again if that is not right.".formatted(
				lastWho(step, "waiting"), this.moments.weekday(calendar.dayOf(until)),
				this.moments.time(until, calendar)));
	}

	private String lastWho(FollowUp step, String did) {
		return this.history.lastWho(step.id(), did).map(StaffCard::shortName).orElse("Somebody");
	}

	private String whoSaidNo(FollowUp step) {
		Need need = step.holding().need();
		return this.staff.find((need != null) ? need.declinedBy() : null)
			.map((card) -> card.shortName() + " said no to it. ")
			.orElse("");
	}

	private String asker(FollowUp step) {
		Asking asking = step.holding().asking();
		return this.staff.find((asking != null) ? asking.askedBy() : null).map(StaffCard::shortName).orElse("Somebody");
	}

	private String since(FollowUp step) {
		Acceptance yes = step.holding().acceptance();
		return (yes != null)
				? ", since " + this.moments.clock(yes.acceptedAt(), this.clinics.get(step.clinicId()).calendar()) : "";
	}

}
