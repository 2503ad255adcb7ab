package org.throughline.followup;

import java.time.Instant;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

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

	ChangedMeanwhile at(FollowUp step, StepNotAsSeen first, Instant now) {
		String who = this.staff.find(first.staffId()).map((card) -> card.shortName()).orElse("Nobody");
		return new ChangedMeanwhile(switch (first.state()) {
			case NEEDED -> whoSaidNo(step) + "Nobody has this step now.";
			case ASKED -> "%s has asked %s".formatted(asker(step), who.endsWith(".") ? who : who + ".");
			case ACCEPTED, WAITING -> "%s has this step%s.".formatted(who, since(step, now));
			case DONE -> "%s marked this step done.".formatted(who);
			case COULD_NOT, DROPPED -> "%s ended this step.".formatted(who);
		});
	}

	/** Nobody else has got it since, or has ended it. */
	void requireHands(FollowUp step, SeenStep seen) {
		if (!seen.sawHands(step)) {
			throw step.standing().notAsSeen();
		}
	}

	/** Nor do they wait otherwise than was seen. */
	void requireWait(FollowUp step, SeenStep seen) {
		requireHands(step, seen);
		if (seen.sawWait(step)) {
			return;
		}
		Waiting waiting = step.standing().waiting();
		throw (waiting != null) ? waitsOf(step, waiting) : answerHeardOf(step);
	}

	void requireDate(FollowUp step, SeenStep seen) {
		if (!seen.sawDate(step)) {
			throw dateMovedOf(step);
		}
	}

	/**
	 * Nor does it ask something else of the patient than was seen, unless that is meant
	 * too.
	 */
	void requireAsks(FollowUp step, SeenStep seen, Asks meant) {
		if (!seen.sawAsks(step) && !step.asks().equals(meant)) {
			throw new ChangedMeanwhile(
					"%s changed what it asks meanwhile: %s. Yours is still below: %s. Keep it if yours is right."
						.formatted(lastWho(step, "asks changed"), step.asks().inWords(), meant.inWords()));
		}
	}

	void requireWaiting(FollowUp step) {
		if (step.standing().ending() == null && step.standing().waiting() == null) {
			throw answerHeardOf(step);
		}
	}

	void requireEnded(FollowUp step) {
		if (step.standing().ending() == null) {
			throw new ChangedMeanwhile("%s opened this step again before you.".formatted(lastWho(step, "reopened")));
		}
	}

	/** Somebody moved its date since it was seen. */
	private ChangedMeanwhile dateMovedOf(FollowUp step) {
		ClinicCalendar calendar = this.clinics.get(step.clinicId()).calendar();
		return new ChangedMeanwhile("%s moved the date to %s, %s. Move it again if that is not right.".formatted(
				lastWho(step, "date moved"), this.moments.weekday(calendar.dayOf(step.dueAt())),
				this.moments.time(step.dueAt(), calendar)));
	}

	/** Somebody put it to wait since it was seen, or until another time. */
	private ChangedMeanwhile waitsOf(FollowUp step, Waiting waiting) {
		ClinicCalendar calendar = this.clinics.get(step.clinicId()).calendar();
		Instant until = waiting.waitingUntil();
		return new ChangedMeanwhile("%s has put it to wait until %s, %s. Say it again if that is not right.".formatted(
				lastWho(step, "waiting"), this.moments.weekday(calendar.dayOf(until)),
				this.moments.time(until, calendar)));
	}

	private ChangedMeanwhile answerHeardOf(FollowUp step) {
		return new ChangedMeanwhile(
				"%s wrote down that they answered. It does not wait any more.".formatted(lastWho(step, "heard back")));
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

	private String since(FollowUp step, Instant now) {
		Acceptance yes = step.holding().acceptance();
		return (yes != null)
				? ", since " + this.moments.when(yes.acceptedAt(), this.clinics.get(step.clinicId()).calendar(), now)
				: "";
	}

}
