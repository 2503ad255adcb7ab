package org.throughline.shared.web;

import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * Shows a form again as it was typed. A record whose typed values could not all be
 * converted is not in the model by itself: its errors were found before it was made.
 */
public final class Retyped {

	private Retyped() {
	}

	/** The errors of what was typed, about the form that the page shows. */
	public static BindingResult of(String name, Object form, BindingResult typed, Model model) {
		if (typed.getTarget() == form) {
			return typed;
		}
		BindingResult again = new BeanPropertyBindingResult(form, name);
		again.addAllErrors(typed);
		model.addAttribute(name, form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + name, again);
		return again;
	}

}
