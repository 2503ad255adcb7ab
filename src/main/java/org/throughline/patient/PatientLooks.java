package org.throughline.patient;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every look at a patient leaves a line in the trail (rule 10): a page about one patient
 * one line, a list one line with everybody shown on it.
 */
@Service
@Transactional(propagation = Propagation.REQUIRED)
public class PatientLooks {

	private final PatientDirectory patients;

	private final ApplicationEventPublisher events;

	PatientLooks(PatientDirectory patients, ApplicationEventPublisher events) {
		this.patients = patients;
		this.events = events;
	}

	public void patient(Actor actor, UUID patientId, String page, Instant now) {
		this.events.publishEvent(
				new PatientLookedAt(now, actor.staffId(), actor.clinicId(), patientId, actor.huddleId(), page));
	}

	/** A list that shows nobody leaves no line. */
	public void list(Actor actor, Collection<UUID> patientIds, String page, Instant now) {
		if (!patientIds.isEmpty()) {
			this.events.publishEvent(new ListLookedAt(now, actor.staffId(), actor.clinicId(), List.copyOf(patientIds),
					actor.huddleId(), page));
		}
	}

	/** Who stands on a list of several patients, each of whom is thereby in the trail. */
	public Map<UUID, PatientCard> cards(Actor actor, Collection<UUID> shown, String page, Instant now) {
		list(actor, shown, page, now);
		return this.patients.cards(shown);
	}

	/** The same for rows that are each about one patient. */
	public <T> Map<UUID, PatientCard> cards(Actor actor, Collection<T> rows, Function<T, UUID> patient, String page,
			Instant now) {
		return cards(actor, rows.stream().map(patient).collect(Collectors.toSet()), page, now);
	}

}
