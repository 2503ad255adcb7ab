package org.throughline.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.clinic.Clinics;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers who comes when.
 */
@Service
@Transactional(readOnly = true)
public class Visits {

	private final VisitQueries queries;

	private final Clinics clinics;

	Visits(VisitQueries queries, Clinics clinics) {
		this.queries = queries;
		this.clinics = clinics;
	}

	/**
	 * All visits of a patient whom the caller has opened, the latest first. The desk
	 * reads general words.
	 */
	public List<VisitView> ofPatient(Actor viewer, UUID patientId) {
		List<VisitView> visits = this.queries.ofPatient(patientId);
		return (viewer.group() == Group.DESK) ? visits.stream().map(VisitView::inGeneralWords).toList() : visits;
	}

	/** Each patient's first visit of the day that is not cancelled, by patient. */
	public Map<UUID, VisitView> onDay(UUID clinicId, LocalDate day) {
		ZoneId zone = this.clinics.get(clinicId).zone();
		Instant from = day.atStartOfDay(zone).toInstant();
		Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
		Map<UUID, VisitView> first = new LinkedHashMap<>();
		this.queries.between(clinicId, from, until).forEach((visit) -> first.putIfAbsent(visit.patientId(), visit));
		return first;
	}

	/**
	 * @throws NotFound when there is no such visit at a clinic of this person
	 */
	public VisitView get(Actor actor, UUID visitId) {
		return this.queries.one(actor.clinicIds(), visitId).orElseThrow(NotFound::new);
	}

}
