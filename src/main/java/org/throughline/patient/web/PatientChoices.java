package org.throughline.patient.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.CallWish;
import org.throughline.patient.Languages;
import org.throughline.patient.PhoneKind;
import org.throughline.patient.Pronouns;

import org.springframework.ui.Model;

/**
 * What the form of a patient offers to choose from.
 */
final class PatientChoices {

	private PatientChoices() {
	}

	/** A language that an import brought stays on offer for this person. */
	static void offer(PatientForm form, Model model) {
		Map<String, String> languages = new LinkedHashMap<>();
		Languages.OFFERED.forEach((code) -> languages.put(code, Languages.name(code)));
		if (form.language() != null) {
			languages.putIfAbsent(form.language(), Languages.name(form.language()));
		}
		model.addAttribute("languages", languages);
		model.addAttribute("howOften", howOften(form.contactEveryDays()));
		model.addAttribute("phoneKinds", PhoneKind.values());
		model.addAttribute("pronounsOffered", Pronouns.OFFERED);
	}

	private static Map<Integer, String> howOften(@Nullable Integer chosen) {
		Map<Integer, String> choices = new TreeMap<>();
		Stream.concat(Stream.of(1, 3, 7, 14, 30), Stream.ofNullable(chosen))
			.forEach((days) -> choices.put(days, CallWish.UNKNOWN.every(days).often()));
		return choices;
	}

}
