/**
 * Counts and lists over time: the weekly review. It only reads, by SQL, and is the one
 * module that may ask across the tables of others.
 */
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "patient", "followup", "responsibility",
		"handoff", "careteam" })
@NullMarked
package org.throughline.report;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
