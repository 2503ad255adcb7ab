package org.throughline.patient.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.shared.web.Retyped;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.patient.Languages;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDetails;
import org.throughline.patient.PatientLooks;
import org.throughline.patient.PatientSearch;
import org.throughline.patient.PatientService;
import org.throughline.patient.PatientView;
import org.throughline.patient.PhoneKind;
import org.throughline.patient.Pronouns;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.web.Refusals;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;
import org.throughline.workspace.Draft;
import org.throughline.workspace.DraftReader;
import org.throughline.workspace.Drafts;
import org.throughline.workspace.FormKeys;

/**
 * Adds a patient, and changes what is written down about one.
 */
@Controller
class PatientFormController {

	private static final String DRAFT = "patient";

	private final PatientService patients;

	private final PatientAccess access;

	private final PatientSearch search;

	private final PatientLooks looks;

	private final FormKeys formKeys;

	private final Drafts drafts;

	private final DraftReader draftReader;

	private final Clinics clinics;

	private final Moments moments;

	private final Clock clock;

	PatientFormController(PatientService patients, PatientAccess access, PatientSearch search, PatientLooks looks,
			FormKeys formKeys, Drafts drafts, DraftReader draftReader, Clinics clinics, Moments moments, Clock clock) {
		this.drafts = drafts;
		this.draftReader = draftReader;
		this.moments = moments;
		this.patients = patients;
		this.access = access;
		this.search = search;
		this.looks = looks;
		this.formKeys = formKeys;
		this.clinics = clinics;
		this.clock = clock;
	}

	@ModelAttribute
	void choices(Model model) {
		model.addAttribute("languages", named(Languages.OFFERED));
		model.addAttribute("phoneKinds", PhoneKind.values());
		model.addAttribute("pronounsOffered", Pronouns.OFFERED);
	}

	@GetMapping("/patients/new")
	String blank(Actor actor, Model model) {
		Instant now = this.clock.instant();
		PatientForm form = this.drafts.load(actor, DRAFT)
			.map((kept) -> goneOn(kept, actor, model, now))
			.orElseGet(PatientForm::blank);
		model.addAttribute("patientForm", form);
		keepLanguage(form, model);
		return "patient/add";
	}

	@PostMapping("/patients")
	String add(Actor actor, @Valid PatientForm patientForm, BindingResult sent,
			@RequestParam(defaultValue = "false") boolean another, Model model, HttpServletResponse response,
			RedirectAttributes news) {
		BindingResult errors = Retyped.of("patientForm", patientForm, sent, model);
		Instant now = this.clock.instant();
		PatientDetails details = patientForm.details(new Refused(errors), today(actor.clinicId(), now));
		if (details != null) {
			UUID key = (patientForm.formKey() != null) ? patientForm.formKey() : Ids.next();
			UUID id = unlessRefused(errors,
					() -> this.formKeys.once(key, actor, () -> added(actor, details, another, now)));
			if (id != null) {
				news.addFlashAttribute("notice", "Added. Nobody follows this person yet.");
				return "redirect:/patients/" + id;
			}
			model.addAttribute("namesakes", namesakes(actor, details, now));
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		keepLanguage(patientForm, model);
		return "patient/add";
	}

	@GetMapping("/patients/{id}/edit")
	String edit(Actor actor, @PathVariable UUID id, Model model) {
		PatientCard patient = this.access.open(actor, id, "edit", this.clock.instant());
		PatientForm form = PatientForm.of(this.patients.view(patient));
		model.addAttribute("patientForm", form);
		return page(patient, form, model);
	}

	@PostMapping("/patients/{id}/edit")
	String change(Actor actor, @PathVariable UUID id, @Valid PatientForm patientForm, BindingResult sent, Model model,
			HttpServletResponse response, RedirectAttributes news) {
		BindingResult errors = Retyped.of("patientForm", patientForm, sent, model);
		Instant now = this.clock.instant();
		PatientCard patient = this.access.require(actor, id, now);
		PatientDetails details = patientForm.details(new Refused(errors), today(patient.clinicId(), now));
		int version = (patientForm.version() != null) ? patientForm.version() : -1;
		if (details != null) {
			try {
				UUID saved = unlessRefused(errors, () -> {
					this.patients.change(actor, id, version, details, now);
					return id;
				});
				if (saved != null) {
					news.addFlashAttribute("notice", "Saved.");
					return "redirect:/patients/" + id;
				}
			}
			catch (ChangedMeanwhile changed) {
				return both(actor, patient, patientForm, changed, model, response, now);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(patient, patientForm, model);
	}

	/** Two people may share a name and a birth date: it is said once, and they decide. */
	private UUID added(Actor actor, PatientDetails details, boolean another, Instant now) {
		if (!another && !this.search.namesakes(actor, details).isEmpty()) {
			throw new RefusedByRule("",
					"Somebody with this name and birth date is here already. Is it the same person?");
		}
		UUID id = this.patients.add(actor, details, now);
		this.drafts.forget(actor, DRAFT);
		return id;
	}

	private List<PatientCard> namesakes(Actor actor, PatientDetails details, Instant now) {
		List<PatientCard> found = this.search.namesakes(actor, details);
		this.looks.list(actor, found.stream().map(PatientCard::id).toList(), "same name and birth date", now);
		return found;
	}

	private @Nullable PatientForm goneOn(Draft kept, Actor actor, Model model, Instant now) {
		PatientForm form = this.draftReader.read(kept, PatientForm.class);
		if (!form.holdsSomething()) {
			return null;
		}
		model.addAttribute("started",
				this.moments.since(kept.startedAt(), this.clinics.get(actor.clinicId()).calendar(), now));
		return form;
	}

	/** Theirs beside what was typed; saving again means it. */
	private String both(Actor actor, PatientCard patient, PatientForm typed, ChangedMeanwhile changed, Model model,
			HttpServletResponse response, Instant now) {
		PatientView theirs = this.patients.view(this.access.open(actor, patient.id(), "edit", now));
		PatientForm form = typed.over(theirs.version());
		model.addAttribute("patientForm", form);
		model.addAttribute("changed", changed.text());
		model.addAttribute("differences",
				Difference.between(PatientForm.of(theirs), typed, actor.group() != Group.DESK));
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		return page(patient, form, model);
	}

	private String page(PatientCard patient, PatientForm form, Model model) {
		model.addAttribute("patient", patient);
		keepLanguage(form, model);
		return "patient/edit";
	}

	/** A language that an import brought stays on offer for this person. */
	private static void keepLanguage(PatientForm form, Model model) {
		if (form.language() != null && !Languages.OFFERED.contains(form.language())) {
			Map<String, String> all = new LinkedHashMap<>(named(Languages.OFFERED));
			all.put(form.language(), Languages.name(form.language()));
			model.addAttribute("languages", all);
		}
	}

	private static <T> @Nullable T unlessRefused(BindingResult errors, Supplier<T> save) {
		try {
			return save.get();
		}
		catch (RefusedByRule refused) {
			Refusals.onto(errors, refused);
			return null;
		}
	}

	private static Map<String, String> named(Iterable<String> codes) {
		Map<String, String> named = new LinkedHashMap<>();
		codes.forEach((code) -> named.put(code, Languages.name(code)));
		return named;
	}

	private LocalDate today(UUID clinicId, Instant now) {
		return this.clinics.get(clinicId).calendar().dayOf(now);
	}

}
