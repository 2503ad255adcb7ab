package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.careteam.ExternalClinicians;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Piece;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Finds somebody who works elsewhere for one patient's care team, among all whom the
 * clinic knows, or keeps somebody new.
 */
@Controller
@RequestMapping("/patients/{id}/care-team/elsewhere")
class TeamElsewhereController {

	private final ExternalClinicians externals;

	private final CareTeamPages pages;

	private final PatientAccess access;

	private final FormKeys formKeys;

	private final Clock clock;

	TeamElsewhereController(ExternalClinicians externals, CareTeamPages pages, PatientAccess access, FormKeys formKeys,
			Clock clock) {
		this.externals = externals;
		this.pages = pages;
		this.access = access;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@GetMapping
	String list(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer page,
			Model model) {
		PatientCard patient = this.access.open(actor, id, "care team", this.clock.instant());
		model.addAttribute("form", ExternalForm.empty());
		return page(actor, patient, Piece.asked(page), model);
	}

	@PostMapping
	String add(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ExternalForm form, BindingResult sent,
			Model model, RedirectAttributes news, HttpServletResponse response) {
		BindingResult typed = Retyped.of("form", form, sent, model);
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		if (!typed.hasErrors()) {
			try {
				UUID kept = this.formKeys.once(form.formKey(), actor,
						() -> this.externals.add(actor, form.details(), now));
				news.addFlashAttribute("notice", "Kept. Say what they do, and put them on the team.");
				return "redirect:/patients/" + id + "/care-team/elsewhere/" + kept;
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(actor, patient, 1, model);
	}

	/** The care team, with somebody chosen to be put on it. */
	@GetMapping("/{external}")
	String chosen(Actor actor, @PathVariable UUID id, @PathVariable UUID external, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "care team", now);
		return this.pages.pageWith(actor, patient, this.externals.get(patient.clinicId(), external), model, now);
	}

	private String page(Actor actor, PatientCard patient, int page, Model model) {
		model.addAttribute("patient", patient);
		model.addAttribute("known", this.externals.ofClinic(actor.clinicId(), false, page));
		return "careteam/external";
	}

}
