package org.throughline.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.ClosedBlock;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Next steps as this viewer may see them: titles are covered here for people outside the
 * clinical group. Whoever shows one patient opens the patient first.
 */
@Service
@Transactional(readOnly = true)
public class Steps {

	private final StepQueries queries;

	private final StepsOfPerson ofPerson;

	private final StepViews views;

	private final StepHistory history;

	private final OfferedSteps offered;

	private final Clinics clinics;

	Steps(StepQueries queries, StepsOfPerson ofPerson, StepViews views, StepHistory history, OfferedSteps offered,
			Clinics clinics) {
		this.queries = queries;
		this.ofPerson = ofPerson;
		this.views = views;
		this.history = history;
		this.offered = offered;
		this.clinics = clinics;
	}

	/**
	 * @throws NotFound when there is no such step; whether its patient may be seen is for
	 * the caller to ask
	 */
	public StepView get(Actor viewer, UUID stepId, Instant now) {
		return this.queries.one(stepId, now).map((row) -> this.views.of(row, viewer, now)).orElseThrow(NotFound::new);
	}

	/**
	 * To whom it is offered with its warm handoff, while its sender answers for it (rule
	 * 3).
	 */
	public Optional<OfferedStep> offered(StepView step) {
		return (step.said() != null && step.isOpen() && !step.covered())
				? this.offered.offered(step.patientId(), step.id()) : Optional.empty();
	}

	/** What happened to a step, newest first; of a covered step only that it did. */
	public List<StepEvent> history(StepView step) {
		return step.covered() ? List.of() : this.history.of(step.id());
	}

	/** Open steps by due time, then the latest that ended. One statement. */
	public List<StepView> ofPatient(Actor viewer, UUID patientId, Instant now) {
		return viewed(this.queries.ofPatient(patientId, now), viewer, now);
	}

	/** What next steps want of one person today, in all their clinics. One statement. */
	public DaySteps forDay(Actor viewer, Instant now) {
		return day(viewer, this.ofPerson.open(viewer.staffId(), viewer.clinicIds(), now), 0, now);
	}

	/**
	 * The same, but of what is due after today and after the next closed days no more
	 * than the first. One statement.
	 */
	public DaySteps forDay(Actor viewer, int mostLater, Instant now) {
		ClinicCalendar calendar = this.clinics.get(viewer.clinicId()).calendar();
		LocalDate today = calendar.dayOf(now);
		Instant tomorrow = today.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
		Instant later = calendar.nextClosedBlock(now)
			.map(ClosedBlock::from)
			.filter((closing) -> closing.isAfter(tomorrow))
			.orElse(tomorrow);
		StepsOfPerson.Day read = this.ofPerson.open(viewer.staffId(), viewer.clinicIds(), later, mostLater,
				today.atStartOfDay(calendar.zone()).toInstant(), now);
		return day(viewer, read.steps(), read.unread(), now);
	}

	private DaySteps day(Actor viewer, List<StepRow> rows, int unread, Instant now) {
		List<StepView> steps = viewed(rows, viewer, now);
		ClinicCalendar calendar = this.clinics.get(viewer.clinicId()).calendar();
		Predicate<StepView> saidForThem = (step) -> saidFor(viewer, step, calendar, now);
		return new DaySteps(some(steps, (step) -> cameBackTo(viewer, step)),
				some(steps, (step) -> step.mine() && step.state() == StepState.ASKED), some(steps, saidForThem),
				some(steps, (step) -> step.mine() && step.state() != StepState.ASKED),
				some(steps,
						(step) -> isToCheck(viewer, step) && !calendar.dayOf(step.due()).isAfter(calendar.dayOf(now))),
				unread);
	}

	/**
	 * Which of a person's steps they find hardest. Ask it only for the person themselves.
	 */
	public Set<UUID> hardestOf(Actor viewer) {
		return this.ofPerson.hardestOf(viewer.staffId());
	}

	/**
	 * Per patient of the clinic at hand the open step that needs somebody first: a gap,
	 * else the first due. A patient without an open step is absent. One statement.
	 */
	public Map<UUID, NextStep> openOf(Actor viewer, Collection<UUID> patientIds, Instant now) {
		return patientIds.isEmpty() ? Map.of()
				: this.queries.nextOf(viewer.clinicId(), patientIds, now)
					.stream()
					.map((row) -> NextStep.of(this.views.of(row, viewer, now)))
					.collect(Collectors.toUnmodifiableMap(NextStep::patientId, Function.identity()));
	}

	/** The one that {@link #openOf} would choose, among those of a patient's page. */
	public static Optional<StepView> nextOf(List<StepView> steps) {
		return steps.stream()
			.filter(StepView::isOpen)
			.reduce((one, other) -> (other.gap() != null && one.gap() == null) ? other : one);
	}

	private List<StepView> viewed(List<StepRow> rows, Actor viewer, Instant now) {
		return rows.stream().map((row) -> this.views.of(row, viewer, now)).toList();
	}

	private static List<StepView> some(List<StepView> steps, Predicate<StepView> which) {
		return steps.stream().filter(which).toList();
	}

	private static boolean cameBackTo(Actor viewer, StepView step) {
		StepView.CameBack cameBack = step.cameBack();
		return step.state() == StepState.NEEDED && cameBack != null && cameBack.to() != null
				&& cameBack.to().id().equals(viewer.staffId());
	}

	private static boolean saidFor(Actor viewer, StepView step, ClinicCalendar calendar, Instant now) {
		StepView.Said said = step.said();
		if (said == null || !step.mine() || !step.isOpen() || step.state() == StepState.ASKED) {
			return false;
		}
		LocalDate today = calendar.dayOf(now);
		return !said.recordedBy().id().equals(viewer.staffId()) && calendar.dayOf(said.at()).equals(today)
				&& calendar.closes(today).filter((closes) -> !now.isAfter(closes)).isPresent();
	}

	private static boolean isToCheck(Actor viewer, StepView step) {
		StepView.Checked checked = step.checked();
		return checked != null && checked.by().id().equals(viewer.staffId());
	}

}
