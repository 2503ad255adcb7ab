package org.throughline.demo;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The clinics of the demo and who works there.
 */
record Cast(List<Site> clinics, List<Colleague> staff, List<Absence> away) {

	record Site(String id, String name, String nurseLine) {
	}

	record Colleague(String id, @Nullable String title, String given, String family, String discipline,
			String extension, List<String> clinics, @Nullable List<String> duties) {
	}

	record Absence(String who, String from, String until, @Nullable String cover) {
	}

}
