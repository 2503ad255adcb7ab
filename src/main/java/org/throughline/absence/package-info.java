/**
 * Somebody is away, stopped or leaving: everything that names them, and its handing over
 * (rule 4). Each module says what of its own that is.
 */
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "patient", "workspace" })
@NullMarked
package org.throughline.absence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
