/**
 * The nudge that reaches people who have no page open: one plain e-mail when something
 * waits at their door past the time to answer, and one a day when the clinic opens. It
 * counts and links, and knows nothing about a patient. Nothing depends on it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "workspace", "followup" })
package org.throughline.nudge;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
