/**
 * The doorway: a concern walked from one team member to another, with a next step that
 * somebody takes, and the report that closes the loop. Until someone takes it, the sender
 * is answerable (rule 3 of the product's words).
 */
@ApplicationModule(
		allowedDependencies = { "shared", "clinic", "staff", "patient", "flag", "progress", "followup", "workspace" })
@NullMarked
package org.throughline.handoff;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
