package org.throughline.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;

import org.springframework.stereotype.Component;

/**
 * Writes one patient's story from beginning to end.
 */
@Component
class StoryWriter {

	private final StepWriter steps;

	private final HandoffWriter handoffs;

	private final DayWriter days;

	private final KeptWriter kept;

	private final SafetyWriter safety;

	private final FairnessWriter fairness;

	private final PlanWriter plans;

	private final TeamWriter teams;

	private final OutsideWriter outside;

	StoryWriter(StepWriter steps, HandoffWriter handoffs, DayWriter days, KeptWriter kept, SafetyWriter safety,
			FairnessWriter fairness, PlanWriter plans, TeamWriter teams, OutsideWriter outside) {
		this.steps = steps;
		this.handoffs = handoffs;
		this.days = days;
		this.kept = kept;
		this.safety = safety;
		this.fairness = fairness;
		this.plans = plans;
		this.teams = teams;
		this.outside = outside;
	}

	void write(Teller teller, ClinicCalendar calendar, Instant now) {
		Story.all(teller.story().handoffs()).forEach((handed) -> this.handoffs.write(teller, handed));
		this.plans.begin(teller);
		List<UUID> steps = new ArrayList<>();
		for (Story.Step step : Story.all(teller.story().steps())) {
			UUID id = this.steps.write(teller, step, calendar);
			this.plans.serve(teller, step, id);
			steps.add(id);
		}
		this.steps.stuck(teller, steps);
		this.days.write(teller, now);
		Story.all(teller.story().looked()).forEach((kept) -> this.kept.write(teller, kept));
		this.safety.write(teller);
		this.fairness.write(teller);
		this.teams.write(teller);
		Story.all(teller.story().outside())
			.forEach((sent) -> this.outside.write(teller, sent, this.steps.write(teller, sent.step(), calendar)));
	}

}
