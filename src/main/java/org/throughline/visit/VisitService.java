package org.throughline.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.clinic.OpenHours;
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

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

	/** How far back a visit may be noted that nobody had booked here. */
	private static final Duration LOOK_BACK = Duration.ofDays(365);

	/** Nobody is booked later than that, but years are mistyped. */
	private static final Duration LOOK_AHEAD = Duration.ofDays(5 * 365);

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
		if (booking.startsAt().isBefore(now.minus(LOOK_BACK))) {
			throw new RefusedByRule("date", "That is more than a year ago. Check the date.");
		}
		if (booking.startsAt().isAfter(now.plus(LOOK_AHEAD))) {
			throw new RefusedByRule("date", "That is more than five years from now. Check the year.");
		}
		if (booking.withStaff() != null) {
			requireOpen(this.clinics.get(patient.clinicId()).calendar(), booking.startsAt());
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

	private static void requireOpen(ClinicCalendar calendar, Instant startsAt) {
		OpenHours hours = calendar.hoursOn(calendar.dayOf(startsAt))
			.orElseThrow(() -> new RefusedByRule("date", closedOn(calendar, startsAt)));
		boolean open = !startsAt.isBefore(calendar.opens(calendar.dayOf(startsAt)).orElseThrow())
				&& startsAt.isBefore(calendar.closes(calendar.dayOf(startsAt)).orElseThrow());
		if (!open) {
			throw new RefusedByRule("time", "We are open from %s to %s that day. Choose a time between."
				.formatted(HOUR.format(hours.opens()), HOUR.format(hours.closes())));
		}
	}

	private static String closedOn(ClinicCalendar calendar, Instant startsAt) {
		DateTimeFormatter day = DateTimeFormatter.ofPattern("EEE MMM d", Locale.US);
		return "The clinic is closed that day. The next open day is %s."
			.formatted(day.format(calendar.nextOpenDay(calendar.dayOf(startsAt))));
	}

}
