package org.throughline.shared.web;

import org.throughline.shared.RefusedByRule;
import org.throughline.shared.RefusedByRules;

import org.springframework.validation.BindingResult;

/**
 * Puts what a rule refused beside the field it is about.
 */
public final class Refusals {

	private Refusals() {
	}

	public static void onto(BindingResult form, RefusedByRule refused) {
		if (refused instanceof RefusedByRules several) {
			several.each().forEach((one) -> onto(form, one));
		}
		else if (refused.field().isEmpty() || form.getFieldType(refused.field()) == null) {
			form.reject("refused", refused.text());
		}
		else {
			form.rejectValue(refused.field(), "refused", refused.text());
		}
	}

}
