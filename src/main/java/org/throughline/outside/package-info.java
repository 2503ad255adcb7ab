/**
 * Handoffs to clinicians who work elsewhere: what was sent, how, and who there confirmed
 * that it arrived. Until then the sender has a next step to ask. Pages ask
 * {@link org.throughline.outside.OutsideHandoffs}.
 */
@ApplicationModule(displayName = "Handoffs outside",
		allowedDependencies = { "shared", "clinic", "staff", "patient", "followup", "careteam", "workspace" })
@NullMarked
package org.throughline.outside;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
