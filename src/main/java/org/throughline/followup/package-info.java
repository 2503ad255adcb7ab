/**
 * Who owns what: next steps with exactly one owner who has said yes, or a gap that
 * everybody sees. Pages and the huddle ask
 * {@link org.throughline.followup.FollowUpService} to change a step and
 * {@link org.throughline.followup.Steps} to show one; a handoff moves its step through
 * {@link org.throughline.followup.HandoffSteps}.
 */
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "patient", "flag", "progress", "workspace" })
@NullMarked
package org.throughline.followup;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
