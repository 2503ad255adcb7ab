/**
 * The list of patients: who they are, why they are flagged, what happens next and who has
 * it. Pages only: it composes what the modules below know.
 */
@ApplicationModule(
		allowedDependencies = { "shared", "clinic", "staff", "patient", "flag", "progress", "followup", "workspace" })
@NullMarked
package org.throughline.roster;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
