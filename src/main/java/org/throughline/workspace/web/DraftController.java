package org.throughline.workspace.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Actor;
import org.throughline.workspace.Drafts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Keeps a form while it is typed, and lets go of it when the person starts over.
 */
@Controller
class DraftController {

	private static final String FORM = "[a-z][a-z0-9:-]{0,79}";

	private static final Set<String> NOT_TYPED = Set.of("_csrf", "formKey");

	private final Drafts drafts;

	private final Clock clock;

	DraftController(Drafts drafts, Clock clock) {
		this.drafts = drafts;
		this.clock = clock;
	}

	@PostMapping("/drafts/{form:" + FORM + "}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void keep(@PathVariable String form, @RequestParam MultiValueMap<String, String> typed,
			@RequestParam(required = false) @Nullable UUID formKey, Actor actor) {
		Map<String, List<String>> fields = typed.entrySet()
			.stream()
			.filter((field) -> !NOT_TYPED.contains(field.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		this.drafts.save(actor, form, formKey, fields, this.clock.instant());
	}

	/**
	 * @param back the page of the form, a path of ours
	 */
	@PostMapping("/drafts/{form:" + FORM + "}/removal")
	String startOver(@PathVariable String form, @RequestParam(defaultValue = "/") String back, Actor actor) {
		this.drafts.forget(actor, form);
		return "redirect:" + (back.matches("(/[a-z0-9-]+)+") ? back : "/");
	}

}
