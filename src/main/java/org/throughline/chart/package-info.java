/**
 * One patient's page: composes what the other modules know into one sheet, for one person
 * who may see it. Pages only; nothing depends on it.
 */
@ApplicationModule(displayName = "Patient page",
		allowedDependencies = { "shared", "clinic", "staff", "patient", "flag", "progress", "followup", "visit",
				"handoff", "outside", "responsibility", "safetyplan", "careplan", "careteam" })
@NullMarked
package org.throughline.chart;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
