package org.throughline.careplan.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientCard;
import org.throughline.patient.Pronouns;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What every page of a plan shows beside it: whose it is, the clinic's days, and who
 * works there.
 */
@Component
class PlanAbout {

	private final StaffDirectory staff;

	private final Clinics clinics;

	PlanAbout(StaffDirectory staff, Clinics clinics) {
		this.staff = staff;
		this.clinics = clinics;
	}

	void about(PatientCard patient, Model model, Instant now) {
		model.addAttribute("patient", patient);
		model.addAttribute("card", patient);
		model.addAttribute("pronouns", Pronouns.of(patient));
		model.addAttribute("calendar", calendar(patient));
		model.addAttribute("now", now);
	}

	Map<UUID, String> colleagues(PatientCard patient, Instant now) {
		Map<UUID, String> names = new LinkedHashMap<>();
		this.staff.ofClinic(patient.clinicId(), now)
			.forEach((card) -> names.put(card.id(), card.fullName() + ", " + card.discipline().label().toLowerCase()));
		return names;
	}

	ClinicCalendar calendar(PatientCard patient) {
		return this.clinics.get(patient.clinicId()).calendar();
	}

}
