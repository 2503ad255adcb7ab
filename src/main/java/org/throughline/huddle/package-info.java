/**
 * Ten minutes over the flagged patients: who is on the list and in which order, what was
 * talked through and decided. It reads what the modules below know at the moment it is
 * opened and keeps only what was said at it. Nothing depends on it.
 */
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "patient", "flag", "progress", "followup",
		"visit", "responsibility", "workspace" })
@NullMarked
package org.throughline.huddle;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
