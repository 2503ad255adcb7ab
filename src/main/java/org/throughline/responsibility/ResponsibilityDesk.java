package org.throughline.responsibility;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens a responsibility for a change, one person at a time, and keeps what happened.
 */
@Component
class ResponsibilityDesk {

	private final ResponsibilityRepository responsibilities;

	private final ResponsibilityQueries queries;

	private final HeldBefore before;

	private final PatientAccess access;

	private final StaffDirectory staff;

	private final Clinics clinics;

	private final Moments moments;

	private final ApplicationEventPublisher events;

	ResponsibilityDesk(ResponsibilityRepository responsibilities, ResponsibilityQueries queries, HeldBefore before,
			PatientAccess access, StaffDirectory staff, Clinics clinics, Moments moments,
			ApplicationEventPublisher events) {
		this.responsibilities = responsibilities;
		this.queries = queries;
		this.before = before;
		this.access = access;
		this.staff = staff;
		this.clinics = clinics;
		this.moments = moments;
		this.events = events;
	}

	/**
	 * As it stands now, for somebody who sees its patient; nobody else changes it
	 * meanwhile.
	 */
	Opened open(Actor actor, UUID id, Instant now) {
		Responsibility held = this.responsibilities.lock(id).orElseThrow(NotFound::new);
		this.access.require(actor, held.patientId(), now);
		return opened(held, now);
	}

	/** The same for somebody of whom it is known that they see its patient. */
	Opened openSeen(UUID id, Instant now) {
		return opened(this.responsibilities.lock(id).orElseThrow(NotFound::new), now);
	}

	private Opened opened(Responsibility held, Instant now) {
		return new Opened(held, this.queries.one(held.id(), now).orElseThrow(NotFound::new));
	}

	void keep(Responsibility changed, String what, @Nullable String reason, Actor by, Instant now,
			Function<Responsibility, @Nullable Tenure> verb) {
		Tenure over = verb.apply(changed);
		this.responsibilities.saveAndFlush(changed);
		this.before.keep(changed, over, now);
		this.events.publishEvent(ResponsibilityRecorded.of(changed, what, reason, by, now));
	}

	/** Somebody was first: who, when, and what they did. */
	ChangedMeanwhile taken(ResponsibilityRow row, Instant now) {
		ClinicCalendar calendar = this.clinics.get(row.clinicId()).calendar();
		Instant ended = row.endedAt();
		if (ended != null) {
			return new ChangedMeanwhile("%s ended this %s. Add it again when it is needed."
				.formatted(name(row.endedBy()), this.moments.since(ended, calendar, now)));
		}
		UUID holder = row.holder();
		Instant since = row.heldSince();
		if (holder != null && since != null) {
			return new ChangedMeanwhile("%s holds this since %s.%s".formatted(name(holder),
					this.moments.when(since, calendar, now), asked(row, calendar, now)));
		}
		Instant declined = row.declinedAt();
		String saidNo = (declined != null)
				? "%s said no %s. ".formatted(name(row.declinedBy()), this.moments.since(declined, calendar, now)) : "";
		return new ChangedMeanwhile(
				(row.asked() != null) ? asked(row, calendar, now).strip() : saidNo + "Nobody holds this now.");
	}

	private String asked(ResponsibilityRow row, ClinicCalendar calendar, Instant now) {
		Instant at = row.askedAt();
		return (row.asked() != null && at != null) ? " %s asked %s %s.".formatted(name(row.askedBy()),
				name(row.asked()), this.moments.since(at, calendar, now)) : "";
	}

	private String name(@Nullable UUID staffId) {
		return this.staff.find(staffId).map(StaffCard::shortName).orElse("Somebody");
	}

	/** A responsibility and what is known of it at this moment. */
	record Opened(Responsibility held, ResponsibilityRow row) {

		/** Whoever reads what it is may ask people and end it. */
		boolean mayHandle(Actor actor) {
			return actor.isClinical() || actor.huddleId() != null
					|| ResponsibilityViews.readByAll(this.row.kind(), this.row.whoMay())
					|| this.row.concerns(actor.staffId());
		}

		/** Also people who may not read it, while nobody has it. */
		boolean mayPickUp(Actor actor) {
			return mayHandle(actor) || this.row.gap() != null && this.row.whoMay().allows(actor.discipline());
		}

		void requireHandling(Actor actor) {
			if (!mayHandle(actor)) {
				throw new NotFound();
			}
		}

	}

}
