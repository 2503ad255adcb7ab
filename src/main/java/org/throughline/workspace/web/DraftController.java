package org.throughline.workspace.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.staff.Actor;
import org.throughline.workspace.DraftTurn;
import org.throughline.workspace.Drafts;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Keeps a form while it is typed, and lets go of it when the person starts over.
 */
@Controller
class DraftController {

	private static final String FORM = "[a-z][a-z0-9:-]{0,159}";

	private static final Set<String> NOT_TYPED = Set.of("_csrf", "formKey", "keptDraft", "draftPage", "draftTurn");

	private final Drafts drafts;

	private final Clinics clinics;

	private final Moments moments;

	private final Clock clock;

	DraftController(Drafts drafts, Clinics clinics, Moments moments, Clock clock) {
		this.drafts = drafts;
		this.clinics = clinics;
		this.moments = moments;
		this.clock = clock;
	}

	@PostMapping("/drafts/{form:" + FORM + "}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void keep(@PathVariable String form, @RequestParam MultiValueMap<String, String> typed,
			@RequestParam(required = false) @Nullable UUID formKey, @RequestParam(defaultValue = "0") long draftPage,
			@RequestParam(defaultValue = "0") int draftTurn, Actor actor) {
		Map<String, List<String>> fields = typed.entrySet()
			.stream()
			.filter((field) -> !NOT_TYPED.contains(field.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		this.drafts.save(actor, form, formKey, new DraftTurn(draftPage, draftTurn), fields, this.clock.instant());
	}

	/**
	 * What was typed and not saved, and since when in words; nothing when there is none.
	 */
	@GetMapping("/drafts/{form:" + FORM + "}")
	ResponseEntity<KeptForm> giveBack(@PathVariable String form, Actor actor) {
		return this.drafts.load(actor, form)
			.map((kept) -> new KeptForm(this.moments.since(kept.startedAt(),
					this.clinics.get(actor.clinicId()).calendar(), this.clock.instant()), kept.fields()))
			.map(ResponseEntity::ok)
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

	/**
	 * @param back the page of the form, a path of ours
	 */
	@PostMapping("/drafts/{form:" + FORM + "}/removal")
	String startOver(@PathVariable String form, @RequestParam(defaultValue = "/") String back, Actor actor) {
		this.drafts.forget(actor, form);
		return "redirect:" + (back.matches("(/[a-z0-9-]+)+") ? back : "/");
	}

	record KeptForm(String started, Map<String, List<String>> fields) {
	}

}
