/**
 * My day, a page only: what came back, what is at the door, what is yours to do, which
 * loops to close. It composes the services of other modules.
 */
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "patient", "progress", "followup", "handoff",
		"responsibility", "careteam" })
@NullMarked
package org.throughline.myday;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
