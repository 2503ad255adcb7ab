package org.throughline.responsibility;

import java.util.ArrayList;
import java.util.List;

import org.throughline.patient.EnrollmentEnded;
import org.throughline.shared.RecordedTogether;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When our care of a patient ends, so do the responsibilities that stood for it.
 */
@Component
class CareEndResponsibilities {

	private static final String WHY = "Our care ended";

	private final ResponsibilityRepository responsibilities;

	private final HeldBefore before;

	private final ApplicationEventPublisher events;

	CareEndResponsibilities(ResponsibilityRepository responsibilities, HeldBefore before,
			ApplicationEventPublisher events) {
		this.responsibilities = responsibilities;
		this.before = before;
		this.events = events;
	}

	@EventListener
	void end(EnrollmentEnded care) {
		List<ResponsibilityRecorded> ended = new ArrayList<>();
		for (Responsibility open : this.responsibilities.lockOpenOf(care.patientId())) {
			this.before.keep(open, open.end(care.actorId(), WHY, care.at()), care.at());
			ended.add(ResponsibilityRecorded.ended(open, WHY, care.actorId(), care.at()));
		}
		if (!ended.isEmpty()) {
			this.responsibilities.flush();
			this.events.publishEvent(new RecordedTogether(ended));
		}
	}

}
