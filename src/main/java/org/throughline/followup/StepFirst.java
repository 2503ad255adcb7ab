package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.staff.Actor;
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

	ChangedMeanwhile at(FollowUp step, StepNotAsSeen first, Actor reader, Instant now) {
		UUID staffId = first.staffId();
		boolean own = reader.staffId().equals(staffId);
		String who = name(staffId, reader, "Nobody");
		return new ChangedMeanwhile(switch (first.state()) {
			case NEEDED -> whoSaidNo(step, reader) + "Nobody has this step now.";
			case ASKED -> asked(step, reader) + (own ? "you." : named(staffId));
			case ACCEPTED, WAITING -> "%s this step%s.".formatted(own ? "You have" : who + " has", since(step, now));
			case DONE -> "%s marked this step done.".formatted(who);
			case COULD_NOT, DROPPED -> "%s ended this step.".formatted(who);
		});
	}

	/** Nobody else has got it since, or has ended it. */
	void requireHands(FollowUp step, SeenStep seen, Actor reader) {
		if (!seen.sawHands(step)) {
			throw step.standing().notAsSeen();
		}
	}

	/** Nor do they wait otherwise than was seen. */
	void requireWait(FollowUp step, SeenStep seen, Actor reader) {
		requireHands(step, seen, reader);
		if (seen.sawWait(step)) {
			return;
		}
		Waiting waiting = step.standing().waiting();
		throw (waiting != null) ? waitsOf(step, waiting, reader) : answerHeardOf(step, reader);
	}

	void requireDate(FollowUp step, SeenStep seen, Actor reader) {
		if (!seen.sawDate(step)) {
			throw dateMovedOf(step, reader);
		}
	}

	/**
	 * Nor does it ask something else of the patient than was seen, unless that is meant
	 * too.
	 */
	void requireAsks(FollowUp step, SeenStep seen, Asks meant, Actor reader) {
		if (!seen.sawAsks(step) && !step.asks().equals(meant)) {
			throw new ChangedMeanwhile(
					"%s changed what it asks meanwhile: %s. Yours is still below: %s. Keep it if yours is right."
						.formatted(lastWho(step, "asks changed", reader), step.asks().inWords(), meant.inWords()));
		}
	}

	void requireWaiting(FollowUp step, Actor reader) {
		if (step.standing().ending() == null && step.standing().waiting() == null) {
			throw answerHeardOf(step, reader);
		}
	}

	void requireEnded(FollowUp step, Actor reader) {
		if (step.standing().ending() == null) {
			throw new ChangedMeanwhile(
					"%s opened this step again before you.".formatted(lastWho(step, "reopened", reader)));
		}
	}

	/** Somebody moved its date since it was seen. */
	private ChangedMeanwhile dateMovedOf(FollowUp step, Actor reader) {
		ClinicCalendar calendar = this.clinics.get(step.clinicId()).calendar();
		return new ChangedMeanwhile("%s moved the date to %s, %s. Move it again if that is not right.".formatted(
				lastWho(step, "date moved", reader), this.moments.weekday(calendar.dayOf(step.dueAt())),
				this.moments.time(step.dueAt(), calendar)));
	}

	/** Somebody put it to wait since it was seen, or until another time. */
	private ChangedMeanwhile waitsOf(FollowUp step, Waiting waiting, Actor reader) {
		ClinicCalendar calendar = this.clinics.get(step.clinicId()).calendar();
		Instant until = waiting.waitingUntil();
		return new ChangedMeanwhile("%s put it to wait until %s, %s. Say it again if that is not right.".formatted(
				lastWho(step, "waiting", reader), this.moments.weekday(calendar.dayOf(until)),
				this.moments.time(until, calendar)));
	}

	private ChangedMeanwhile answerHeardOf(FollowUp step, Actor reader) {
		return new ChangedMeanwhile("%s wrote down that they answered. It does not wait any more."
			.formatted(lastWho(step, "heard back", reader)));
	}

	private String lastWho(FollowUp step, String did, Actor reader) {
		return this.history.lastWho(step.id(), did).map((card) -> card.asFirst(reader)).orElse("Somebody");
	}

	private String whoSaidNo(FollowUp step, Actor reader) {
		Need need = step.holding().need();
		UUID by = (need != null) ? need.declinedBy() : null;
		return (by != null) ? name(by, reader, "Somebody") + " said no to it. " : "";
	}

	private String asked(FollowUp step, Actor reader) {
		Asking asking = step.holding().asking();
		UUID by = (asking != null) ? asking.askedBy() : null;
		return name(by, reader, "Somebody") + (reader.staffId().equals(by) ? " have asked " : " has asked ");
	}

	private String named(@Nullable UUID staffId) {
		String who = this.staff.find(staffId).map(StaffCard::shortName).orElse("Nobody");
		return who.endsWith(".") ? who : who + ".";
	}

	private String name(@Nullable UUID staffId, Actor reader, String nobody) {
		return this.staff.find(staffId).map((card) -> card.asFirst(reader)).orElse(nobody);
	}

	private String since(FollowUp step, Instant now) {
		Acceptance yes = step.holding().acceptance();
		return (yes != null)
				? ", since " + this.moments.when(yes.acceptedAt(), this.clinics.get(step.clinicId()).calendar(), now)
				: "";
	}

}
