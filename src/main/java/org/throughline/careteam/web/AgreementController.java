package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import org.throughline.careteam.About;
import org.throughline.careteam.Agreements;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Somebody on the care team agrees.
 */
@Controller
@RequestMapping("/patients/{id}")
class AgreementController {

	private final Agreements agreements;

	private final PatientAccess access;

	private final Clock clock;

	AgreementController(Agreements agreements, PatientAccess access, Clock clock) {
		this.agreements = agreements;
		this.access = access;
		this.clock = clock;
	}

	@PostMapping("/agreements")
	String agree(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("agreementForm") AgreementForm form,
			BindingResult typed, RedirectAttributes news) {
		Instant now = this.clock.instant();
		this.access.require(actor, id, now);
		About about = form.about();
		Integer version = form.version();
		try {
			if (typed.hasErrors() || about == null || version == null) {
				throw new RefusedByRule("", "That did not arrive whole. Open the page again.");
			}
			if (form.external() != null) {
				this.agreements.agreedOutside(actor, id, about, version, form.external(), form.howSaid(), now);
			}
			else {
				this.agreements.agree(actor, id, about, version, now);
			}
			news.addFlashAttribute("notice",
					((form.external() != null) ? "Their yes to %s is written down." : "Agreed to %s.")
						.formatted(about.label()));
		}
		catch (RefusedByRule refused) {
			news.addFlashAttribute("problem", refused.text());
			news.addFlashAttribute("youWrote", form.how());
		}
		catch (ChangedMeanwhile changed) {
			news.addFlashAttribute("problem", changed.text());
			news.addFlashAttribute("youWrote", form.how());
		}
		return switch ((form.back() != null) ? form.back() : "") {
			case "day" -> "redirect:/my-day";
			case "patient" -> "redirect:/patients/" + id;
			case "plan" -> "redirect:/patients/" + id + "/plan";
			default -> "redirect:/patients/" + id + "/care-team";
		};
	}

}
