/**
 * The call list, a page only: the calls that are one person's to make today, the hardest
 * first, to print and take along. It composes the services of other modules.
 */
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "patient", "progress", "followup" })
@NullMarked
package org.throughline.calls;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
