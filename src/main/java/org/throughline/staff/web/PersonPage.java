package org.throughline.staff.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.shared.web.Choices;
import org.throughline.staff.Actor;
import org.throughline.staff.AwaySpan;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffService;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts on a page what its forms about people offer.
 */
@Component
class PersonPage {

	private final StaffDirectory directory;

	private final StaffService staff;

	private final Clinics clinics;

	PersonPage(StaffDirectory directory, StaffService staff, Clinics clinics) {
		this.directory = directory;
		this.staff = staff;
		this.clinics = clinics;
	}

	List<PersonRow> rows(Instant now) {
		return this.directory.all()
			.values()
			.stream()
			.map((card) -> new PersonRow(card, this.directory.duties(card.id()), clinicsOf(card), card.awayUntil(now)))
			.toList();
	}

	void choices(Model model) {
		Map<String, String> sites = new LinkedHashMap<>();
		this.clinics.all().forEach((clinic) -> sites.put(clinic.id().toString(), clinic.name()));
		model.addAttribute("disciplines", Choices.byName(Discipline.values(), Discipline::label));
		model.addAttribute("dutyChoices", Choices.byName(Duty.values(), Duty::label));
		model.addAttribute("clinicChoices", sites);
	}

	void person(UUID staffId, Actor actor, Instant now, Model model) {
		StaffCard card = this.directory.get(staffId);
		Map<String, String> covers = new LinkedHashMap<>();
		this.directory.ofClinic(actor.clinicId(), now)
			.stream()
			.filter((other) -> !other.id().equals(staffId))
			.forEach((other) -> covers.put(other.id().toString(),
					other.isAway(now) ? other.fullName() + ", away" : other.fullName()));
		List<AwaySpan> ahead = card.away().stream().filter((span) -> span.until().isAfter(now)).toList();
		model.addAttribute("card", card);
		model.addAttribute("covers", covers);
		model.addAttribute("away", ahead);
		model.addAttribute("held", this.staff.heldBy(staffId, now));
		model.addAttribute("calendar", this.clinics.get(actor.clinicId()).calendar());
		model.addAttribute("now", now);
		model.addAttribute("names", this.directory.all());
	}

	private List<String> clinicsOf(StaffCard card) {
		return this.clinics.all().stream().filter((clinic) -> card.worksAt(clinic.id())).map(ClinicView::name).toList();
	}

}
