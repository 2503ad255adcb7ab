/**
 * Pages only: what administration decides about the clinic at hand.
 */
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "responsibility", "followup" })
@NullMarked
package org.throughline.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
