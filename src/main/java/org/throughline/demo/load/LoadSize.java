package org.throughline.demo.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * How large an invented organization is.
 *
 * @param inCare how many patients are in our care; each has one open next step
 * @param flagged how many of each clinic are on its huddle
 */
public record LoadSize(int clinics, int staff, int patients, int inCare, int followUps, int flagged) {

	/** The largest organization we plan for (words.md, "Sizes"). */
	public static final LoadSize FULL = new LoadSize(20, 200, 100_000, 20_000, 1_000_000, 40);

	/** One clinic, to compare with: the same page must take nearly the same time. */
	public static final LoadSize THOUSAND = new LoadSize(1, 10, 1_000, 200, 10_000, 40);

	private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

	Map<String, Object> parameters(Instant now) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("clinics", this.clinics);
		parameters.put("staff", this.staff);
		parameters.put("patients", this.patients);
		parameters.put("inCare", this.inCare);
		parameters.put("followUps", this.followUps);
		parameters.put("flagged", this.flagged);
		parameters.put("now", now.toString());
		parameters.put("today", LocalDate.ofInstant(now, CHICAGO).toString());
		return parameters;
	}

}
