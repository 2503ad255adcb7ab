package org.throughline.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.PlanStep;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.SaidBack;
import org.throughline.careteam.CareTeamView;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.followup.Friction;
import org.throughline.followup.Lighter;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.handoff.BeforeLeavingLine;
import org.throughline.handoff.HandoffView;
import org.throughline.handoff.ToldLine;
import org.throughline.outside.OutsideHandoffView;
import org.throughline.patient.AccommodationView;
import org.throughline.patient.BarrierView;
import org.throughline.patient.CarriedLabelView;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientView;
import org.throughline.patient.Pronouns;
import org.throughline.progress.ContactView;
import org.throughline.progress.EasierAnswer;
import org.throughline.progress.WinKind;
import org.throughline.progress.WinView;
import org.throughline.safetyplan.SafetyPlanView;
import org.throughline.staff.StaffCard;
import org.throughline.visit.VisitView;

/**
 * Everything about one patient that this viewer may see, read at one moment.
 *
 * @param enrolledBy who said that we follow this person; absent while only listed
 * @param involvement how involved they want us to be; absent for the desk
 * @param plan absent while there is none, and for those who do not read it
 * @param back whether the patient said the plan back; absent without a plan
 * @param friction how much the plan asks of the patient
 * @param duties what is looked after, and who holds it
 * @param team who stands around them, and whom they call
 * @param beforeLeaving what must happen before the patient leaves today, for those who
 * may read it
 * @param told what nobody asks again, for those who may read it
 * @param safety the safety plan as it stands; absent for all but clinical people
 * @param felt whether they feel that we talk to each other, for clinical people
 * @param pace that they hear too much or too little from us, in words
 * @param outside handoffs to clinicians elsewhere, for clinical people
 * @param handoffs without those that this viewer may not read
 */
public record PatientSheet(PatientView patient, ClinicCalendar calendar, @Nullable StaffCard enrolledBy,
		@Nullable String involvement, List<Flag> flags, List<StepView> steps, @Nullable PlanView plan,
		@Nullable SaidBack back, Friction friction, Duties duties, CareTeamView team,
		List<BeforeLeavingLine> beforeLeaving, List<ToldLine> told, List<HandoffView> handoffs,
		List<OutsideHandoffView> outside, VisitRecord visits, @Nullable SafetyPlanView safety,
		List<BarrierView> barriers, List<AccommodationView> accommodations, List<CarriedLabelView> labels,
		List<WinView> wins, List<EasierAnswer> easier, Felt felt, List<ContactView> contacts, List<String> pace) {

	private static final int EASIER = 3;

	public PatientCard card() {
		return this.patient.card();
	}

	public Pronouns pronouns() {
		return Pronouns.of(card());
	}

	/** How we call them in a sentence. */
	public String firstName() {
		return this.patient.firstName();
	}

	/** Said only where people call them by another name. */
	public @Nullable String legalName() {
		return (this.patient.details().preferredName() != null) ? this.patient.details().givenName() : null;
	}

	/** The one that stands largest on the page. */
	public Optional<StepView> next() {
		return Steps.nextOf(this.steps);
	}

	/** The handoff with which it waits for a yes, for whoever may read that. */
	public Optional<HandoffView> offeredWith(StepView step) {
		return this.handoffs.stream()
			.filter((handoff) -> handoff.stepId().equals(step.id()) && !handoff.offeredTo().isEmpty())
			.findFirst();
	}

	/** In our care, and nothing happens next: the loudest thing on the page. */
	public boolean nothingNext() {
		return card().inOurCare() && next().isEmpty();
	}

	public List<StepView> openSteps() {
		return this.steps.stream().filter(StepView::isOpen).toList();
	}

	/** What serves no goal, and does not stand at the top of the page already. */
	public List<PlanStep> alsoOpen() {
		return (this.plan == null) ? List.of()
				: this.plan.alsoOpen()
					.stream()
					.filter((also) -> next().filter((step) -> step.id().equals(also.step().id())).isEmpty())
					.toList();
	}

	/** One of the two serves a goal, where it can be put into words that say both. */
	public boolean canBeOne(Lighter idea) {
		return this.plan != null && this.plan.goals()
			.stream()
			.flatMap((goal) -> goal.steps().stream())
			.anyMatch((planned) -> idea.steps().contains(planned.step()));
	}

	/** In our care, and nobody has asked them yet what they want. */
	public boolean mayStartPlan(boolean clinical) {
		return clinical && this.plan == null && card().inOurCare();
	}

	public List<StepView> endedSteps() {
		return this.steps.stream().filter((step) -> !step.isOpen()).toList();
	}

	/** Came as often, as long before as it was meant to last, and since in force? */
	public Comparison compared(AccommodationView done, Instant now) {
		ZoneId zone = this.calendar.zone();
		return new Comparison(this.visits.between(done.comparedFrom(), done.since(), zone),
				this.visits.between(done.since(), done.lastDay(this.calendar.dayOf(now)).plusDays(1), zone));
	}

	/** Through how many visits a word was carried along since it was said. */
	public long carriedThrough(CarriedLabelView label, Instant now) {
		Instant until = (label.setAsideAt() != null) ? label.setAsideAt() : now;
		return this.visits.between(label.saidOn(), this.calendar.dayOf(until).plusDays(1), this.calendar.zone()).of();
	}

	/** What is done about this, as far as it is open. */
	public List<StepView> stepsOn(BarrierView barrier) {
		return openSteps().stream().filter((step) -> barrier.id().equals(step.barrierId())).toList();
	}

	/** The step it is, or was, in the way of. */
	public Optional<StepView> blockedBy(BarrierView barrier) {
		return this.steps.stream().filter((step) -> step.id().equals(barrier.blockedStepId())).findFirst();
	}

	/** Steps that are done about nothing else, and could get this out of the way. */
	public List<StepView> mayBeAbout(BarrierView barrier) {
		List<UUID> stand = this.barriers.stream().filter((one) -> !one.isCleared()).map(BarrierView::id).toList();
		return openSteps().stream()
			.filter((step) -> step.mayHandle() && !step.covered() && !step.id().equals(barrier.blockedStepId())
					&& (step.barrierId() == null || !stand.contains(step.barrierId())))
			.toList();
	}

	/** It stands in the way, and nobody has, or is asked for, a step about it. */
	public boolean nobodyIsOn(BarrierView barrier) {
		return !barrier.isCleared() && stepsOn(barrier).stream().allMatch(StepView::withoutOwner);
	}

	/** A safety step stands: no win beside it, and nobody asks what got easier. */
	public boolean crisis() {
		return this.flags.stream().anyMatch((flag) -> flag.kind() == FlagKind.SAFETY);
	}

	/** What got easier, of the latest answers: it stands with the wins. */
	public List<EasierAnswer> easierLately() {
		return lately().filter((answer) -> !answer.nothingYet()).toList();
	}

	/** That nothing did yet, of the latest answers: no win, and still an answer. */
	public List<EasierAnswer> nothingYetLately() {
		return lately().filter(EasierAnswer::nothingYet).toList();
	}

	private Stream<EasierAnswer> lately() {
		return this.easier.stream().limit(EASIER);
	}

	/** Whether somebody asked at this visit what got easier. */
	public boolean askedAt(VisitView visit) {
		return this.easier.stream().anyMatch((answer) -> visit.id().equals(answer.visitId()));
	}

	public List<WinKind> winKinds() {
		return WinKind.oneClick();
	}

	public boolean somethingBeforeLeaving() {
		return this.beforeLeaving.stream().anyMatch((line) -> !line.done());
	}

	/** How long nobody had said yes to it. */
	public Duration takenAfter(HandoffView handoff) {
		HandoffView.Taken taken = handoff.taken();
		return (taken != null) ? Duration.between(handoff.offeredAt(), taken.at()) : Duration.ZERO;
	}

	public long openLoops() {
		return this.handoffs.stream().filter((handoff) -> handoff.isOffered() || handoff.isLoopOpen()).count();
	}

}
