/**
 * One plan for each patient, in the patient's words: what they said, at most three shared
 * goals with their next steps, what to do first, and every version of it. Who keeps it is
 * a standing responsibility. Pages and modules ask
 * {@link org.throughline.careplan.CarePlans} to show a plan and
 * {@link org.throughline.careplan.CarePlanService} to change it; whoever depends on what
 * the patient reads remembers {@link org.throughline.careplan.PlanView#version()}, or
 * listens to {@link org.throughline.careplan.PlanChanged}.
 */
@ApplicationModule(displayName = "Care plan",
		allowedDependencies = { "shared", "clinic", "staff", "patient", "flag", "followup", "visit", "responsibility",
				"workspace", "plain", "careteam" })
@NullMarked
package org.throughline.careplan;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
