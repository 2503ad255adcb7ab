/**
 * The day's schedule as far as it helps to coordinate: when a patient comes, to whom,
 * what for, and whether they came, or what got in the way. Pages and the huddle read it.
 */
@ApplicationModule(displayName = "Visits",
		allowedDependencies = { "shared", "clinic", "staff", "patient", "flag", "progress", "workspace" })
@NullMarked
package org.throughline.visit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
