/**
 * Standing responsibilities: what is looked after for a patient in our care, and the one
 * person who said yes to it, or a gap that everybody sees. A kind that nobody said this
 * patient needs is no gap; from the moment somebody says so it is held, asked or a gap
 * until it ends with a reason. Pages ask
 * {@link org.throughline.responsibility.Responsibilities} to show and
 * {@link org.throughline.responsibility.ResponsibilityService} to change.
 */
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "patient", "flag", "followup", "workspace" })
@NullMarked
package org.throughline.responsibility;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
