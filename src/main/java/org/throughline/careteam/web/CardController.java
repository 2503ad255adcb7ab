package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.careteam.ContactCard;
import org.throughline.careteam.ContactCards;
import org.throughline.careteam.NewCardLine;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Move;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.Drafts;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writes the contact card; what two people wrote at once stands side by side.
 */
@Controller
@RequestMapping("/patients/{id}/contact-card")
class CardController {

	private final ContactCards cards;

	private final CareTeamPages pages;

	private final PatientAccess access;

	private final Clinics clinics;

	private final Drafts drafts;

	private final FormKeys formKeys;

	private final Clock clock;

	CardController(ContactCards cards, CareTeamPages pages, PatientAccess access, Clinics clinics, Drafts drafts,
			FormKeys formKeys, Clock clock) {
		this.cards = cards;
		this.pages = pages;
		this.access = access;
		this.clinics = clinics;
		this.drafts = drafts;
		this.formKeys = formKeys;
		this.clock = clock;
	}

	@GetMapping
	String edit(Actor actor, @PathVariable UUID id, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "contact card", now);
		this.pages.cardForm(actor, patient, model, now);
		return this.pages.card(actor, patient, model, now);
	}

	@PostMapping
	String write(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("cardForm") CardForm form,
			BindingResult sent, Model model, HttpServletResponse response, RedirectAttributes news) {
		BindingResult typed = Retyped.of("cardForm", form, sent, model);
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		Move move = form.moves().orElse(null);
		if (move != null) {
			model.addAttribute("cardForm", form.moved(move));
			model.addAttribute("move", move);
			return this.pages.card(actor, patient, model, now);
		}
		List<NewCardLine> lines = lines(form, patient, typed);
		if (!typed.hasErrors()) {
			try {
				this.formKeys.once(form.formKey(), actor, () -> {
					this.cards.write(actor, id, lines, form.basedOn(), form.reason(), now);
					this.drafts.forget(actor, CareTeamPages.draftOf(id));
					return id;
				});
				news.addFlashAttribute("notice", "Kept. Everybody on the care team is asked to agree to it.");
				return "redirect:/patients/" + id + "#contact-card";
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
			catch (ChangedMeanwhile changed) {
				return both(actor, patient, form, changed, model, response, now);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return this.pages.card(actor, patient, model, now);
	}

	/**
	 * What is wrong in any line is told at once, and with it that a reason is missing.
	 */
	private List<NewCardLine> lines(CardForm form, PatientCard patient, BindingResult typed) {
		if (typed.hasErrors()) {
			return List.of();
		}
		List<NewCardLine> lines = form.lines(this.clinics.get(patient.clinicId()).nurseLine(),
				(refused) -> Refusals.onto(typed, refused));
		if (typed.hasErrors()) {
			try {
				this.cards.requireReason(patient.id(), form.basedOn(), form.reason());
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		return lines;
	}

	/** Theirs above what was typed; keeping it again means it. */
	private String both(Actor actor, PatientCard patient, CardForm typed, ChangedMeanwhile changed, Model model,
			HttpServletResponse response, Instant now) {
		ContactCard theirs = this.pages.team(actor, patient, now).card();
		model.addAttribute("cardForm", typed.over((theirs != null) ? theirs.version() : 0));
		model.addAttribute("changed", changed.text());
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		return this.pages.card(actor, patient, model, now);
	}

}
