package org.throughline.responsibility;

import java.time.ZoneOffset;
import java.util.UUID;

import org.throughline.patient.PatientEnrolled;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When our care of a patient begins again, their plan needs a keeper again: a gap until
 * somebody says yes, whoever took them into our care.
 */
@Component
class CareBeginResponsibilities {

	private final ResponsibilityRepository responsibilities;

	private final HeldBefore before;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	CareBeginResponsibilities(ResponsibilityRepository responsibilities, HeldBefore before, JdbcClient jdbc,
			ApplicationEventPublisher events) {
		this.responsibilities = responsibilities;
		this.before = before;
		this.jdbc = jdbc;
		this.events = events;
	}

	@EventListener
	void begin(PatientEnrolled care) {
		UUID id = Ids.next();
		boolean hadAPlan = this.jdbc.sql("""
				insert into responsibility (id, patient_id, clinic_id, kind, needed_since, needed_by, unheld_since)
				select :id, :patient, :clinic, 'PLAN', :now, :by, :now
				 where exists (select from responsibility where patient_id = :patient and kind = 'PLAN')
				    on conflict do nothing
				""")
			.param("id", id)
			.param("patient", care.patientId())
			.param("clinic", care.clinicId())
			.param("now", care.at().atOffset(ZoneOffset.UTC))
			.param("by", care.actorId())
			.update() == 1;
		if (hadAPlan) {
			Responsibility plan = this.responsibilities.lock(id).orElseThrow(NotFound::new);
			this.before.keep(plan, null, care.at());
			this.events.publishEvent(ResponsibilityRecorded.neededAgain(plan, care.actorId(), care.at()));
		}
	}

}
