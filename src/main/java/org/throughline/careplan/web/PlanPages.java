package org.throughline.careplan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.throughline.careplan.CarePlans;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.Tracking;
import org.throughline.careplan.Willing;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.patient.PatientCard;
import org.throughline.patient.Pronouns;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.visit.VisitView;
import org.throughline.visit.Visits;
import org.throughline.workspace.Draft;
import org.throughline.workspace.DraftReader;
import org.throughline.workspace.Drafts;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page on which a plan is written: the patient's words, goals and steps, what comes
 * first.
 */
@Component
class PlanPages {

	private static final int VISITS_OFFERED = 6;

	private final CarePlans plans;

	private final Visits visits;

	private final StaffDirectory staff;

	private final Clinics clinics;

	private final Moments moments;

	private final Drafts drafts;

	private final DraftReader draftReader;

	PlanPages(CarePlans plans, Visits visits, StaffDirectory staff, Clinics clinics, Moments moments, Drafts drafts,
			DraftReader draftReader) {
		this.plans = plans;
		this.visits = visits;
		this.staff = staff;
		this.clinics = clinics;
		this.moments = moments;
		this.drafts = drafts;
		this.draftReader = draftReader;
	}

	static String draftOf(UUID patientId) {
		return "plan:" + patientId;
	}

	static String wordsDraftOf(UUID patientId) {
		return "plan-words:" + patientId;
	}

	LocalDate today(PatientCard patient, Instant now) {
		return calendar(patient).dayOf(now);
	}

	/** Nothing typed yet, or what was typed and not saved. */
	void forms(Actor actor, PatientCard patient, Model model, Instant now) {
		if (!model.containsAttribute("planForm")) {
			Optional<Draft> kept = this.drafts.load(actor, draftOf(patient.id()));
			kept.ifPresent((draft) -> {
				model.addAttribute("planForm", this.draftReader.read(draft, PlanForm.class));
				model.addAttribute("started", started(draft, patient, now));
			});
		}
		if (!model.containsAttribute("wordsForm")) {
			model.addAttribute("wordsForm",
					this.drafts.load(actor, wordsDraftOf(patient.id()))
						.map((draft) -> this.draftReader.read(draft, WordsForm.class))
						.orElseGet(() -> WordsForm.empty(actor.staffId(), today(patient, now))));
		}
	}

	String page(Actor actor, PatientCard patient, Model model, Instant now) {
		PlanView plan = this.plans.ofPatient(actor, patient.id(), now).orElse(null);
		forms(actor, patient, model, now);
		if (plan != null) {
			Object typed = model.getAttribute("planForm");
			PlanForm form = (typed instanceof PlanForm planForm) ? planForm.with(plan) : PlanForm.of(plan);
			model.addAttribute("planForm", form);
			model.addAttribute("plan", plan);
			model.addAttribute("steps", plan.steps().toList());
		}
		model.addAttribute("patient", patient);
		model.addAttribute("card", patient);
		model.addAttribute("pronouns", Pronouns.of(patient));
		model.addAttribute("calendar", calendar(patient));
		model.addAttribute("now", now);
		model.addAttribute("colleagues", colleagues(patient, now));
		model.addAttribute("rooms", rooms(actor, patient, now));
		model.addAttribute("trackings", Arrays.asList(Tracking.values()));
		model.addAttribute("willingness", Arrays.asList(Willing.values()));
		model.addAttribute("draft", draftOf(patient.id()));
		model.addAttribute("wordsDraft", wordsDraftOf(patient.id()));
		return "careplan/plan";
	}

	private String started(Draft kept, PatientCard patient, Instant now) {
		return this.moments.since(kept.startedAt(), calendar(patient), now);
	}

	private Map<UUID, String> colleagues(PatientCard patient, Instant now) {
		Map<UUID, String> names = new LinkedHashMap<>();
		this.staff.ofClinic(patient.clinicId(), now)
			.forEach((card) -> names.put(card.id(), card.fullName() + ", " + card.discipline().label().toLowerCase()));
		return names;
	}

	/** Where it may have been heard: their latest visits first. */
	private List<String> rooms(Actor actor, PatientCard patient, Instant now) {
		ClinicCalendar calendar = calendar(patient);
		return this.visits.ofPatient(actor, patient.id())
			.stream()
			.filter(VisitView::came)
			.limit(VISITS_OFFERED)
			.map((visit) -> "Visit with %s, %s".formatted(visit.withName(),
					this.moments.date(calendar.dayOf(visit.startsAt()), calendar, now)))
			.toList();
	}

	private ClinicCalendar calendar(PatientCard patient) {
		return this.clinics.get(patient.clinicId()).calendar();
	}

}
