package org.throughline.outside.web;

import java.util.Map;

import org.throughline.outside.OutsideWay;
import org.throughline.shared.web.Choices;

/**
 * The ways out of the clinic, for a form.
 */
final class Ways {

	static final Map<OutsideWay, String> ALL = Choices.of(OutsideWay.values(), OutsideWay::label);

	private Ways() {
	}

}
