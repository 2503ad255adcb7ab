package org.throughline.careplan.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.CarePlans;
import org.throughline.careplan.PlanDifference;
import org.throughline.careplan.PlanVersion;
import org.throughline.careplan.PlanView;
import org.throughline.careplan.TeachBacks;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.NotFound;
import org.throughline.shared.Piece;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Every version of a plan: who changed what and why, each as it read, and any two beside
 * each other.
 */
@Controller
@RequestMapping("/patients/{id}/plan/versions")
class PlanHistoryController {

	private final CarePlans plans;

	private final TeachBacks teachBacks;

	private final PlanAbout about;

	private final PatientAccess access;

	private final Clock clock;

	PlanHistoryController(CarePlans plans, TeachBacks teachBacks, PlanAbout about, PatientAccess access, Clock clock) {
		this.plans = plans;
		this.teachBacks = teachBacks;
		this.about = about;
		this.access = access;
		this.clock = clock;
	}

	@GetMapping
	String versions(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to,
			@RequestParam(required = false) @Nullable Integer page, Model model) {
		PlanView plan = open(actor, id, model);
		Piece<PlanVersion> versions = this.plans.versions(plan, Piece.asked(page));
		model.addAttribute("versions", versions);
		model.addAttribute("changes", changes(versions));
		model.addAttribute("back",
				this.teachBacks.at(plan, versions.shown().stream().map(PlanVersion::number).toList()));
		if (from != null && to != null && plan.hasVersion(from) && plan.hasVersion(to)) {
			model.addAttribute("from", from);
			model.addAttribute("to", to);
			model.addAttribute("differences", PlanDifference.between(this.plans.version(plan, from).content(),
					this.plans.version(plan, to).content()));
		}
		return "careplan/versions";
	}

	@GetMapping("/{version:\\d{1,9}}")
	String version(Actor actor, @PathVariable UUID id, @PathVariable int version, Model model) {
		PlanView plan = open(actor, id, model);
		PlanVersion read = this.plans.version(plan, version);
		model.addAttribute("version", read);
		model.addAttribute("content", read.content());
		model.addAttribute("back", this.teachBacks.at(plan, version));
		return "careplan/version";
	}

	private PlanView open(Actor actor, UUID id, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "plan history", now);
		PlanView plan = this.plans.ofPatient(actor, id, now).orElseThrow(NotFound::new);
		this.about.about(patient, model, now);
		model.addAttribute("plan", plan);
		return plan;
	}

	/** Each version with what is different in it from the one before. */
	private static List<Change> changes(Piece<PlanVersion> latestFirst) {
		return latestFirst.eachWithNext(Change::of);
	}

	/** A version, what it changed, and what the steps had done by themselves before. */
	record Change(PlanVersion version, List<PlanDifference> differences, List<PlanDifference> meanwhile) {

		static Change of(PlanVersion version, @Nullable PlanVersion before) {
			return (before != null) ? new Change(version, version.changedFrom(before), version.wentOnSince(before))
					: new Change(version, List.of(), List.of());
		}

	}

}
