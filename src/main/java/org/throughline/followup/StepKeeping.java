package org.throughline.followup;

import java.time.Instant;
import java.util.List;

import org.throughline.shared.RecordedTogether;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps a step that was changed, and what happened: in its history, and for the trail.
 */
@Component
class StepKeeping {

	private final FollowUpRepository followUps;

	private final StepHistory history;

	private final ApplicationEventPublisher events;

	StepKeeping(FollowUpRepository followUps, StepHistory history, ApplicationEventPublisher events) {
		this.followUps = followUps;
		this.history = history;
		this.events = events;
	}

	/** What happened to one step, in order. */
	void keep(FollowUp step, List<StepAct> acts, Actor by, Instant now) {
		this.followUps.save(step);
		keepAll(acts.stream().map((act) -> Happened.to(step, act, by, now)).toList(), by, now);
	}

	/** What happened to many in one act. */
	void keepAll(List<Happened> happened, Actor by, Instant now) {
		if (happened.isEmpty()) {
			return;
		}
		this.followUps.flush();
		this.history.addAll(happened.stream().map(Happened::line).toList(), by, now);
		this.events.publishEvent(new RecordedTogether(happened.stream().map(Happened::recorded).toList()));
	}

	/** What happened to one step, as its history and as the trail keep it. */
	record Happened(StepHistory.Entry line, StepRecorded recorded) {

		static Happened to(FollowUp step, StepAct act, Actor by, Instant now) {
			return new Happened(StepHistory.Entry.of(step, act), StepRecorded.of(step, act, by, now));
		}

	}

}
