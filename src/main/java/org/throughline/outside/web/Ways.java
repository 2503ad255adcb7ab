package org.throughline.outside.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.throughline.outside.OutsideWay;

/**
 * The ways out of the clinic, for a form.
 */
final class Ways {

	static final Map<OutsideWay, String> ALL = new LinkedHashMap<>();

	static {
		for (OutsideWay way : OutsideWay.values()) {
			ALL.put(way, way.label());
		}
	}

	private Ways() {
	}

}
