/**
 * "Before the weekend", a page only: everything that will break over the next days the
 * clinic is closed. It composes the services of other modules.
 */
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "patient", "followup", "handoff",
		"responsibility", "careteam" })
@NullMarked
package org.throughline.weekend;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
