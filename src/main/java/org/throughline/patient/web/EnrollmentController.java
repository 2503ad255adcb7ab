package org.throughline.patient.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.clinic.Clinics;
import org.throughline.patient.EnrollmentService;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.RefusedByRule;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a listed patient into our care.
 */
@Controller
class EnrollmentController {

	private final EnrollmentService enrollments;

	private final PatientAccess access;

	private final FormKeys formKeys;

	private final Clinics clinics;

	private final Clock clock;

	EnrollmentController(EnrollmentService enrollments, PatientAccess access, FormKeys formKeys, Clinics clinics,
			Clock clock) {
		this.enrollments = enrollments;
		this.access = access;
		this.formKeys = formKeys;
		this.clinics = clinics;
		this.clock = clock;
	}

	@PostMapping("/patients/{id}/enrollment")
	String enrol(Actor actor, @PathVariable UUID id, @Valid EnrollForm enrollForm, BindingResult sent, Model model,
			HttpServletResponse response, RedirectAttributes news) {
		BindingResult errors = Retyped.of("enrollForm", enrollForm, sent, model);
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		LocalDate today = this.clinics.get(patient.clinicId()).calendar().dayOf(now);
		Refused refused = new Refused(errors);
		LocalDate since = TypedDates.past(enrollForm.since(), today, refused, "since");
		String agreed = Texts.clean(enrollForm.agreedHow());
		if (agreed == null) {
			refused.at("agreedHow", "Write how they agreed: by phone, in the room.");
		}
		if (agreed != null && !refused.any()) {
			LocalDate from = (since != null) ? since : today;
			try {
				this.formKeys.once(enrollForm.formKey(), actor,
						() -> this.enrollments.enrol(actor, id, from, agreed, now));
				news.addFlashAttribute("notice", "In our care. What happens next, and who does it?");
				return "redirect:/patients/" + id;
			}
			catch (RefusedByRule ex) {
				Refusals.onto(errors, ex);
			}
		}
		this.access.open(actor, id, "enrollment", now);
		model.addAttribute("patient", patient);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return "patient/enrol";
	}

}
