package org.throughline.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The clinics of the demo and who works there.
 */
record Cast(List<Site> clinics, List<Colleague> staff, List<Absence> away, List<Jotted> notebooks,
		List<External> externals) {

	record Site(String id, String name, String nurseLine, String emergencyPlace) {
	}

	record Colleague(String id, @Nullable String title, String given, String family, String discipline,
			String extension, List<String> clinics, @Nullable List<String> duties) {
	}

	/** Somebody who treats patients elsewhere. */
	record External(String id, String clinic, String by, String name, String role, String organization,
			@Nullable String phone, @Nullable String fax) {
	}

	/** A line of somebody's own notebook. */
	record Jotted(String who, String at, String kind, String words) {
	}

	/**
	 * @param cover who said yes to covering everything
	 * @param covers by kind of step, who said yes to covering that
	 */
	record Absence(String who, String from, String until, @Nullable String cover,
			@Nullable Map<String, String> covers) {
	}

}
