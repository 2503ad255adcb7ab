/**
 * What a patient takes home on paper: the visit slip and the one-page plan, printed by
 * the browser or as a PDF. Pages only; nothing depends on it.
 */
@ApplicationModule(displayName = "Paper",
		allowedDependencies = { "shared", "clinic", "staff", "patient", "progress", "followup", "visit", "handoff",
				"careplan", "careteam", "safetyplan", "plain" })
@NullMarked
package org.throughline.paper;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
