package org.throughline.patient.web;

import org.springframework.validation.BindingResult;

/**
 * What cannot be kept, each beside its field.
 */
record Refused(BindingResult form) {

	void at(String field, String message) {
		this.form.rejectValue(field, "refused", message);
	}

	boolean any() {
		return this.form.hasErrors();
	}

}
