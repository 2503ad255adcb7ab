package org.throughline.patient.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.ui.Model;
import org.throughline.patient.Languages;
import org.throughline.patient.PhoneKind;
import org.throughline.patient.Pronouns;

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
		model.addAttribute("phoneKinds", PhoneKind.values());
		model.addAttribute("pronounsOffered", Pronouns.OFFERED);
	}

}
