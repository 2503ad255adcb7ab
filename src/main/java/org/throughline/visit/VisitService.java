package org.throughline.visit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.progress.Easier;
import org.throughline.progress.EasierToKeep;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.HandingOver;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books visits and keeps what became of them.
 */
@Service
@Transactional
public class VisitService {

	private final VisitRepository visits;

	private final PatientAccess access;

	private final Clinics clinics;

	private final StaffDirectory staff;

	private final Moments moments;

	private final Easier easier;

	private final ApplicationEventPublisher events;

	VisitService(VisitRepository visits, PatientAccess access, Clinics clinics, StaffDirectory staff, Moments moments,
			Easier easier, ApplicationEventPublisher events) {
		this.visits = visits;
		this.access = access;
		this.clinics = clinics;
		this.staff = staff;
		this.moments = moments;
		this.easier = easier;
		this.events = events;
	}

	/**
	 * @throws RefusedByRule when one of us would see the patient while the clinic is
	 * closed
	 */
	public UUID book(Actor actor, BookVisit booking, Instant now) {
		PatientCard patient = this.access.require(actor, booking.patientId(), now);
		if (patient.deceased() && booking.startsAt().isAfter(now)) {
			throw new RefusedByRule("", patient.name() + " has died. No visit is booked.");
		}
		VisitTimes.requireMeant(booking.startsAt(), now);
		if (booking.withStaff() != null) {
			VisitTimes.requireOpen(this.clinics.get(patient.clinicId()).calendar(), booking.startsAt());
		}
		Visit visit = this.visits.save(new Visit(booking, patient.clinicId(), actor, now));
		publish(visit, "visit booked", actor, now, Map.of("startsAt", booking.startsAt()));
		return visit.id();
	}

	public void came(Actor actor, UUID visitId, @Nullable Integer minutesEarly, Instant now) {
		came(actor, visitId, minutesEarly, null, now);
	}

	/**
	 * The same, for a page that shows what was said. Pressing it again changes nothing.
	 * @param seen {@link VisitView#standing()} on that page
	 * @throws ChangedMeanwhile when somebody has said otherwise since
	 */
	public void came(Actor actor, UUID visitId, @Nullable Integer minutesEarly, @Nullable String seen, Instant now) {
		Visit visit = visible(actor, visitId, now);
		VisitSettled first = visit.settledUnlike(seen);
		if (first != null && first.outcome() == VisitOutcome.CAME) {
			return;
		}
		requireNone(first, visit, now);
		visit.came(minutesEarly, actor, now);
		publish(visit, "visit came", actor, now, Map.of());
	}

	public void missed(Actor actor, UUID visitId, MissReason reason, @Nullable String account, Instant now) {
		missed(actor, visitId, reason, account, null, now);
	}

	/**
	 * @param seen {@link VisitView#standing()} on the page
	 * @throws ChangedMeanwhile when somebody has said what became of it since
	 */
	public void missed(Actor actor, UUID visitId, MissReason reason, @Nullable String account, @Nullable String seen,
			Instant now) {
		Visit visit = visible(actor, visitId, now);
		requireNone(visit.settledUnlike(seen), visit, now);
		visit.missed(reason, account, actor, now);
		publish(visit, "visit missed", actor, now, Map.of("reason", reason));
	}

	public void feltHard(Actor actor, UUID visitId, Instant now) {
		Visit visit = visible(actor, visitId, now);
		visit.feltHard(actor, now);
		publish(visit, "visit felt hard", actor, now, Map.of());
	}

	/**
	 * Keeps what they said got easier since the time before, at a visit they came to.
	 */
	public void askedWhatGotEasier(Actor actor, UUID visitId, @Nullable String gotEasier, boolean nothingYet,
			Instant now) {
		Visit visit = visible(actor, visitId, now);
		visit.requireCame();
		this.easier.asked(actor, EasierToKeep.atVisit(visit.patientId(), visitId, gotEasier, nothingYet), now);
	}

	public void cancel(Actor actor, UUID visitId, Instant now) {
		cancel(actor, visitId, null, now);
	}

	/**
	 * @param seen {@link VisitView#standing()} on the page
	 * @throws ChangedMeanwhile when somebody has said what became of it since
	 */
	public void cancel(Actor actor, UUID visitId, @Nullable String seen, Instant now) {
		Visit visit = visible(actor, visitId, now);
		requireNone(visit.settledUnlike(seen), visit, now);
		visit.cancelled(actor, now);
		publish(visit, "visit cancelled", actor, now, Map.of());
	}

	/** With somebody else at the same time, as far as they work there. */
	boolean handOver(Actor actor, UUID visitId, StaffCard to, HandingOver order, Instant now) {
		Visit visit = visible(actor, visitId, now);
		boolean gone = to.worksAt(visit.clinicId()) && visit.passTo(to.id(), order.from());
		if (gone) {
			publish(visit, "visit handed over", actor, now, Map.of("fromStaff", order.from().toString(), "toStaff",
					to.id().toString(), "reason", order.reason()));
		}
		return gone;
	}

	private Visit visible(Actor actor, UUID visitId, Instant now) {
		Visit visit = this.visits.lock(visitId).orElseThrow(NotFound::new);
		this.access.require(actor, visit.patientId(), now);
		return visit;
	}

	private void requireNone(@Nullable VisitSettled first, Visit visit, Instant now) {
		if (first != null) {
			ClinicCalendar calendar = this.clinics.get(visit.clinicId()).calendar();
			throw new ChangedMeanwhile("%s said %s: %s. Nothing was changed.".formatted(
					this.staff.find(first.by()).map(StaffCard::shortName).orElse("Somebody"),
					this.moments.since(first.at(), calendar, now), first.outcome().said()));
		}
	}

	private void publish(Visit visit, String what, Actor actor, Instant now, Map<String, Object> detail) {
		this.events.publishEvent(VisitRecorded.of(visit, what, actor, now, detail));
	}

}
