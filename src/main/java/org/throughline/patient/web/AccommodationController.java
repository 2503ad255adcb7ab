package org.throughline.patient.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.throughline.patient.Accommodations;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Required;
import org.throughline.shared.Texts;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does something differently for somebody for a while, and looks whether it helped.
 */
@Controller
class AccommodationController {

	private final Accommodations accommodations;

	private final PatientAccess access;

	private final FormKeys keys;

	private final Clock clock;

	AccommodationController(Accommodations accommodations, PatientAccess access, FormKeys keys, Clock clock) {
		this.accommodations = accommodations;
		this.access = access;
		this.keys = keys;
		this.clock = clock;
	}

	@PostMapping("/patients/{id}/accommodations")
	String agree(Actor actor, @PathVariable UUID id, @Valid AccommodationForm accommodationForm, BindingResult sent,
			Model model, HttpServletResponse response) {
		BindingResult errors = Retyped.of("accommodationForm", accommodationForm, sent, model);
		Instant now = this.clock.instant();
		String what = Texts.clean(accommodationForm.what());
		LocalDate since = accommodationForm.since();
		LocalDate until = accommodationForm.until();
		if (!errors.hasErrors() && what != null && since != null && until != null) {
			try {
				this.keys.once(accommodationForm.formKey(), actor,
						() -> this.accommodations.agree(actor, id, what, since, until, now));
				return back(id);
			}
			catch (RefusedByRule refused) {
				Refusals.onto(errors, refused);
			}
		}
		model.addAttribute("patient", this.access.open(actor, id, "barriers", now));
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return "patient/accommodation";
	}

	@PostMapping("/patients/{id}/accommodations/{accommodation}/going-on")
	String goOn(Actor actor, @PathVariable UUID id, @PathVariable UUID accommodation,
			@RequestParam(required = false) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable LocalDate was, RedirectAttributes news) {
		this.access.require(actor, id, this.clock.instant());
		try {
			this.accommodations.goOn(actor, id, accommodation,
					Required.choice(until, "until", "Say until when it goes on."), was, this.clock.instant());
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
		}
		return back(id);
	}

	@PostMapping("/patients/{id}/accommodations/{accommodation}/end")
	String end(Actor actor, @PathVariable UUID id, @PathVariable UUID accommodation) {
		this.accommodations.end(actor, id, accommodation, this.clock.instant());
		return back(id);
	}

	private static String back(UUID patientId) {
		return "redirect:/patients/" + patientId + "#barriers";
	}

}
