package org.throughline.visit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.progress.Easier;
import org.throughline.progress.EasierToKeep;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what became of visits: who came, who could not and why, and how it was.
 */
@Service
@Transactional
public class VisitOutcomes {

	private final VisitDesk desk;

	private final Clinics clinics;

	private final StaffDirectory staff;

	private final Moments moments;

	private final Easier easier;

	VisitOutcomes(VisitDesk desk, Clinics clinics, StaffDirectory staff, Moments moments, Easier easier) {
		this.desk = desk;
		this.clinics = clinics;
		this.staff = staff;
		this.moments = moments;
		this.easier = easier;
	}

	/**
	 * Pressing it again changes nothing.
	 * @param seen {@link VisitView#standing()} on the page
	 * @throws ChangedMeanwhile when somebody has said otherwise since
	 */
	public void came(Actor actor, UUID visitId, @Nullable Integer minutesEarly, @Nullable String seen, Instant now) {
		Visit visit = this.desk.open(actor, visitId, now);
		VisitSettled first = visit.settledUnlike(seen);
		if (first != null && first.outcome() == VisitOutcome.CAME) {
			return;
		}
		requireNone(first, visit, actor, now);
		visit.came(minutesEarly, actor, now);
		this.desk.tell(visit, "visit came", actor, now, Map.of());
	}

	/**
	 * Saying the same again changes nothing.
	 * @param seen {@link VisitView#standing()} on the page
	 * @throws ChangedMeanwhile when somebody has said what became of it since
	 */
	public void missed(Actor actor, UUID visitId, MissReason reason, @Nullable String account, @Nullable String seen,
			Instant now) {
		Visit visit = this.desk.open(actor, visitId, now);
		VisitSettled first = visit.settledUnlike(seen);
		if (first != null && visit.isMissedFor(reason, account)) {
			return;
		}
		requireNone(first, visit, actor, now);
		visit.missed(reason, account, actor, now);
		this.desk.tell(visit, "visit missed", actor, now, Map.of("reason", reason));
	}

	public void feltHard(Actor actor, UUID visitId, Instant now) {
		Visit visit = this.desk.open(actor, visitId, now);
		visit.feltHard(actor, now);
		this.desk.tell(visit, "visit felt hard", actor, now, Map.of());
	}

	/**
	 * Keeps what they said got easier since the time before, at a visit they came to.
	 */
	public void askedWhatGotEasier(Actor actor, UUID visitId, @Nullable String gotEasier, boolean nothingYet,
			Instant now) {
		Visit visit = this.desk.open(actor, visitId, now);
		visit.requireCame();
		this.easier.asked(actor, EasierToKeep.atVisit(visit.patientId(), visitId, gotEasier, nothingYet), now);
	}

	/**
	 * Pressing it again changes nothing.
	 * @param seen {@link VisitView#standing()} on the page
	 * @throws ChangedMeanwhile when somebody has said otherwise since
	 */
	public void cancel(Actor actor, UUID visitId, @Nullable String seen, Instant now) {
		Visit visit = this.desk.open(actor, visitId, now);
		VisitSettled first = visit.settledUnlike(seen);
		if (first != null && first.outcome() == VisitOutcome.CANCELLED) {
			return;
		}
		requireNone(first, visit, actor, now);
		visit.cancelled(actor, now);
		this.desk.tell(visit, "visit cancelled", actor, now, Map.of());
	}

	/**
	 * What was said of it was a slip: nobody has said what became of it. Pressing it
	 * again changes nothing.
	 * @param seen {@link VisitView#standing()} on the page
	 * @throws ChangedMeanwhile when somebody has said otherwise since
	 */
	public void reopen(Actor actor, UUID visitId, @Nullable String seen, Instant now) {
		Visit visit = this.desk.openOfTheLiving(actor, visitId, now);
		requireNone(visit.settledUnlike(seen), visit, actor, now);
		if (!visit.isOpen()) {
			visit.reopened();
			this.desk.tell(visit, "visit reopened", actor, now, Map.of());
		}
	}

	private void requireNone(@Nullable VisitSettled first, Visit visit, Actor reader, Instant now) {
		if (first != null) {
			ClinicCalendar calendar = this.clinics.get(visit.clinicId()).calendar();
			throw new ChangedMeanwhile("%s said %s: %s. Nothing was changed.".formatted(
					this.staff.find(first.by()).map((card) -> card.asFirst(reader)).orElse("Somebody"),
					this.moments.since(first.at(), calendar, now), first.outcome().said()));
		}
	}

}
