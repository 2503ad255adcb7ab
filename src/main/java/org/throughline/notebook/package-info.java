/**
 * The paper notebook beside the keyboard: private lines of one person that stay in sight
 * until they are handled, and turn into a next step, a barrier, a flag or a handoff.
 * Nobody but their writer reads them; the trail keeps what they become, never the lines.
 */
@ApplicationModule(
		allowedDependencies = { "shared", "clinic", "staff", "patient", "flag", "followup", "handoff", "workspace" })
@NullMarked
package org.throughline.notebook;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
