package org.throughline.absence.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.absence.HandOver;
import org.throughline.absence.HeldSheet;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.AwaySpan;
import org.throughline.staff.CoverRule;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts on a page who is away, who may be chosen, and what one person holds.
 */
@Component
class AbsencePages {

	private final StaffDirectory staff;

	private final StaffService leavers;

	private final HandOver handOver;

	private final ObjectProvider<CoverRule> kinds;

	private final Clinics clinics;

	AbsencePages(StaffDirectory staff, StaffService leavers, HandOver handOver, ObjectProvider<CoverRule> kinds,
			Clinics clinics) {
		this.staff = staff;
		this.leavers = leavers;
		this.handOver = handOver;
		this.kinds = kinds;
		this.clinics = clinics;
	}

	ClinicCalendar calendar(Actor actor) {
		return this.clinics.get(actor.clinicId()).calendar();
	}

	String list(Actor actor, Instant now, Model model) {
		List<StaffCard> team = this.staff.ofClinic(actor.clinicId(), now);
		Map<String, String> people = new LinkedHashMap<>();
		team.stream()
			.filter((card) -> Absences.mayArrange(actor, card))
			.forEach((card) -> people.put(card.id().toString(), card.fullName()));
		model.addAttribute("people", people);
		model.addAttribute("covers", choices(team, Set.of(Discipline.values()), null, now));
		model.addAttribute("absent", team.stream().filter((card) -> !ahead(card, now).isEmpty()).toList());
		model.addAttribute("stopped", this.staff.stopped(actor));
		return around(actor, now, "absence/away", model);
	}

	String person(Actor actor, UUID staffId, Instant now, Model model) {
		return person(actor, staffId, null, 0, now, model);
	}

	/**
	 * @param of the key of the one group that is leafed through
	 */
	String person(Actor actor, UUID staffId, @Nullable String of, int skip, Instant now, Model model) {
		HeldSheet sheet = this.handOver.read(actor, staffId, of, skip, now);
		StaffCard card = this.staff.get(staffId);
		List<StaffCard> team = this.staff.ofClinic(actor.clinicId(), now);
		Map<String, Map<String, String>> whom = new LinkedHashMap<>();
		sheet.groups().forEach((group) -> whom.put(group.key(), choices(team, group.mayTake(), staffId, now)));
		Map<String, String> kindsOfStep = new LinkedHashMap<>();
		this.kinds.forEach((rule) -> kindsOfStep.putAll(rule.kinds()));
		model.addAttribute("card", card);
		model.addAttribute("spans", ahead(card, now));
		model.addAttribute("sheet", sheet);
		model.addAttribute("elsewhere", elsewhere(actor, staffId, now));
		model.addAttribute("page", HeldSheet.PAGE);
		model.addAttribute("whom", whom);
		model.addAttribute("covers", choices(team, Set.of(Discipline.values()), staffId, now));
		model.addAttribute("kindsOfStep", kindsOfStep);
		return around(actor, now, "absence/person", model);
	}

	/** What others hand over, by the name of the clinic. */
	private Map<String, Long> elsewhere(Actor actor, UUID staffId, Instant now) {
		Map<String, Long> held = new TreeMap<>();
		this.leavers.heldElsewhere(actor, staffId, now)
			.forEach((clinic, count) -> held.put(this.clinics.get(clinic).name(), count));
		return held;
	}

	private String around(Actor actor, Instant now, String page, Model model) {
		model.addAttribute("names", this.staff.all());
		model.addAttribute("calendar", calendar(actor));
		model.addAttribute("now", now);
		return page;
	}

	private static List<AwaySpan> ahead(StaffCard card, Instant now) {
		return card.away().stream().filter((span) -> span.until().isAfter(now)).toList();
	}

	private static Map<String, String> choices(List<StaffCard> team, Set<Discipline> able, @Nullable UUID except,
			Instant now) {
		Map<String, String> choices = new LinkedHashMap<>();
		team.stream()
			.filter((card) -> able.contains(card.discipline()) && !card.id().equals(except))
			.forEach((card) -> choices.put(card.id().toString(),
					card.isAway(now) ? card.fullName() + ", away" : card.fullName()));
		return choices;
	}

}
