package org.throughline.responsibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.patient.EnrollmentEnded;
import org.throughline.patient.PatientDied;
import org.throughline.shared.RecordedTogether;

/**
 * When our care of a patient ends, so do the responsibilities that stood for it.
 */
@Component
class CareEndResponsibilities {

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
		endAll(care.patientId(), "Our care ended", care.actorId(), care.at());
	}

	@EventListener
	void end(PatientDied death) {
		endAll(death.patientId(), "Died", death.actorId(), death.at());
	}

	private void endAll(UUID patientId, String why, UUID by, Instant now) {
		List<ResponsibilityRecorded> ended = new ArrayList<>();
		for (Responsibility open : this.responsibilities.lockOpenOf(patientId)) {
			this.before.add(open.end(by, why, now));
			ended.add(ResponsibilityRecorded.ended(open, why, by, now));
		}
		if (!ended.isEmpty()) {
			this.responsibilities.flush();
			this.events.publishEvent(new RecordedTogether(ended));
		}
	}

}
