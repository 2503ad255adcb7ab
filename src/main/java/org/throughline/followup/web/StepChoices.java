package org.throughline.followup.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepKind;
import org.throughline.patient.Barriers;
import org.throughline.patient.ContactPeople;
import org.throughline.patient.ContactPersonDetails;
import org.throughline.patient.PatientCard;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * What a form about a step offers: one person, away last and marked; the kinds; how
 * often.
 */
@Component
class StepChoices {

	private final StaffDirectory staff;

	private final ContactPeople contactPeople;

	private final Barriers barriers;

	private final Clinics clinics;

	private final Moments moments;

	StepChoices(StaffDirectory staff, ContactPeople contactPeople, Barriers barriers, Clinics clinics,
			Moments moments) {
		this.staff = staff;
		this.contactPeople = contactPeople;
		this.barriers = barriers;
		this.clinics = clinics;
		this.moments = moments;
	}

	Map<String, String> owners(PatientCard patient, UUID me, Instant now) {
		Map<String, String> owners = new LinkedHashMap<>();
		owners.put("staff:" + me, "I do it myself");
		colleagues(patient.clinicId(), now).forEach((id, name) -> owners.putIfAbsent("staff:" + id, name));
		owners.put("patient", patient.name());
		for (ContactPersonDetails contact : this.contactPeople.forPatient(patient.id())) {
			owners.put("contact:" + contact.id(), contact.name() + ", " + contact.relationship());
		}
		return owners;
	}

	Map<UUID, String> colleagues(UUID clinicId, Instant now) {
		ClinicCalendar calendar = this.clinics.get(clinicId).calendar();
		Map<UUID, String> names = new LinkedHashMap<>();
		this.staff.ofClinic(clinicId, now).forEach((card) -> names.put(card.id(), label(card, calendar, now)));
		return names;
	}

	/** Those who may say yes to a step of this kind. */
	Map<UUID, String> colleagues(UUID clinicId, StepKind kind, Instant now) {
		Map<UUID, String> names = colleagues(clinicId, now);
		names.keySet().removeIf((id) -> !kind.mayBeAcceptedBy(this.staff.get(id).discipline()));
		return names;
	}

	/** What stands in their way still, as this viewer may read it. */
	Map<UUID, String> inTheWay(Actor viewer, UUID patientId) {
		Map<UUID, String> obstacles = new LinkedHashMap<>();
		this.barriers.forPatient(viewer, patientId).stream().filter((one) -> !one.isCleared()).forEach((one) -> {
			String account = one.account();
			obstacles.put(one.id(), (account != null) ? account : one.label());
		});
		return obstacles;
	}

	Map<StepKind, String> kinds() {
		Map<StepKind, String> kinds = new LinkedHashMap<>();
		List.of(StepKind.values()).forEach((kind) -> kinds.put(kind, kind.label()));
		return kinds;
	}

	Map<Rhythm, String> rhythms() {
		Map<Rhythm, String> rhythms = new LinkedHashMap<>();
		List.of(Rhythm.values())
			.forEach((rhythm) -> rhythms.put(rhythm, (rhythm == Rhythm.WEEKLY) ? "some times a week" : rhythm.label()));
		return rhythms;
	}

	private String label(StaffCard card, ClinicCalendar calendar, Instant now) {
		String away = card.awayUntil(now)
			.map((until) -> ", away until " + this.moments.weekday(calendar.dayOf(until)))
			.orElse("");
		return card.fullName() + ", " + card.discipline().label().toLowerCase() + away;
	}

}
