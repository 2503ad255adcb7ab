/**
 * What somebody does when it gets dark: six parts in their words, who has them on paper,
 * and whether they could use them at 2 a.m. For clinical people only; nothing of it is
 * ever on the huddle or on a wall.
 */
@ApplicationModule(displayName = "Safety plans",
		allowedDependencies = { "shared", "clinic", "staff", "patient", "followup", "careteam", "workspace" })
@NullMarked
package org.throughline.safetyplan;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
