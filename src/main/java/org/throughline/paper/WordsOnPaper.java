package org.throughline.paper;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.throughline.careplan.CarePlans;
import org.throughline.careplan.GoalView;
import org.throughline.careplan.Quotation;
import org.throughline.careteam.CareTeams;
import org.throughline.careteam.ContactCard;
import org.throughline.patient.PatientCard;
import org.throughline.progress.Easier;
import org.throughline.progress.EasierAnswer;
import org.throughline.safetyplan.SafetyPlans;
import org.throughline.shared.Texts;
import org.throughline.staff.Actor;
import org.throughline.visit.VisitView;
import org.throughline.visit.Visits;

import org.springframework.stereotype.Component;

/**
 * The words of one patient outside of a step that some paper prints as they stand.
 */
@Component
class WordsOnPaper {

	private final CarePlans plans;

	private final CareTeams teams;

	private final SafetyPlans safetyPlans;

	private final Visits visits;

	private final Easier easier;

	WordsOnPaper(CarePlans plans, CareTeams teams, SafetyPlans safetyPlans, Visits visits, Easier easier) {
		this.plans = plans;
		this.teams = teams;
		this.safetyPlans = safetyPlans;
		this.visits = visits;
		this.easier = easier;
	}

	/** Whether something of theirs reads exactly so now. */
	boolean has(Actor reader, PatientCard patient, String read, Instant now) {
		String words = Texts.lineEnds(read);
		return Stream
			.<Supplier<Stream<String>>>of(() -> plan(reader, patient, now), () -> card(reader, patient, now),
					() -> safetyPlan(reader, patient),
					() -> this.visits.ofPatient(reader, patient.id()).stream().map(VisitView::purpose),
					() -> this.easier.ofPatient(patient.id(), Letters.ANSWERS).stream().map(EasierAnswer::gotEasier))
			.flatMap(Supplier::get)
			.filter(Objects::nonNull)
			.anyMatch((one) -> Texts.lineEnds(one).equals(words));
	}

	private Stream<String> plan(Actor reader, PatientCard patient, Instant now) {
		return this.plans.ofPatient(reader, patient.id(), now)
			.stream()
			.flatMap((plan) -> Stream.concat(plan.said().stream().map(Quotation::words),
					plan.goals().stream().map(GoalView::title)));
	}

	private Stream<String> card(Actor reader, PatientCard patient, Instant now) {
		ContactCard card = this.teams.of(reader, patient, now).card();
		return (card != null) ? card.lines().stream().map(NamedDoses::readBefore) : Stream.empty();
	}

	private Stream<String> safetyPlan(Actor reader, PatientCard patient) {
		return this.safetyPlans.current(reader, patient.id()).stream().flatMap((plan) -> plan.text().lines());
	}

}
