package org.throughline.staff.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.throughline.clinic.Clinics;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.shared.web.Retyped;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffService;
import org.throughline.staff.StaffView;

import org.springframework.http.HttpStatus;
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
 * Who works here: the list, adding somebody, changing what they are.
 */
@Controller
@RequestMapping("/people")
class PeopleController {

	private final StaffService staff;

	private final PersonPage page;

	private final Clinics clinics;

	private final Clock clock;

	PeopleController(StaffService staff, PersonPage page, Clinics clinics, Clock clock) {
		this.staff = staff;
		this.page = page;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		Instant now = this.clock.instant();
		model.addAttribute("rows", this.page.rows(now));
		model.addAttribute("calendar", this.clinics.get(actor.clinicId()).calendar());
		model.addAttribute("now", now);
		return "staff/people";
	}

	@GetMapping("/new")
	String blank(Actor actor, Model model) {
		model.addAttribute("form", PersonForm.empty(actor.clinicId()));
		this.page.choices(model);
		return "staff/new";
	}

	@PostMapping
	String add(@Valid @ModelAttribute("form") PersonForm form, BindingResult sent, Actor actor, Model model,
			RedirectAttributes news, HttpServletResponse response) {
		BindingResult typed = Retyped.of("form", form, sent, model);
		if (!typed.hasErrors()) {
			try {
				UUID id = this.staff.add(actor.staffId(), form.details(), this.clock.instant());
				news.addFlashAttribute("notice", "%s is added. Set up sign-in next.".formatted(form.givenName()));
				return "redirect:/people/" + id;
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		this.page.choices(model);
		return "staff/new";
	}

	@GetMapping("/{id}")
	String person(@PathVariable UUID id, Actor actor, Model model) {
		model.addAttribute("form", PersonForm.of(this.staff.view(id)));
		return page(id, actor, model);
	}

	@PostMapping("/{id}")
	String change(@PathVariable UUID id, @Valid @ModelAttribute("form") PersonForm form, BindingResult sent,
			Actor actor, Model model, RedirectAttributes news, HttpServletResponse response) {
		BindingResult typed = Retyped.of("form", form, sent, model);
		if (!typed.hasErrors()) {
			try {
				this.staff.change(actor, id, form.details(), form.seenVersion(), this.clock.instant());
				news.addFlashAttribute("notice", "Saved.");
				return "redirect:/people/" + id;
			}
			catch (RefusedByRule refused) {
				Refusals.onto(typed, refused);
			}
			catch (ChangedMeanwhile changed) {
				StaffView theirs = this.staff.view(id);
				model.addAttribute("form", form.over(theirs.version()));
				model.addAttribute("changed", changed.text());
				model.addAttribute("differences", PersonDifference.between(PersonForm.of(theirs), form));
				response.setStatus(HttpStatus.CONFLICT.value());
				return page(id, actor, model);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(id, actor, model);
	}

	private String page(UUID id, Actor actor, Model model) {
		this.page.choices(model);
		this.page.person(id, actor, this.clock.instant(), model);
		if (!model.containsAttribute("awayForm")) {
			model.addAttribute("awayForm", new AwayForm(null, null, null));
		}
		return "staff/person";
	}

}
