/**
 * Import from the record system next door: turns FHIR R4 resources into the commands of
 * the modules below. Nothing depends on it.
 */
@ApplicationModule(allowedDependencies = { "shared", "clinic", "staff", "patient" })
@NullMarked
package org.throughline.fhir;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
